package hug.model;

/** A phone number, which people write in many ways: +44 20 7946 0958, (555) 010-7788. */
public final class Phone {
  private static final int FEWEST_DIGITS = 3;

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
}
