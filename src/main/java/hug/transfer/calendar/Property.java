package hug.transfer.calendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A property of a calendar (RFC 5545, 3.1).
 *
 * @param name in capitals
 * @param parameters by their names in capitals, without quotes
 * @param value as it is written, with escapes
 */
record Property(String name, Map<String, String> parameters, String value) {
  private static final int MOST_PARAMETERS = 50;

  /** The property in an unfolded line; a line without a colon has an empty value. */
  static Property of(String line) {
    var parameters = new HashMap<String, String>();
    int end = partEnd(line, 0);
    var name = line.substring(0, end).strip().toUpperCase(Locale.ROOT);
    while (end < line.length() && line.charAt(end) == ';') {
      int start = end + 1;
      end = partEnd(line, start);
      int equals = line.indexOf('=', start);
      if (equals >= 0 && equals < end && parameters.size() < MOST_PARAMETERS) {
        parameters.putIfAbsent(
            line.substring(start, equals).strip().toUpperCase(Locale.ROOT),
            unquoted(line.substring(equals + 1, end)));
      }
    }
    return new Property(name, parameters, end < line.length() ? line.substring(end + 1) : "");
  }

  /** The index of the semicolon or colon after a part, or the length of the line. */
  private static int partEnd(String line, int start) {
    boolean isQuoted = false;
    for (int i = start; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        // A quote that never ends is a letter.
        isQuoted = !isQuoted && line.indexOf('"', i + 1) >= 0;
      } else if (!isQuoted && (letter == ';' || letter == ':')) {
        return i;
      }
    }
    return line.length();
  }

  /** A parameter without quotes and the escapes of RFC 6868. */
  private static String unquoted(String value) {
    return value
        .replace("\"", "")
        .replace("^n", " ")
        .replace("^'", "\"")
        .replace("^^", "^")
        .strip();
  }

  /** A parameter; empty if there is none. */
  String parameter(String parameter) {
    return parameters.getOrDefault(parameter, "");
  }

  /** The value of type TEXT (RFC 5545, 3.3.11) on one line, cut after {@code most} letters. */
  String text(int most) {
    var text = new StringBuilder();
    for (int i = 0; i < value.length() && text.length() < most; i++) {
      char letter = value.charAt(i);
      if (letter == '\\' && i + 1 < value.length()) {
        i++;
        letter = value.charAt(i) == 'n' || value.charAt(i) == 'N' ? ' ' : value.charAt(i);
      }
      boolean isSpace = Character.isWhitespace(letter) || Character.isISOControl(letter);
      text.append(isSpace ? ' ' : letter);
    }
    if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
      text.setLength(text.length() - 1);
    }
    return text.toString().replaceAll(" {2,}", " ").strip();
  }
}
