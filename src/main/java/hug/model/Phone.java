package hug.model;

/** A phone number, which people write in many ways: +44 20 7946 0958, (555) 010-7788. */
public final class Phone {
  private static final int FEWEST_DIGITS = 3;

  /** The number of last digits that identify a phone number, whatever the prefix. */
  private static final int FEWEST_OWN = 6;

  private static final int LONGEST_COUNTRY = 3;

  private Phone() {}

  /** Whether {@code text} looks like a phone number or part of one, with at least three digits. */
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

  /** The digits of a phone number for comparison, without leading zeros. */
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
