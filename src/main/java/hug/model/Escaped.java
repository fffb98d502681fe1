package hug.model;

/**
 * Makes text safe to show: anything that could move the cursor, change colours, reverse the reading
 * direction or stay invisible is escaped, as {@code \e[31m}, {@code \u202e} or {@code \U000e0041}.
 */
public final class Escaped {
  private Escaped() {}

  /**
   * Whether {@code text} needs no escaping and each character takes one column, as Latin text does.
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

  /** The visible form of {@code text}; line breaks and tabs become a space. */
  public static String of(String text) {
    return escaped(text, Form.WORDS);
  }

  /** The visible form of {@code text} on one line, with a slash between the original lines. */
  public static String inOneLine(String text) {
    if (text.indexOf('\n') < 0) {
      return of(text);
    }
    var joined = new StringBuilder();
    for (var line : text.split("\n")) {
      if (!line.isBlank()) {
        joined.append(joined.isEmpty() ? "" : " / ").append(line.strip());
      }
    }
    return of(joined.toString());
  }

  /** The visible form of {@code text}, keeping line breaks and tabs. */
  public static String inLines(String text) {
    return escaped(text, Form.LINES);
  }

  /** The visible form of a JSON text, which is equivalent JSON; keeps line breaks. */
  public static String inJson(String text) {
    return escaped(text, Form.JSON);
  }

  /** Whether {@code text} has a character that {@link #of} would escape. */
  public static boolean hides(String text) {
    return firstHidden(text) >= 0;
  }

  /** The index of the first character that {@link #of} would escape; -1 if none. */
  static int firstHidden(String text) {
    return firstHidden(text, 0);
  }

  private static int firstHidden(String text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      // Fast path: most text is plain.
      if (c < ' ' || c > 0x7e) {
        int letter = text.codePointAt(i);
        if (Invisible.isHidden(text, i, letter)) {
          return i;
        }
        i += Character.charCount(letter) - 1;
      }
    }
    return -1;
  }

  /** Removes what {@link #of} would escape, except control characters. */
  public static String withoutMarks(String text) {
    int next = firstHidden(text);
    if (next < 0) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    int from = 0;
    while (next >= 0) {
      int letter = text.codePointAt(next);
      kept.append(text, from, next);
      from = next + Character.charCount(letter);
      kept.append(Invisible.isDamage(letter) ? Character.toString(letter) : "");
      next = firstHidden(text, from);
    }
    return kept.append(text, from, text.length()).toString();
  }

  private static String escaped(String text, Form form) {
    int first = firstHidden(text);
    if (first < 0) {
      return text;
    }
    var shown = new StringBuilder(text.length() + 16);
    int from = 0;
    for (int next = first; next >= 0; next = firstHidden(text, from)) {
      shown.append(text, from, next);
      int letter = text.codePointAt(next);
      from = next + Character.charCount(letter);
      boolean isLineEnd = letter == '\r' && from < text.length() && text.charAt(from) == '\n';
      if (letter == '\n' || letter == '\t' || isLineEnd) {
        shown.append(form != Form.WORDS ? Character.toString(letter) : isLineEnd ? "" : " ");
      } else if (letter == '\r' && form == Form.WORDS) {
        shown.append(' ');
      } else if (letter == 0x1b && form != Form.JSON) {
        shown.append("\\e");
      } else {
        appendDigits(shown, letter, form);
      }
    }
    return shown.append(text, from, text.length()).toString();
  }

  private static void appendDigits(StringBuilder shown, int letter, Form form) {
    if (Character.isBmpCodePoint(letter)) {
      form.append(shown.append("\\u"), letter, 4);
    } else if (form == Form.JSON) {
      form.append(shown.append("\\u"), Character.highSurrogate(letter), 4);
      form.append(shown.append("\\u"), Character.lowSurrogate(letter), 4);
    } else {
      form.append(shown.append("\\U"), letter, 8);
    }
  }

  /** The kind of output. */
  private enum Form {
    WORDS("0123456789abcdef"),
    LINES("0123456789abcdef"),
    /** Uppercase, like the escapes of the JSON library. */
    JSON("0123456789ABCDEF");

    private final String digits;

    Form(String digits) {
      this.digits = digits;
    }

    private void append(StringBuilder shown, int number, int length) {
      for (int shift = 4 * length - 4; shift >= 0; shift -= 4) {
        shown.append(digits.charAt(number >> shift & 0xf));
      }
    }
  }
}
