package hug.model;

/**
 * Text made safe to show: whatever could move the cursor, change colours or turn the reading
 * direction is written out, as {@code \e[31m} or {@code \u202e}.
 */
public final class Visible {
  private Visible() {}

  /**
   * Whether {@code text} has nothing but what each of these would leave as it is and shows in one
   * column: what is on the keyboards of people who write with Latin letters.
   */
  public static boolean isPlain(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > 0x24f || (c > 0x7e && c <= 0xa0) || c == 0xad) {
        return false;
      }
    }
    return true;
  }

  /** The visible form of {@code text}; line breaks and tabs become one blank. */
  public static String of(String text) {
    return hides(text) ? escaped(text, Form.WORDS) : text;
  }

  /** The visible form of {@code text}, in which line breaks and tabs stay. */
  public static String inLines(String text) {
    return hides(text) ? escaped(text, Form.LINES) : text;
  }

  /** The visible form of a text in JSON, which is JSON and says the same; line breaks stay. */
  public static String inJson(String text) {
    return hides(text) ? escaped(text, Form.JSON) : text;
  }

  /** Whether {@code text} has a character that {@link #of} would write out. */
  public static boolean hides(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(String text, int at) {
    char c = text.charAt(at);
    return c < ' '
        || (c >= 0x7f && c <= 0x9f)
        || c == 0x200e
        || c == 0x200f
        || c == 0x061c
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff
        || (Character.isSurrogate(c) && isAlone(text, at));
  }

  private static boolean isAlone(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String escaped(String text, Form form) {
    var shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isHidden(text, i)) {
        shown.append(c);
      } else if (c == '\n' || c == '\t') {
        shown.append(form == Form.WORDS ? ' ' : c);
      } else if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        shown.append(form == Form.WORDS ? "" : "\r");
      } else if (c == '\r' && form == Form.WORDS) {
        shown.append(' ');
      } else if (c == 0x1b && form != Form.JSON) {
        shown.append("\\e");
      } else {
        shown.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          shown.append(form.digits.charAt(c >> shift & 0xf));
        }
      }
    }
    return shown.toString();
  }

  /** What the text is for. */
  private enum Form {
    WORDS("0123456789abcdef"),
    LINES("0123456789abcdef"),
    /** As the library that writes JSON writes escapes. */
    JSON("0123456789ABCDEF");

    private final String digits;

    Form(String digits) {
      this.digits = digits;
    }
  }
}
