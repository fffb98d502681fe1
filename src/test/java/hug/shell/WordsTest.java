package hug.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static List<String> words(String line) {
    var words = ShellWords.of(line);
    assertFalse(words.isOpen(), line);
    return words.texts();
  }

  @Test
  void quotes_and_backslashes_keep_together_what_belongs_together() {
    assertEquals(List.of("touch", "jim", "a note"), words("  touch jim\t\"a note\" "));
    assertEquals(List.of("a b", "c d", ""), words("'a b' c\\ d \"\""));
    assertEquals(List.of("it's", "a \"b\" \\c"), words("it\\'s \"a \\\"b\\\" \\c\""));
    assertEquals(List.of("two\nlines"), words("\"two\nlines\""));
    assertEquals(List.of("--by=a card"), words("--by='a card'"));
    assertEquals(List.of("\\"), words("\\"));
  }

  @Test
  void a_comment_begins_where_a_number_sign_is_first_or_alone() {
    assertEquals(List.of(), words("#12 it's a comment"));
    assertEquals(List.of(), words("   # don't"));
    assertEquals(List.of("touch", "#12", "a#b"), words("touch #12 a#b # don't"));
    assertEquals(List.of("touch", "# no"), words("touch '# no'"));
  }

  @Test
  void a_quote_that_is_not_closed_is_seen() {
    assertTrue(ShellWords.of("touch jim \"a note").isOpen());
    assertTrue(ShellWords.of("touch jim 'it is").isOpen());
    assertFalse(ShellWords.of("touch jim 'it\"s'").isOpen());
  }

  @Test
  void a_line_in_parts_is_open_when_the_whole_is() {
    var random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      var letters = random.ints(12, 0, 7).mapToObj(at -> "ab'\"\\ #".substring(at, at + 1));
      var parts = String.join("", letters.toList()).split("(?<=\\G...)");
      var line = new ShellWords.Growing(parts[0]);
      for (int next = 1; line.isOpen() && next < parts.length; next++) {
        line.add(parts[next]);
        assertEquals(ShellWords.of(line.toString()).isOpen(), line.isOpen(), line::toString);
      }
    }
  }

  @Test
  void a_word_that_is_quoted_is_read_as_it_was() {
    for (var word : List.of("Jim", "Zoë O'Hara", "", "#1", "a \"b\" \\", "李 小龍", "a\\b", "a\nb")) {
      assertEquals(List.of("touch", word), words("touch " + ShellWords.quoted(word)), word);
    }
    assertEquals("Jim", ShellWords.quoted("Jim"));
  }

  @Test
  void completion_continues_in_the_quotes_already_open() {
    for (var begun : List.of("", "Jim", "\"Jim", "'Jim", "\"Ji\"m", "Zo\\ ")) {
      for (var rest : List.of(" O'Hara", "\"\\ 😀", "x")) {
        var line = begun + ShellWords.more(begun, rest);
        var meant = ShellWords.of(begun + "|").texts().getFirst().replace("|", rest);
        assertEquals(List.of(meant), ShellWords.of(line).texts(), line);
        assertEquals(ShellWords.of(begun).isOpen(), ShellWords.of(line).isOpen(), line);
      }
    }
  }

  @Test
  void a_mark_after_a_letter_is_an_apostrophe() {
    assertEquals(
        List.of("touch", "o'neill", "doesn't", "like", "it"),
        ShellWords.of("touch o'neill doesn't like it").texts());
    assertEquals(List.of("rock'n'roll"), ShellWords.of("rock'n'roll").texts());
    assertEquals(List.of("--note=so it is", "x"), ShellWords.of("--note='so it is' x").texts());
    assertFalse(ShellWords.of("touch jim doesn't").isOpen());
    assertTrue(ShellWords.of("touch jim 'does").isOpen());
  }
}
