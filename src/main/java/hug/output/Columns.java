package hug.output;

import org.jline.utils.AttributedString;

/** How many columns of a terminal a text takes: two for most of East Asia and for emoji. */
public final class Columns {
  private Columns() {}

  public static int of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 126) {
        return new AttributedString(text).columnLength();
      }
    }
    return text.length();
  }

  /** The text in at most {@code columns}, with "…" where something was left out. */
  public static String fitted(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int end = text.length();
    while (end > 0 && of(text.substring(0, end)) > columns - 1) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
