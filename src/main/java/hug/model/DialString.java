package hug.model;

import java.util.Locale;
import java.util.Optional;

/** The digits of a phone number that a telephone dials, as in a {@code tel:} URI (RFC 3966). */
public final class DialString {
  private static final int FEWEST_DIGITS = 3;

  /** The longest number with its country code (ITU-T E.164). */
  private static final int MOST_DIGITS = 15;

  private static final int MOST_OF_EXTENSION = 10;

  /** The zero that is dialled only within a country, as in +49 (0)30. */
  private static final String TRUNK_ZERO = "(0)";

  private final StringBuilder digits = new StringBuilder();
  private final StringBuilder extension = new StringBuilder();

  /** The letters since the last digit. */
  private final StringBuilder letters = new StringBuilder();

  private boolean isExtended;

  private DialString() {}

  /**
   * The digits of a number, maybe after a plus sign, and its extension as {@code ;ext=12}.
   *
   * @return absent unless it is certain what to dial, as for 1-800-FLOWERS or two numbers in one
   */
  public static Optional<String> of(String phone) {
    boolean isWorldwide = phone.strip().startsWith("+") || phone.strip().startsWith("\uff0b");
    return new DialString()
        .read(isWorldwide ? phone.replace(TRUNK_ZERO, "") : phone)
        .map(number -> isWorldwide ? "+" + number : number);
  }

  private Optional<String> read(String phone) {
    for (int i = 0; i < phone.length(); i++) {
      char c = phone.charAt(i);
      if (Character.isDigit(c)) {
        if (!digits.isEmpty() && !letters.isEmpty() && !isBeforeExtension()) {
          return Optional.empty();
        }
        letters.setLength(0);
        (isExtended ? extension : digits).append((char) ('0' + Character.digit(c, 10)));
      } else if (Character.isLetter(c) || c == '#' || c == '=') {
        letters.append(c);
      } else if (c == '*' || c == ',' || c == '+' && !digits.isEmpty()) {
        return Optional.empty();
      }
    }
    // A word after the number, as in "555-0101 (office)", is no part of it; SHOES in 555-SHOES is.
    boolean isCut = !letters.isEmpty() && !isExtended && digits.length() < Phone.FEWEST_OWN;
    boolean fits =
        digits.length() >= FEWEST_DIGITS
            && digits.length() <= MOST_DIGITS
            && extension.length() <= MOST_OF_EXTENSION
            && !isCut;
    return fits ? Optional.of(digits + (isExtended ? ";ext=" + extension : "")) : Optional.empty();
  }

  private boolean isBeforeExtension() {
    boolean isMark =
        switch (letters.toString().toLowerCase(Locale.ROOT)) {
          case "x", "ext", "ext=", "extension", "#" -> !isExtended;
          default -> false;
        };
    isExtended |= isMark;
    return isMark;
  }
}
