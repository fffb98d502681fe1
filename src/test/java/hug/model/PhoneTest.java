package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhoneTest {
  @ParameterizedTest
  @CsvSource({
    "+447700900101, 07700 900101, true",
    "0044 7700 900101, 07700 900101, true",
    "(07700) 900-101, 07700 900101, true",
    "07700 900101, +44 (0)7700 900101, true",
    "+44 7700 900101, +44 (0)7700 900101, true",
    "+1 212 555 0101, 555-0101, true",
    "+1 212 555 0101, 555-0102, false",
    "+49 30 123456, 030 123456, true",
    "+44 7700 900101, +1 7700 900101, false",
    "900101, 07700 900101, false",
    "07700 900101, 900101, true",
    "07700 900101, 00101, false",
    "00101, 00101, false"
  })
  void a_number_is_the_same_with_or_without_country_code(
      String wanted, String known, boolean isSame) {
    assertEquals(isSame, Phone.isSame(Phone.digits(wanted), Phone.digits(known)));
  }

  @ParameterizedTest
  @CsvSource({"07700 900101, true", "90 01 01, true", "90 01, false", "Jim 900101, false"})
  void six_digits_are_enough_to_search_for(String text, boolean isWhole) {
    assertEquals(isWhole, Phone.isWhole(text));
  }
}
