package hug.transfer.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class PhoneNumbersTest {
  private static final PhoneNumbers GERMAN = new PhoneNumbers(Optional.of("de"));
  private static final PhoneNumbers AMERICAN = new PhoneNumbers(Optional.of("US"));
  private static final PhoneNumbers ANYWHERE = new PhoneNumbers(Optional.empty());

  @Test
  void every_notation_of_a_number_becomes_one() {
    for (var number :
        List.of(
            "030 12345678",
            "030/12345678",
            "(030) 1234-5678",
            "+49 30 12345678",
            "+49 (0)30 12345678",
            "0049 30 12345678",
            "49 30 12345678",
            "\uff0b49 30 12345678",
            "\u202a+49\u00a030\u00a012345678\u202c",
            "\u0660\u0663\u0660 \u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668",
            "030 12345678 ext. 12",
            "030 12345678;ext=12",
            "030 12345678 x12")) {
      assertEquals("+493012345678", GERMAN.international(number), number);
    }
    assertEquals("+15550107788", AMERICAN.international("(555) 010-7788"));
    assertEquals("+15550107788", AMERICAN.international("1-555-010-7788"));
    assertEquals("+442079460958", AMERICAN.international("011 44 20 7946 0958"));
    assertEquals(
        "+79161234567", new PhoneNumbers(Optional.of("RU")).international("8 (916) 123-45-67"));
    assertEquals(
        "+390612345678", new PhoneNumbers(Optional.of("IT")).international("06 1234 5678"));
  }

  @Test
  void without_a_country_only_a_country_code_tells() {
    assertEquals("3012345678", ANYWHERE.international("030 12345678"));
    assertEquals("+493012345678", ANYWHERE.international("0049 30 12345678"));
    assertEquals("+442079460958", ANYWHERE.international("011 44 20 7946 0958"));
    assertEquals("1144960123", ANYWHERE.international("0114 496 0123"));
    assertEquals("3012345678", new PhoneNumbers(Optional.of("none")).international("030 12345678"));
  }

  @Test
  void numbers_of_two_countries_are_not_the_same() {
    assertFalse(ANYWHERE.isSame("+49 30 12345678", "+43 30 12345678"));
    assertFalse(GERMAN.isSame("030 12345678", "+43 30 12345678"));
    assertTrue(ANYWHERE.isSame("030 12345678", "+49 30 12345678"));
    assertTrue(ANYWHERE.isSame("+49 30 12345678", "030 12345678"));
    assertTrue(GERMAN.isSame("030 12345678", "+49 (0)30 12345678"));
    assertFalse(GERMAN.isSame("030 12345678", "040 12345678"));
  }

  @Test
  void a_number_without_its_area_code_is_compared_by_its_end() {
    assertEquals("8765432", GERMAN.international("8765432"));
    assertTrue(GERMAN.isSame("8765432", "030 8765432"));
    assertEquals("0107788", "0" + AMERICAN.international("010-7788"));
    assertTrue(AMERICAN.isSame("510-7788", "+1 555 510 7788"));
  }

  @Test
  void what_is_no_number_is_nobody() {
    for (var text :
        List.of("", "DHL", "110", "+", "++49", "x".repeat(100_000), "1".repeat(100_000))) {
      assertFalse(GERMAN.isSame(text, "+49 30 12345678"));
      assertFalse(ANYWHERE.isSame("+49 30 12345678", text));
    }
    assertFalse(GERMAN.isSame("", ""));
  }

  @Test
  void an_index_finds_everyone_with_a_number_once() {
    var index = new PhoneIndex<String>(GERMAN);
    index.add("030 12345678", "Ida");
    index.add("+49 30 12345678", "Ida");
    index.add("0049 (30) 12345678", "Bo");
    index.add("+43 30 12345678", "Eve");
    assertEquals(List.of("Ida", "Bo"), index.find("030/12345678"));
    assertEquals(List.of("Eve"), index.find("+433012345678"));
    assertEquals(List.of(), index.find("112"));
    assertEquals(List.of(), index.find("withheld"));
  }

  @Test
  void an_index_of_many_numbers_is_quick() {
    var random = new Random(7);
    var index = new PhoneIndex<Integer>(GERMAN);
    var wanted = new String[100_000];
    for (int i = 0; i < wanted.length; i++) {
      int own = 10_000_000 + random.nextInt(90_000_000);
      wanted[i] = "+4930" + own;
      index.add("030 " + own, i);
    }
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < wanted.length; i++) {
            assertTrue(index.find(wanted[i]).contains(i));
          }
        });
  }
}
