package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkedTest {
  @Test
  void matches_ignore_case_and_accents() {
    assertEquals(
        "the [Müll]er [Album]",
        Marked.in("the Müller Album", List.of("mull", "album"), Marked.BEFORE));
    assertEquals("[Stra\u00df]e", Marked.in("Stra\u00dfe", List.of("strass"), Marked.BEFORE));
    assertEquals("cafe\u0301", Marked.in("cafe\u0301", List.of("xyz"), Marked.BEFORE));
    assertEquals("[aba]ba", Marked.in("ababa", List.of("aba"), Marked.BEFORE));
  }

  @Test
  void a_long_text_is_shown_around_the_first_match() {
    var marked =
        Marked.in(
            "word ".repeat(50) + "album" + " more".repeat(50), List.of("album"), Marked.BEFORE);
    assertEquals("... word word word word word [album]" + " more".repeat(17) + " ...", marked);
  }

  @Test
  void a_match_is_near_the_start_in_wide_letters_too() {
    var marked = Marked.in("很".repeat(40) + "报价" + "久".repeat(50), List.of("报价"), 10);
    assertTrue(marked.startsWith("... 很很很很很[报价]久"), marked);
  }

  @Test
  void lines_are_joined() {
    assertEquals("a; [bcd]", Marked.in("a\n\nbcd", List.of("bcd"), Marked.BEFORE));
  }
}
