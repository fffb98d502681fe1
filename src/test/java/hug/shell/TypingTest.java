package hug.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.shell.Key.Special;
import hug.shell.Key.Text;
import org.junit.jupiter.api.Test;

final class TypingTest {
  private static LineBuffer after(Key... keys) {
    var typing = LineBuffer.NOTHING;
    for (var key : keys) {
      typing = typing.press(key);
    }
    return typing;
  }

  @Test
  void a_line_is_edited_where_the_cursor_is() {
    assertEquals("abc", after(new Text("a"), new Text("c"), Special.LEFT, new Text("b")).text());
    assertEquals("bc", after(new Text("abc"), Special.HOME, Special.DELETE).text());
    assertEquals("ab", after(new Text("abc"), Special.HOME, Special.END, Special.BACKSPACE).text());
    assertEquals("", after(new Text("abc"), Special.DELETE_LINE).text());
    assertEquals("ab ", after(new Text("ab cd "), Special.DELETE_WORD).text());
    assertEquals("", after(Special.DELETE_WORD).text());
    assertEquals("a", after(new Text("a"), Special.RIGHT, Special.DELETE, Special.ESCAPE).text());
    assertEquals("", after(Special.LEFT, Special.BACKSPACE).text());
  }

  @Test
  void the_cursor_goes_from_word_to_word() {
    var typing = after(new Text("one two  three "), Special.WORD_LEFT);

    assertEquals("one two  ", typing.before());
    assertEquals("one ", typing.press(Special.WORD_LEFT).before());
    assertEquals("one two", typing.press(Special.WORD_LEFT).press(Special.WORD_RIGHT).before());
    assertEquals("one two  three", typing.press(Special.WORD_RIGHT).before());
    assertEquals("", after(Special.WORD_RIGHT, Special.WORD_LEFT).text());
    assertEquals("x", after(new Text("x"), Special.UNKNOWN).before());
  }

  @Test
  void what_people_see_as_one_character_goes_as_one() {
    assertEquals("a", after(new Text("a👩‍👧"), Special.BACKSPACE).text());
    assertEquals("ae", after(new Text("ae\u0308e"), Special.LEFT, Special.BACKSPACE).text());
  }

  @Test
  void lines_that_are_pasted_become_one() {
    assertEquals("one two three", after(new Text("one\ntwo\r\nthree")).text());
  }

  @Test
  void what_is_at_the_cursor_is_shown_of_a_long_line() {
    var typing = after(new Text("0123456789李小龍"));

    assertEquals("9李小龍", typing.shown(8));
    assertEquals(7, typing.cursor(8));
    assertEquals("0123456…", typing.press(Special.HOME).shown(8));
    assertEquals(0, typing.press(Special.HOME).cursor(8));
  }
}
