package hug.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.shell.Key.Special;
import hug.shell.Key.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jline.keymap.BindingReader;
import org.jline.utils.NonBlocking;
import org.junit.jupiter.api.Test;

final class FullScreenTest {
  /** The keys read from what a terminal sends. */
  private static List<Key> keys(String sent) {
    var reader = new BindingReader(NonBlocking.nonBlocking("test", new StringReader(sent)));
    var keys = new ArrayList<Key>();
    for (var key = FullScreen.key(reader); key != Special.CLOSED; key = FullScreen.key(reader)) {
      keys.add(key);
    }
    return keys;
  }

  private static void assertAre(Key key, String... sequences) {
    for (var sequence : sequences) {
      assertEquals(
          List.of(new Text("x"), key, new Text("y")), keys("x" + sequence + "y"), sequence);
    }
  }

  @Test
  void letters_are_what_they_are() {
    assertEquals(List.of(new Text("é"), new Text("花"), new Text("🌷")), keys("é花🌷"));
  }

  @Test
  void what_terminals_send_for_a_key_is_that_key() {
    assertAre(Special.LEFT, "\033[D", "\033OD", "\002");
    assertAre(Special.RIGHT, "\033[C", "\033OC", "\006");
    assertAre(Special.WORD_LEFT, "\033[1;5D", "\033[1;3D", "\033b", "\033Od", "\033\033[D");
    assertAre(Special.WORD_RIGHT, "\033[1;5C", "\033[1;3C", "\033f", "\033Oc", "\033\033[C");
    assertAre(Special.HOME, "\033[H", "\033OH", "\033[1~", "\001");
    assertAre(Special.END, "\033[F", "\033OF", "\033[4~", "\005");
    assertAre(Special.DELETE, "\033[3~");
    assertAre(Special.BACKSPACE, "\177", "\b");
    assertAre(Special.DELETE_WORD, "\027", "\033\177");
    assertAre(Special.DELETE_LINE, "\025");
    assertAre(Special.ENTER, "\r", "\n");
  }

  @Test
  void a_key_that_nothing_is_made_of_is_ignored_as_a_whole() {
    var upAndDown = new String[] {"\033[A", "\033[B", "\033OA", "\033OB", "\033[1;5A"};
    assertAre(Special.UNKNOWN, upAndDown);
    var pagesAndShifts = new String[] {"\033[5~", "\033[6~", "\033[2~", "\033[1;2D", "\033[Z"};
    assertAre(Special.UNKNOWN, pagesAndShifts);
    var functions = new String[] {"\033OP", "\033[15~", "\033[24;5~", "\033[[A", "\033O1;5P"};
    assertAre(Special.UNKNOWN, functions);
    var reports = new String[] {"\033[I", "\033[?1;2c", "\033[<0;1;1M", "\033[27;5;9~", "\033[0 q"};
    assertAre(Special.UNKNOWN, reports);
    assertAre(Special.UNKNOWN, "\t", "\0", "\u009b", "\021");
  }

  @Test
  void alt_with_a_key_is_not_that_key() {
    assertAre(Special.UNKNOWN, "\033x", "\033X", "\033\r", "\033\003", "\033花");
  }

  @Test
  void escape_is_a_key_where_nothing_follows_at_once() {
    assertEquals(List.of(new Text("x"), Special.ESCAPE), keys("x\033"));
    assertEquals(List.of(Special.ESCAPE, Special.ESCAPE), keys("\033\033\033"));
  }
}
