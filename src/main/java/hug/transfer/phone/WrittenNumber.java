package hug.transfer.phone;

import hug.model.Phone;
import java.util.regex.Pattern;

/**
 * A phone number as it is written, without its extension.
 *
 * @param digits its digits, without leading zeros
 */
record WrittenNumber(String text, String digits) {
  /** More characters are not a phone number. */
  private static final int LONGEST = 60;

  /** An extension: x12, ext. 12, ;ext=12, #12 or ,,12. */
  private static final Pattern EXTENSION =
      Pattern.compile(
          "[ ,;]{0,3}(?:;ext=|ext(?:ension)?[.:]?|x|#|,{1,3}) ?[0-9]{1,7}$",
          Pattern.CASE_INSENSITIVE);

  private static final int ZERO = '0';
  private static final int DECIMAL = 10;

  static WrittenNumber of(String number) {
    var text = number.length() > LONGEST ? number : plain(number);
    return new WrittenNumber(text, Phone.digits(text));
  }

  /** The number with ASCII digits, plus signs and blanks, and without its extension. */
  private static String plain(String number) {
    var text = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (Character.isDigit(c)) {
        text.append((char) (ZERO + Character.digit(c, DECIMAL)));
      } else if (c == '\uff0b') {
        text.append('+');
      } else if (Character.isSpaceChar(c)) {
        text.append(' ');
      } else if (Character.getType(c) != Character.FORMAT) {
        text.append(c);
      }
    }
    return EXTENSION.matcher(text.toString().strip()).replaceFirst("");
  }

  /** Whether it can be a phone number at all. */
  boolean isPlausible() {
    return text.length() <= LONGEST && Phone.isWrittenAs(text);
  }

  boolean hasPlus() {
    return text.startsWith("+") || text.startsWith("(+");
  }

  /** Whether it starts with these digits, whatever is before them. */
  boolean startsWith(String prefix) {
    int at = 0;
    for (int i = 0; i < text.length() && at < prefix.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (c != prefix.charAt(at)) {
          return false;
        }
        at++;
      }
    }
    return at == prefix.length();
  }
}
