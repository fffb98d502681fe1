package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1200 | 1200",
        "99.50 | 99.50",
        "99,5 | 99.50",
        "0 | 0",
        "1,200 | 1200",
        "1.200 | 1200",
        "1.234,56 | 1234.56",
        "1,234.56 | 1234.56",
        "$1,234.56 | 1234.56",
        "\u20ac 1.234,56 | 1234.56",
        "1.234,56 \u20ac | 1234.56",
        "1 234,56 EUR | 1234.56",
        "1\u00a0234,56 | 1234.56",
        "1'234.50 | 1234.50",
        "CHF 1'234.50 | 1234.50",
        "1,234,567 | 1234567",
        "1.200,- | 1200",
        "999999999999 | 999999999999",
      })
  void amounts_are_parsed_as_people_write_them(String text, String amount) {
    assertEquals(amount, Amount.parse(text).orElseThrow().toString());
  }

  @Test
  void a_blank_text_is_no_amount() {
    assertTrue(Amount.parse(" ").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "x",
        "1,2345",
        "1.2.3",
        "1,23,456",
        "0,200",
        "1,234,56",
        "1.234.56",
        "1,234.567",
        "12 34",
        "$",
        "1000000000000",
        "1e3",
        "+5",
        "(5)",
        "5%",
        "1,,000"
      })
  void an_invalid_amount_is_refused(String text) {
    assertThrows(Failure.class, () -> Amount.parse(text), text);
  }
}
