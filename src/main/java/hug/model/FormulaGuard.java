package hug.model;

/**
 * Escapes text that a spreadsheet would run as a formula, with a leading apostrophe (CWE-1236,
 * "Improper Neutralization of Formula Elements in a CSV File").
 */
public final class FormulaGuard {
  private static final String STARTS = "=+-@\t\r";

  private FormulaGuard() {}

  /** The text as a safe cell; numbers and phone numbers are harmless and stay unchanged. */
  public static String guarded(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  /** Reverses {@link #guarded}. */
  public static String unguarded(String cell) {
    return cell.startsWith("'") && isRisky(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /**
   * Leading apostrophes count as spaces, so that {@link #unguarded} can always recognise the added
   * one.
   */
  private static boolean isRisky(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\'')) {
      start++;
    }
    return start < text.length()
        && STARTS.indexOf(text.charAt(start)) >= 0
        && !(start == 0 && isHarmless(text));
  }

  private static boolean isHarmless(String text) {
    if (isNumber(text)) {
      return true;
    }
    for (var part : text.split(";", -1)) {
      if (!Phone.isWrittenAs(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int digits = 0;
    boolean hasPoint = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '.' && !hasPoint) {
        hasPoint = true;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        return false;
      }
    }
    return digits > 0;
  }
}
