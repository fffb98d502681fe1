package hug.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Data on its way to a terminal, in pieces. */
final class EscapingTest {
  private static String escaped(boolean isJson, String... pieces) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var escaping = new Escaping(bytes, isJson)) {
      for (var piece : pieces) {
        escaping.write(piece.getBytes(UTF_8));
      }
      escaping.flush();
    }
    return bytes.toString(UTF_8);
  }

  @Test
  void nothing_moves_the_cursor_or_changes_colours() throws IOException {
    assertEquals("a\\e[31mb", escaped(false, "a\u001b[31mb"));
    assertEquals("a\\u001B[31mb", escaped(true, "a\u001b[31mb"));
    assertEquals("Zoë\t🌷\n", escaped(false, "Zoë\t🌷\n"));
  }

  @Test
  void a_line_end_of_windows_is_one_even_in_two_pieces() throws IOException {
    for (var pieces : new String[][] {{"a\r\nb"}, {"a\r", "\nb"}, {"a", "\r", "\n", "b"}}) {
      assertEquals("a\r\nb", escaped(false, pieces));
    }
  }

  @Test
  void a_return_to_the_beginning_of_the_line_is_escaped() throws IOException {
    for (var pieces : new String[][] {{"paid\rb"}, {"paid\r", "b"}, {"paid", "\r", "", "b"}}) {
      assertEquals("paid\\u000db", escaped(false, pieces));
    }
    assertEquals("paid\\u000d", escaped(false, "paid\r"));
  }

  @Test
  void single_bytes_are_passed_on() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var escaping = new Escaping(bytes, false)) {
      escaping.write('a');
      escaping.write(7);
    }
    assertEquals("a\\u0007", bytes.toString(UTF_8));
  }
}
