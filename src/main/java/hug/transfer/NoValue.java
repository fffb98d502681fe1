package hug.transfer;

import java.util.Locale;
import java.util.Set;

/** A text that people and programs write where a value is missing, such as n/a or a dash. */
final class NoValue {
  private static final Set<String> WORDS =
      Set.of("null", "none", "nil", "n/a", "n.a.", "na", "nan", "nat", "unknown", "#n/a", "#nv");

  private NoValue() {}

  /** Whether a text stands for no value. */
  static boolean is(String text) {
    return WORDS.contains(text.toLowerCase(Locale.ROOT)) || isMark(text);
  }

  /** Whether it has neither letters nor digits, as a dash has none. */
  private static boolean isMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))
          && "-\u2013\u2014?./".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
