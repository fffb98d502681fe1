package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkedTest {
  @Test
  void places_are_marked_whatever_the_case_and_the_accents() {
    assertEquals("the [Müll]er [Album]", Marked.in("the Müller Album", List.of("mull", "album")));
    assertEquals("[Stra\u00df]e", Marked.in("Stra\u00dfe", List.of("strass")));
    assertEquals("cafe\u0301", Marked.in("cafe\u0301", List.of("xyz")));
    assertEquals("[aba]ba", Marked.in("ababa", List.of("aba")));
  }

  @Test
  void a_long_text_is_shown_around_the_first_place() {
    var marked = Marked.in("word ".repeat(50) + "album" + " more".repeat(50), List.of("album"));
    assertEquals("... word word word word word [album]" + " more".repeat(17) + " ...", marked);
  }

  @Test
  void lines_become_one() {
    assertEquals("a; [bcd]", Marked.in("a\n\nbcd", List.of("bcd")));
  }
}
