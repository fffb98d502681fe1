package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is compared, shown and refused correctly. */
final class TextTest {
  @ParameterizedTest
  @CsvSource({
    "Zoë Müller,      zoe muller",
    "'  ØRSTED   Łódź', orsted lodz",
    "Straße,          strasse",
    "İstanbul,        istanbul",
    "Ångström,        angstrom",
    "ﬁn,              fin",
    "李,               李",
  })
  void case_accents_and_spaces_do_not_matter(String text, String folded) {
    assertEquals(folded, Folded.of(text));
    assertEquals(folded, Folded.of(folded));
  }

  @ParameterizedTest
  @CsvSource({
    "a\u001b[31mb, a\\e[31mb",
    "a\u0007b,     a\\u0007b",
    "a\u009bb,     a\\u009bb",
    "a\u202eb,     a\\u202eb",
    "a\ud800b,     a\\ud800b",
    "👩‍👧 Zoë,     👩‍👧 Zoë",
  })
  void text_that_could_move_the_cursor_is_escaped(String text, String shown) {
    assertEquals(shown, Escaped.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x7f, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d,
        0x200e, 0x202a, 0x202e, 0x2060, 0x2064, 0x2069, 0x206f, 0x2800, 0x3164, 0xfe00, 0xfe0e,
        0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1bca0, 0x1d173, 0xe0001, 0xe0041, 0xe007f, 0xe0100,
        0xe01ef
      })
  void invisible_characters_are_escaped_and_refused_in_names(int letter) {
    var hidden = Character.toString(letter);
    var digits = (letter > 0xffff ? "\\U%08x" : "\\u%04x").formatted(letter);
    assertEquals("Ji" + digits + "m", Escaped.of("Ji" + hidden + "m"));
    var kept = Character.isISOControl(letter) ? hidden : "";
    assertEquals("Ji" + kept + "m", Escaped.withoutMarks("Ji" + hidden + "m"));
    for (var name : List.of(hidden, hidden + hidden, "Ji" + hidden + "m", hidden + "J")) {
      var failure = assertThrows(Failure.class, () -> InputText.name(name), digits);
      assertFalse(failure.getMessage().contains(hidden), failure::getMessage);
      assertTrue(Escaped.hides(name), digits);
      assertFalse(Escaped.isPlain(name), digits);
    }
    var failure = assertThrows(Failure.class, () -> InputText.name("Ji" + hidden + "m"));
    assertTrue(failure.getMessage().contains("U+%04X".formatted(letter)), failure::getMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "علی‌رضا",
        "क्‍ष",
        "නන්ද ශ්‍රී",
        "👩‍👧 Zoë",
        "❤️ Bo",
        "❤️‍🔥",
        "👩🏽‍🚀",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "🏳️‍🌈",
        "☎︎ Jim",
        "1️⃣ Bo",
        "葛󠄀城",
        "ᠮᠣᠩ᠋ᠭᠣᠯ",
        "\u845b\ufe00",
        "\u845b\ufe0d",
        "\u845b\udb40\uddef",
        "\u182e\u180b",
        "\u182e\u180d",
        "\u182e\u180f",
        "Ødegård",
        "김하늘",
        "'Olu\u0301",
        "O’Brien–Smith",
      })
  void marks_that_a_name_needs_are_kept(String name) {
    assertEquals(name, InputText.name(name));
    assertEquals(name, Escaped.of(name));
    assertEquals(name, Escaped.withoutMarks(name));
  }

  /** The first and the last of each range of invisible characters. */
  @ParameterizedTest
  @CsvSource({
    "7f, 9f",
    "200b, 200f",
    "2028, 202e",
    "2060, 206f",
    "d800, dfff",
    "fff0, fffb",
    "1bca0, 1bca3",
    "1d173, 1d17a",
    "e0000, e0fff",
  })
  void only_what_cannot_be_seen_is_escaped(String first, String last) {
    int from = Integer.parseInt(first, 16);
    int to = Integer.parseInt(last, 16);
    for (int letter = from - 1; letter <= to + 1; letter++) {
      var name = "Jim" + Character.toString(letter);
      assertEquals(letter >= from && letter <= to, Escaped.hides(name), "%x".formatted(letter));
    }
  }

  @Test
  void spaces_and_the_last_of_the_latin_letters_are_plain() {
    for (int letter = 0; letter <= 0x250; letter++) {
      boolean isPlain =
          letter >= ' ' && letter <= '~' || letter > 0xa0 && letter < 0x250 && letter != 0xad;
      assertEquals(isPlain, Escaped.isPlain(Character.toString(letter)), "%x".formatted(letter));
    }
  }

  @Test
  void marks_are_removed_from_the_beginning_but_damage_is_kept() {
    assertEquals("Jim", Escaped.withoutMarks("\u200bJim"));
    for (var damaged : List.of("a\ud800b", "a\udfffb", "a\u0007b")) {
      assertEquals(damaged, Escaped.withoutMarks(damaged));
    }
  }

  @Test
  void a_mark_that_only_other_letters_need_is_escaped() {
    assertEquals("\u0967\\u200d\u0968", Escaped.of("\u0967\u200d\u0968"));
    assertEquals("Jim\\ufe00", Escaped.of("Jim\ufe00"));
    assertEquals("Jim\\u180b", Escaped.of("Jim\u180b"));
    assertEquals("\u845b\\U000e01f0", Escaped.of("\u845b\udb40\uddf0"));
  }

  @Test
  void a_refused_name_says_which_kind_of_character_is_wrong() {
    var messages = List.of("a control character", "an invisible character", "no readable");
    var names = List.of("a\u0007", "a\u200b", "\u0301");
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var failure = assertThrows(Failure.class, () -> InputText.name(name));
      assertTrue(failure.getMessage().contains(messages.get(i)), failure::getMessage);
    }
  }

  @Test
  void line_breaks_and_tabs_are_shown_as_spaces() {
    assertEquals("a b c d", Escaped.of("a\nb\tc\r\nd"));
    assertEquals("a ", Escaped.of("a\r"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u001bb", "a\nb", "a\u0000b", "a\u202eb", "a\udc00"})
  void a_name_is_one_plain_line(String text) {
    assertThrows(Failure.class, () -> InputText.name(text));
  }

  @Test
  void a_name_has_at_most_200_characters_and_a_note_100000() {
    assertEquals(200, InputText.name("x".repeat(200)).length());
    assertThrows(Failure.class, () -> InputText.name("x".repeat(201)));
    assertEquals(100_000, InputText.note("x".repeat(100_000)).length());
    assertEquals(200_000, InputText.note("\ud83d\ude00".repeat(100_000)).length());
    var failure = assertThrows(Failure.class, () -> InputText.note("x".repeat(100_001)));
    assertEquals("too long: 100,001 characters (at most 100,000)", failure.getMessage());
    assertEquals("two\nlines", InputText.note(" two\nlines "));
    for (var damaged : List.of("a\u0000b", "\u0000a", "a\ud800")) {
      assertThrows(Failure.class, () -> InputText.note(damaged));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "+44 20 7946 0958, true, 442079460958",
    "(020) 7946-0958,  true, 2079460958",
    "12,               false, 12",
    "112,              true, 112",
    "555\u00a00101,     true, 5550101",
    "555\u00e90101,     false, 5550101",
    "555 0101 x,       false, 5550101",
    "call 555 0101,    false, 5550101",
    "555 0101 ext. 12, true, 555010112",
    "555 0101 x12,     true, 555010112",
    "555 0101;ext=12,  true, 555010112",
    "\u0665\u0665\u0665 \u0660\u0661\u0660\u0661, true, 5550101",
    "\uff15\uff15\uff15\uff0d\uff10\uff11\uff10\uff11, true, 5550101",
    "-555-0101,        false, 5550101",
    "1+555,            false, 1555",
  })
  void a_phone_number_is_compared_by_its_digits(String text, boolean isPhone, String digits) {
    assertEquals(isPhone, Phone.isWrittenAs(text));
    assertEquals(digits, Phone.digits(text));
  }
}
