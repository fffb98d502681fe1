package hug.model;

/** A phone number, which people write in many ways: +44 20 7946 0958, (555) 010-7788. */
public final class Phone {
  private static final int FEWEST_DIGITS = 3;

  /** The digits by which a number is known wherever it is called from. */
  private static final int FEWEST_OWN = 6;

  private static final int LONGEST_COUNTRY = 3;

  private Phone() {}

  /** Whether {@code text} is written as a phone number, or a part of one: three digits or more. */
  public static boolean isWrittenAs(String text) {
    var stripped = text.strip();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      boolean fits = c >= '0' && c <= '9' || (c == '+' ? i == 0 : " ()-./".indexOf(c) >= 0);
      if (!fits) {
        return false;
      }
    }
    return digits(stripped).length() >= FEWEST_DIGITS;
  }

  /**
   * A phone number as it is compared: its digits, without the zeros that stand for a country or
   * town.
   */
  public static String digits(String phone) {
    var digits = new StringBuilder(phone.length());
    for (int i = 0; i < phone.length(); i++) {
      char c = phone.charAt(i);
      if (c >= '0' && c <= '9' && (c != '0' || !digits.isEmpty())) {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** Whether {@code phone}, written as a number, has enough digits to be looked for as a whole. */
  public static boolean isWhole(String phone) {
    return isWrittenAs(phone) && digits(phone).length() >= FEWEST_OWN;
  }

  /** A part that two notations of a number, by their digits, have in common. */
  public static String own(String digits) {
    return digits.substring(Math.max(0, digits.length() - FEWEST_OWN));
  }

  /**
   * Whether two numbers are one, of which either may be without its country code.
   *
   * @param wanted the digits of one
   * @param known the digits of the other; those of a town may be missing
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

  /** What stands before the last digits, without the zero that some write after a country code. */
  private static String before(String digits, int last) {
    int end = digits.length() - last;
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }
}
