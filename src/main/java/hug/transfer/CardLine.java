package hug.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One property of a vCard (RFC 6350, 3.3), unfolded and decoded.
 *
 * @param number the line it starts on, from 1
 * @param group links it to other properties of the card, such as item1; may be empty
 * @param name in capitals; empty if the line is not a property
 * @param parameters in capitals: TYPE=WORK, or just WORK in vCard 2.1
 * @param value with escapes
 */
record CardLine(long number, String group, String name, List<String> parameters, String value) {

  static CardLine of(long number, String line) {
    var head = head(line);
    if (head.length() == line.length()) {
      return new CardLine(number, "", "", List.of(), line);
    }
    var parts = split(head, ';', false);
    var name = parts.getFirst().strip().toUpperCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    var parameters = new ArrayList<String>();
    for (var part : parts.subList(1, parts.size())) {
      parameters.add(part.replace("\"", "").replace(" ", "").toUpperCase(Locale.ROOT));
    }
    var value = line.substring(head.length() + 1);
    return new CardLine(
        number,
        name.substring(0, Math.max(dot, 0)),
        name.substring(dot + 1),
        parameters,
        isQuotedPrintable(head) ? QuotedPrintable.decoded(value, charset(parameters)) : value);
  }

  /** The text before the first unquoted colon; the whole line if it has no colon. */
  static String head(String line) {
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      isQuoted ^= c == '"';
      if (c == ':' && !isQuoted) {
        return line.substring(0, i);
      }
    }
    int colon = line.indexOf(':');
    return colon < 0 ? line : line.substring(0, colon);
  }

  static boolean isQuotedPrintable(String head) {
    return head.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
  }

  private static String charset(List<String> parameters) {
    for (var parameter : parameters) {
      if (parameter.startsWith("CHARSET=")) {
        return parameter.substring("CHARSET=".length());
      }
    }
    return "";
  }

  /** Whether it has this name and value. */
  boolean is(String name, String value) {
    return this.name.equals(name) && this.value.strip().equalsIgnoreCase(value);
  }

  /** Whether any parameter has this value. */
  boolean says(String word) {
    for (var parameter : parameters) {
      var values = parameter.substring(parameter.indexOf('=') + 1);
      if (List.of(values.split(",")).contains(word)) {
        return true;
      }
    }
    return false;
  }

  boolean hasParameter(String word) {
    return parameters.stream().anyMatch(parameter -> parameter.startsWith(word + "="));
  }

  /** The value as one text. */
  String text() {
    return parts('\0').getFirst();
  }

  /** The parts of the value, unescaped; empty parts are kept. */
  List<String> parts(char separator) {
    return split(value, separator, true);
  }

  /** Splits a text at separators that no backslash escapes. */
  private static List<String> split(String text, char separator, boolean isEscaped) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isEscaped && c == '\\' && i + 1 < text.length()) {
        char meant = text.charAt(++i);
        part.append(meant == 'n' || meant == 'N' ? '\n' : meant);
      } else if (c == separator) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }
}
