package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How text is compared, shown and refused. */
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
  void case_accents_and_blanks_do_not_matter(String text, String folded) {
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
  void what_could_move_the_cursor_is_written_out(String text, String shown) {
    assertEquals(shown, Visible.of(text));
  }

  @Test
  void line_breaks_and_tabs_are_shown_as_blanks() {
    assertEquals("a b c d", Visible.of("a\nb\tc\r\nd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u001bb", "a\nb", "a\u0000b", "a\u202eb", "a\udc00"})
  void a_name_is_one_plain_line(String text) {
    assertThrows(Failure.class, () -> Line.name(text));
  }

  @Test
  void a_name_fits_200_characters_and_a_note_10000() {
    assertEquals(200, Line.name("x".repeat(200)).length());
    assertThrows(Failure.class, () -> Line.name("x".repeat(201)));
    assertEquals(10_000, Line.note("x".repeat(10_000)).length());
    assertThrows(Failure.class, () -> Line.note("x".repeat(10_001)));
    assertEquals("two\nlines", Line.note(" two\nlines "));
    assertThrows(Failure.class, () -> Line.note("a\u0000b"));
  }

  @ParameterizedTest
  @CsvSource({
    "+44 20 7946 0958, true, 442079460958",
    "(020) 7946-0958,  true, 2079460958",
    "12,               false, 12",
    "call 555 0101,    false, 5550101",
    "1+555,            false, 1555",
  })
  void a_phone_number_is_its_digits(String text, boolean isPhone, String digits) {
    assertEquals(isPhone, Phone.isWrittenAs(text));
    assertEquals(digits, Phone.digits(text));
  }
}
