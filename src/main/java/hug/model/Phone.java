package hug.model;

import java.util.List;
import java.util.Locale;

/** A phone number, which people write in many ways: +44 20 7946 0958, (555) 010-7788. */
public final class Phone {
  private static final int FEWEST_DIGITS = 3;

  /** The number of last digits that identify a phone number, whatever the prefix. */
  static final int FEWEST_OWN = 6;

  private static final int LONGEST_COUNTRY = 3;

  private static final char LAST_ASCII = 0x7f;

  /** Parentheses, the plus sign, the full stop and the slash of East Asian keyboards. */
  private static final String WIDE = "\uff08\uff09\uff0b\uff0e\uff0f";

  /** The characters of the marks before an extension. */
  private static final String EXTENSION = " .,;:=#xeXEtTnNsSiIoO";

  private static final List<String> EXTENSIONS =
      List.of("x", "ext", "ext.", "ext:", ";ext=", "extension", ",", ",,", ",,,", "#");

  private Phone() {}

  /**
   * Whether {@code text} looks like a phone number or part of one, with at least three digits. It
   * may end in an extension.
   */
  public static boolean isWrittenAs(String text) {
    var stripped = text.strip();
    int end = withoutExtension(stripped);
    for (int i = 0; i < end; i++) {
      char c = stripped.charAt(i);
      boolean fits =
          c >= '0' && c <= '9' || (c == '+' || c == '-' ? c == '+' == (i == 0) : isSeparator(c));
      if (!fits) {
        return false;
      }
    }
    return digits(stripped).length() >= FEWEST_DIGITS;
  }

  /** Whether it can stand between the digits of a number, or is a digit of another script. */
  private static boolean isSeparator(char c) {
    return " ()./".indexOf(c) >= 0
        || c > LAST_ASCII
            && (Character.isDigit(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || WIDE.indexOf(c) >= 0);
  }

  /** The end of the number in front of an extension: x12, ext. 12, ;ext=12 or ,,12. */
  private static int withoutExtension(String text) {
    int end = text.length();
    while (end > 0 && Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    boolean hasDigits = end < text.length();
    int start = end;
    while (start > 0 && EXTENSION.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    var mark = text.substring(start, end).strip().toLowerCase(Locale.ROOT);
    return hasDigits && EXTENSIONS.contains(mark) ? start : text.length();
  }

  /** The digits of a phone number for comparison, as ASCII, without leading zeros. */
  public static String digits(String phone) {
    var digits = new StringBuilder(phone.length());
    for (int i = 0; i < phone.length(); i++) {
      char c = phone.charAt(i);
      if (c > LAST_ASCII && Character.isDigit(c)) {
        c = (char) ('0' + Character.digit(c, 10));
      }
      if (c >= '0' && c <= '9' && (c != '0' || !digits.isEmpty())) {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** Whether {@code phone} has enough digits to be looked up as a complete number. */
  public static boolean isWhole(String phone) {
    return isWrittenAs(phone) && digits(phone).length() >= FEWEST_OWN;
  }

  /** The last digits, which all notations of a number have in common. */
  public static String own(String digits) {
    return digits.substring(Math.max(0, digits.length() - FEWEST_OWN));
  }

  /**
   * Whether two numbers are the same, with or without a country code.
   *
   * @param wanted the digits of one number
   * @param known the digits of the other, possibly without the area code
   */
  public static boolean isSame(String wanted, String known) {
    int same = 0;
    while (same < wanted.length()
        && same < known.length()
        && wanted.charAt(wanted.length() - 1 - same) == known.charAt(known.length() - 1 - same)) {
      same++;
    }
    var more = before(wanted, same);
    var left = before(known, same);
    return same >= FEWEST_OWN
        && (left.isEmpty()
            || more.equals(left)
            || more.isEmpty() && known.length() - same <= LONGEST_COUNTRY);
  }

  /** The prefix before the last digits, without the zero that some write after a country code. */
  private static String before(String digits, int last) {
    int end = digits.length() - last;
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }
}
