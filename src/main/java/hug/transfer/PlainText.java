package hug.transfer;

import hug.model.Escaped;
import java.util.regex.Pattern;

/** A text from a file as one line, without invisible characters. */
final class PlainText {
  private static final Pattern BLANKS = Pattern.compile("[\\t\\r\\n]+");
  private static final Pattern FIXED_BLANKS = Pattern.compile("[\\u00a0\\u202f]");

  private PlainText() {}

  /**
   * The text as one line, without the direction marks that phones put around numbers and the soft
   * breaks of web pages. Other control characters stay, to be refused later.
   */
  static String of(String text) {
    return Escaped.isPlain(text)
        ? text
        : Escaped.withoutMarks(BLANKS.matcher(text).replaceAll(" "));
  }

  /** The same for a text from another program: non-breaking spaces become plain ones. */
  static String foreign(String text) {
    return FIXED_BLANKS.matcher(of(text)).replaceAll(" ");
  }
}
