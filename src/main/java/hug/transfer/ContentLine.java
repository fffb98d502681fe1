package hug.transfer;

/** A line of a card (RFC 6350, 3.2 and 3.4) or a calendar (RFC 5545, 3.1 and 3.3.11). */
final class ContentLine {
  private static final int MOST_OCTETS = 75;

  private ContentLine() {}

  /** The line with its end; where it is long, in several, but no character is torn. */
  static String of(String name, String value) {
    var line = name + ":" + value;
    var folded = new StringBuilder();
    int octets = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int character = line.codePointAt(i);
      int length = octets(character);
      if (octets + length > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets += length;
    }
    return folded.append("\r\n").toString();
  }

  private static int octets(int character) {
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }

  /** Text as a value: ends of lines written out, and other control characters left out. */
  static String escaped(String text) {
    var escaped = new StringBuilder();
    var unified = text.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < unified.length(); i++) {
      char c = unified.charAt(i);
      if (c == '\n') {
        escaped.append("\\n");
      } else if (c == ',' || c == ';' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c == '\t' || !Character.isISOControl(c)) {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
