package hug.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The part of a line of a vCard that comes before the value.
 *
 * @param group in capitals; may be empty
 * @param name in capitals; empty if the line is not a property
 * @param parameters as written
 * @param length the number of letters before the colon
 */
record CardHead(String group, String name, List<String> parameters, int length) {

  static CardHead of(String line) {
    int length = length(line);
    var parts = split(line.substring(0, length));
    var name = parts.getFirst().strip().toUpperCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    boolean isProperty = length < line.length() && isName(name);
    return new CardHead(
        name.substring(0, Math.max(dot, 0)),
        isProperty ? name.substring(dot + 1) : "",
        parts.subList(1, parts.size()),
        length);
  }

  /** The length up to the first colon that is not quoted; all of a line without a colon. */
  private static int length(String line) {
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      isQuoted ^= c == '"';
      if (c == ':' && !isQuoted) {
        return i;
      }
    }
    int colon = line.indexOf(':');
    return colon < 0 ? line.length() : colon;
  }

  private static boolean isName(String name) {
    // A group may begin with a digit, as in 1.TEL.
    int own = name.lastIndexOf('.') + 1;
    if (own == name.length() || own == 1 || !Character.isLetter(name.charAt(own))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x80 || (!Character.isLetterOrDigit(c) && "-_/.".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  /** Splits at semicolons that are not quoted. */
  private static List<String> split(String head) {
    var parts = new ArrayList<String>();
    boolean isQuoted = false;
    int from = 0;
    for (int i = 0; i < head.length(); i++) {
      isQuoted ^= head.charAt(i) == '"';
      if (head.charAt(i) == ';' && !isQuoted) {
        parts.add(head.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(head.substring(from));
    return parts;
  }

  boolean isQuotedPrintable() {
    return says("QUOTED-PRINTABLE");
  }

  /** B is short for BASE64. */
  boolean isBase64() {
    return says("BASE64") || says("B");
  }

  private boolean says(String encoding) {
    for (var parameter : parameters) {
      var word = parameter.replace("\"", "").replace(" ", "");
      if (word.equalsIgnoreCase(encoding) || word.equalsIgnoreCase("ENCODING=" + encoding)) {
        return true;
      }
    }
    return false;
  }

  /** The parts of a value between separators that no backslash escapes, unescaped. */
  static List<String> unescaped(String text, char separator) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
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
