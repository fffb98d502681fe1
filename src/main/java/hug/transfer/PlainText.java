package hug.transfer;

import hug.model.Escaped;
import java.util.regex.Pattern;

/** A text of a file as one line, without what nobody sees. */
final class PlainText {
  private static final Pattern BLANKS = Pattern.compile("[\\t\\r\\n]+");
  private static final Pattern FIXED_BLANKS = Pattern.compile("[\\u00a0\\u202f]");

  private PlainText() {}

  /**
   * One line, without what nobody sees: phones put marks for directions around numbers, and web
   * pages places where a word may be broken. Other controls are for whoever checks the text to
   * refuse.
   */
  static String of(String text) {
    return Escaped.isPlain(text)
        ? text
        : Escaped.withoutMarks(BLANKS.matcher(text).replaceAll(" "));
  }

  /**
   * The same of a text by another program, in which a blank that keeps words together is a blank.
   */
  static String foreign(String text) {
    return FIXED_BLANKS.matcher(of(text)).replaceAll(" ");
  }
}
