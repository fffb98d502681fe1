package hug.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Escaped;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

final class ColumnsTest {
  @Test
  void the_quick_width_equals_the_exact_width() {
    int plain = 0;
    for (char c = 0; c < 0xffff; c++) {
      var text = "a" + c + "b";
      if (Escaped.isPlain(text)) {
        plain++;
        assertEquals(3, new AttributedString(text).columnLength(), "U+" + Integer.toHexString(c));
        assertEquals(text, Escaped.of(text));
      }
    }
    assertTrue(plain > 500, plain + " characters are plain");
  }

  @Test
  void scripts_without_blanks_fill_their_lines() {
    assertEquals(List.of("call 喜", "欢早上", "打电话…"), Columns.wrapped("call 喜欢早上打电话。", 7, 3));
  }

  @Test
  void wide_letters_count_twice_and_combining_accents_not_at_all() {
    assertEquals(4, Columns.of("李明"));
    assertEquals(3, Columns.of("Zoe\u0308"));
    assertEquals(3, Columns.of("Zoë"));
    assertEquals("Grü…", Columns.fitted("Grünwald", 4));
  }

  @Test
  void lines_break_between_words_if_they_can() {
    assertEquals(List.of("call Jim", "today"), Columns.wrapped("call Jim today", 8, 3));
    assertEquals(List.of("call", "Jim", "today"), Columns.wrapped(" call Jim today ", 7, 3));
    assertEquals(List.of("call", "Jim to…"), Columns.wrapped("call Jim today", 7, 2));
    assertEquals(List.of("abcd", "efgh"), Columns.wrapped("abcdefgh", 4, 3));
  }
}
