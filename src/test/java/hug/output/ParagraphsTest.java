package hug.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Wrapping the lines of a page. */
final class ParagraphsTest {
  @Test
  void a_line_that_fits_is_unchanged() {
    assertEquals("one\n\n  two\n", Paragraphs.fitted("one\n\n  two\n", 9));
  }

  @Test
  void the_rest_continues_under_the_last_column() {
    assertEquals(
        "  call  likes to\n        take his\n        time",
        Paragraphs.fitted("  call  likes to take his time", 16));
  }

  @Test
  void a_line_without_columns_continues_at_the_margin() {
    assertEquals("Due since\nAugust.", Paragraphs.fitted("Due since August.", 12));
  }

  @Test
  void wide_letters_take_two_columns() {
    assertEquals("田中\n花子", Paragraphs.fitted("田中 花子", 6));
  }

  @Test
  void scripts_without_blanks_break_between_letters() {
    assertEquals("  喜欢早上\n  打电话。", Paragraphs.fitted("  喜欢早上打电话。", 11));
    assertEquals("  喜欢早\n  上。", Paragraphs.fitted("  喜欢早上。", 10));
    assertEquals("call 花\n子", Paragraphs.fitted("call 花子", 8));
    assertEquals("Straße", Paragraphs.fitted("Straße", 4));
  }

  @Test
  void a_column_begins_after_its_gap_and_fits_its_cells() {
    assertEquals(
        "  hug due     call\n              today",
        Paragraphs.fitted("  hug due     call today", 20));
    assertEquals(
        "  hug import contacts  from\n  there",
        Paragraphs.fitted("  hug import contacts  from there", 28));
  }

  @Test
  void a_word_that_is_too_long_stays_whole() {
    assertEquals("a\nverylongword\nb", Paragraphs.fitted("a verylongword b", 5));
  }
}
