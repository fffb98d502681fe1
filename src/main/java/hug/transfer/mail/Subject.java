package hug.transfer.mail;

import java.util.Locale;
import java.util.Set;

/** The subject of a message without the marks of answers and forwarding. */
final class Subject {
  private static final int LONGEST_MARK = 10;

  private static final Set<String> MARKS =
      Set.of(
          "re",
          "fw",
          "fwd",
          "aw",
          "antw",
          "antwort",
          "wg",
          "sv",
          "vs",
          "vb",
          "vl",
          "rv",
          "tr",
          "rif",
          "r",
          "i",
          "res",
          "enc",
          "odp",
          "pd",
          "ynt",
          "ilt",
          "bls",
          "trs",
          "doorst",
          "回复",
          "回覆",
          "转发",
          "轉寄",
          "答复",
          "отв",
          "ha",
          "továbbítás",
          "fs",
          "απ",
          "πρθ");

  private Subject() {}

  /** The plain text of the value of a field; empty if nothing is left. */
  static String of(String raw) {
    var text = OneLine.decoded(raw);
    int length = markLength(text);
    while (length > 0) {
      text = text.substring(length).strip();
      length = markLength(text);
    }
    return text;
  }

  /** The length of a mark such as {@code Re:}, {@code RE[2]:} or {@code AW :} at the beginning. */
  private static int markLength(String text) {
    int end = 0;
    while (end < text.length() && end <= LONGEST_MARK && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == 0 || !MARKS.contains(text.substring(0, end).toLowerCase(Locale.ROOT))) {
      return 0;
    }
    int at = end;
    while (at < text.length()
        && at < end + LONGEST_MARK
        && "[]()^0123456789 ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean isMark = at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '：');
    return isMark ? at + 1 : 0;
  }
}
