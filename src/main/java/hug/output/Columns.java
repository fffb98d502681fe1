package hug.output;

import hug.model.Escaped;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** Measures text in terminal columns: most East Asian characters and emoji take two. */
public final class Columns {
  private Columns() {}

  public static int of(String text) {
    return Escaped.isPlain(text) ? text.length() : new AttributedString(text).columnLength();
  }

  /** The text cut to at most {@code columns}, ending in "…" if it was cut. */
  public static String fitted(String text, int columns) {
    return of(text) <= columns ? text : beginning(text, columns - 1).stripTrailing() + "…";
  }

  /**
   * The text in lines of at most {@code columns}, wrapped between words if possible.
   *
   * @param most the most lines; the last one ends in "…" if there is more text
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
      // At least one letter, even if none fits.
      line = line.isEmpty() ? left.substring(0, left.offsetByCodePoints(0, 1)) : line;
      lines.add(line.stripTrailing());
      left = left.substring(line.length()).stripLeading();
    }
    lines.add(fitted(left, columns));
    return lines;
  }

  /** As much of the beginning of the text as fits. */
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
