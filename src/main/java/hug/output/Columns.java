package hug.output;

import hug.model.Visible;
import org.jline.utils.AttributedString;

/** How many columns of a terminal a text takes: two for most of East Asia and for emoji. */
public final class Columns {
  private Columns() {}

  public static int of(String text) {
    return Visible.isPlain(text) ? text.length() : new AttributedString(text).columnLength();
  }

  /** The text in at most {@code columns}, with "…" where something was left out. */
  public static String fitted(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int fits = 0;
    int exceeds = text.codePointCount(0, text.length());
    while (exceeds - fits > 1) {
      int middle = (fits + exceeds) / 2;
      if (of(beginning(text, middle)) < columns) {
        fits = middle;
      } else {
        exceeds = middle;
      }
    }
    return beginning(text, fits).stripTrailing() + "…";
  }

  private static String beginning(String text, int codePoints) {
    return text.substring(0, text.offsetByCodePoints(0, codePoints));
  }
}
