package hug.output;

import hug.model.Escaped;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** How many columns of a terminal a text takes: two for most of East Asia and for emoji. */
public final class Columns {
  private Columns() {}

  public static int of(String text) {
    return Escaped.isPlain(text) ? text.length() : new AttributedString(text).columnLength();
  }

  /** The text in at most {@code columns}, with "…" where something was left out. */
  public static String fitted(String text, int columns) {
    return of(text) <= columns ? text : beginning(text, columns - 1).stripTrailing() + "…";
  }

  /**
   * The text in lines of at most {@code columns}, broken between words where that can be.
   *
   * @param most lines there may be; where there is more text, the last one ends with "…"
   */
  public static List<String> wrapped(String text, int columns, int most) {
    var lines = new ArrayList<String>();
    var left = text.strip();
    while (of(left) > columns && lines.size() < most - 1) {
      var line = beginning(left, columns);
      int end = line.length();
      while (end > 0 && !LineBreaks.isAt(left, end)) {
        end--;
      }
      line = end > 0 ? line.substring(0, end) : line;
      // At least one letter, even where none fits.
      line = line.isEmpty() ? left.substring(0, left.offsetByCodePoints(0, 1)) : line;
      lines.add(line.stripTrailing());
      left = left.substring(line.length()).stripLeading();
    }
    lines.add(fitted(left, columns));
    return lines;
  }

  /** As much of the text as fits. */
  private static String beginning(String text, int columns) {
    int fits = 0;
    int exceeds = text.codePointCount(0, text.length()) + 1;
    while (exceeds - fits > 1) {
      int middle = (fits + exceeds) / 2;
      if (of(text.substring(0, text.offsetByCodePoints(0, middle))) <= columns) {
        fits = middle;
      } else {
        exceeds = middle;
      }
    }
    return text.substring(0, text.offsetByCodePoints(0, fits));
  }
}
