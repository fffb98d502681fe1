package hug.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One property of a vCard (RFC 6350, 3.3), unfolded and decoded.
 *
 * @param number the line it starts on, from 1
 * @param group links it to other properties of the card, such as ITEM1; may be empty
 * @param name in capitals; empty if the line is not a property
 * @param parameters without quotes: TYPE=WORK, or just WORK in vCard 2.1
 * @param value with escapes
 */
record CardLine(long number, String group, String name, List<String> parameters, String value) {
  /** Stands for the value of a picture or a sound; no file has it. */
  static final String LEFT_OUT = "\0";

  private static final String CUSTOM = "X-CUSTOM(";

  /** Parameters of vCard 2.1 that are not types. */
  private static final Set<String> ENCODINGS =
      Set.of("QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT");

  /**
   * @param line its bytes, each as a letter
   */
  static CardLine of(long number, String line, CardLetters letters) {
    var head = CardHead.of(line);
    if (head.name().isEmpty()) {
      return new CardLine(
          number, "", "", List.of(), letters.text(bytes(line), "", true, number).strip());
    }
    var parameters = new ArrayList<String>();
    for (var part : head.parameters()) {
      var text = letters.text(bytes(part), "", true, number);
      parameters.add(text.replace("\"", "").strip());
    }
    var raw = bytes(line.substring(Math.min(line.length(), head.length() + 1)));
    boolean isQuoted = head.isQuotedPrintable();
    var value = isQuoted ? QuotedPrintable.bytes(raw) : head.isBase64() ? base64(raw) : raw;
    var property = new CardLine(number, head.group(), head.name(), List.copyOf(parameters), "");
    var text = letters.text(value, property.parameter("CHARSET"), value == raw, number);
    return property.saying(isQuoted ? text.replace("\r\n", "\n") : text);
  }

  /** A property that the file does not have as such. */
  static CardLine of(long number, String name, String value) {
    return new CardLine(number, "", name, List.of(), value);
  }

  /** The same with another value. */
  CardLine saying(String text) {
    return new CardLine(number, group, name, parameters, text);
  }

  private static byte[] bytes(String line) {
    return line.getBytes(ISO_8859_1);
  }

  private static byte[] base64(byte[] text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /** Whether it has this name and value. */
  boolean is(String name, String value) {
    return this.name.equals(name) && this.value.strip().equalsIgnoreCase(value);
  }

  /** The value of a parameter; empty if there is none. */
  String parameter(String name) {
    for (var parameter : parameters) {
      int end = parameter.indexOf('=');
      if (end > 0 && parameter.substring(0, end).strip().equalsIgnoreCase(name)) {
        return parameter.substring(end + 1).strip();
      }
    }
    return "";
  }

  /**
   * The label that Android writes as X-CUSTOM(...), or others as LABEL=; empty if there is none.
   */
  String custom() {
    for (var parameter : parameters) {
      if (parameter.regionMatches(true, 0, CUSTOM, 0, CUSTOM.length()) && parameter.endsWith(")")) {
        var text = parameter.substring(parameter.lastIndexOf(',') + 1, parameter.length() - 1);
        return parameter.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE")
            ? new String(QuotedPrintable.bytes(bytes(text)), UTF_8)
            : text.substring(text.indexOf('(') + 1);
      }
    }
    return name.equals("ADR") ? "" : parameter("LABEL");
  }

  /** Its types as written, such as WORK. */
  List<String> types() {
    var types = new ArrayList<String>();
    for (var parameter : parameters) {
      int end = parameter.indexOf('=');
      boolean isType = end > 0 && parameter.substring(0, end).strip().equalsIgnoreCase("TYPE");
      if (isType || end < 0 && !parameter.regionMatches(true, 0, CUSTOM, 0, CUSTOM.length())) {
        for (var type : parameter.substring(end + 1).replace("\\,", ",").split(",")) {
          types.add(type.strip());
        }
      }
    }
    types.removeIf(type -> type.isEmpty() || ENCODINGS.contains(type.toUpperCase(Locale.ROOT)));
    return types;
  }

  /** Whether it has this type. */
  boolean says(String word) {
    for (var type : types()) {
      if (type.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /** The rank among properties of that name: 1 is the preferred one, 101 one without a rank. */
  int preference() {
    var number = parameter("PREF");
    if (number.matches("[0-9]{1,3}")) {
      return Integer.parseInt(number);
    }
    return says("PREF") ? 1 : 101;
  }

  /** The value as one text. */
  String text() {
    return CardHead.unescaped(value, '\0').getFirst();
  }

  /** The parts of the value, unescaped; empty parts are kept. */
  List<String> parts(char separator) {
    return CardHead.unescaped(value, separator);
  }
}
