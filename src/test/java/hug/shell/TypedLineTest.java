package hug.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of the shell on which Tab was pressed. */
final class TypedLineTest {
  /** The line up to a mark for the cursor. */
  private static TypedLine at(String line) {
    int cursor = line.indexOf('|');
    return TypedLine.of(line.replace("|", ""), line.codePointCount(0, cursor));
  }

  @Test
  void the_word_before_the_cursor_is_the_one_to_complete() {
    assertEquals(List.of("touch", "ji"), at("touch ji| hello").words());
    assertEquals("ji", at("touch ji| hello").word());
    assertEquals(1, at("touch ji| hello").wordIndex());
    assertEquals(2, at("touch ji| hello").wordCursor());
  }

  @Test
  void after_a_space_a_new_word_begins() {
    assertEquals(List.of("touch", ""), at("touch |").words());
    assertEquals(List.of(""), at("|touch").words());
    assertEquals("", at("touch |").raw());
    assertEquals(List.of("touch", "Jim H"), at("touch \"Jim H|").words());
  }

  @Test
  void quotes_count_as_typed() {
    var line = at("touch \"Jim H|");
    assertEquals("\"Jim H", line.raw());
    assertEquals(6, line.rawWordLength());
    assertEquals(6, line.rawWordCursor());
  }

  @Test
  void positions_are_counted_in_whole_characters() {
    var line = at("touch 🌷 \"🌷a|");
    assertEquals(List.of("touch", "🌷", "🌷a"), line.words());
    assertEquals(3, line.rawWordLength());
    assertEquals(4, line.escape("🌷ab", false).length());
  }

  @Test
  void a_completed_name_is_one_word_for_the_shell() {
    for (var name : List.of("Jim Halpert", "Zoë O'Hara", "J \"Jim\" H", "#1")) {
      var whole = at("touch J|").escape(name, true).toString();
      assertEquals(List.of("touch", name), ShellWords.of("touch " + whole).texts());
    }
    assertEquals("Jim", at("touch J|").escape("Jim", true));
  }

  @Test
  void a_common_beginning_goes_on_in_the_same_quotes() {
    assertEquals("Jim\\ H", at("touch Jim|").escape("Jim H", false).toString());
    assertEquals("\"Jim H", at("touch \"Jim|").escape("Jim H", false).toString());
    assertEquals("'Jim H", at("touch 'Jim|").escape("Jim H", false).toString());
  }
}
