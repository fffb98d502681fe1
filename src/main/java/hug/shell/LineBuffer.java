package hug.shell;

import hug.model.Escaped;
import hug.output.Columns;
import java.text.BreakIterator;
import java.util.Locale;

/** A line that is being typed, before and after the cursor. */
public record LineBuffer(String before, String after) {
  public static final LineBuffer NOTHING = new LineBuffer("", "");

  public String text() {
    return before + after;
  }

  /** The line after a key was pressed; pasted line breaks become spaces. */
  public LineBuffer press(Key key) {
    return switch (key) {
      case Key.Text(var text) -> new LineBuffer(before + text.replaceAll("\\R", " "), after);
      case Key.Special.LEFT -> at(previous());
      case Key.Special.RIGHT -> at(next());
      case Key.Special.WORD_LEFT -> at(beforeWord().length());
      case Key.Special.WORD_RIGHT -> at(text().length() - behindWord().length());
      case Key.Special.HOME -> at(0);
      case Key.Special.END -> at(text().length());
      case Key.Special.BACKSPACE -> new LineBuffer(before.substring(0, previous()), after);
      case Key.Special.DELETE -> new LineBuffer(before, after.substring(next() - before.length()));
      case Key.Special.DELETE_WORD -> new LineBuffer(beforeWord(), after);
      case Key.Special.DELETE_LINE -> NOTHING;
      case Key.Special _ -> this;
    };
  }

  /** The text before the word at the cursor, or before the word left of it. */
  private String beforeWord() {
    return before.replaceFirst("\\S*\\s*$", "");
  }

  private String behindWord() {
    return after.replaceFirst("^\\s*\\S*", "");
  }

  private LineBuffer at(int place) {
    return new LineBuffer(text().substring(0, place), text().substring(place));
  }

  /** The start of the character before the cursor, as people count characters. */
  private int previous() {
    return Math.max(0, characters().preceding(before.length()));
  }

  private int next() {
    return after.isEmpty() ? before.length() : characters().following(before.length());
  }

  private BreakIterator characters() {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text());
    return characters;
  }

  /** The part of the line around the cursor that fits that many columns. */
  public String shown(int columns) {
    return Columns.fitted(Escaped.of(tail(columns) + after), columns);
  }

  /** The column of the cursor in the part shown. */
  public int cursor(int columns) {
    return Columns.of(Escaped.of(tail(columns)));
  }

  private String tail(int columns) {
    var tail = before;
    while (Columns.of(Escaped.of(tail)) >= columns) {
      tail = tail.substring(tail.offsetByCodePoints(0, 1));
    }
    return tail;
  }
}
