package hug.transfer;

/** A line of a vCard (RFC 6350, 3.2 and 3.4) or a calendar (RFC 5545, 3.1 and 3.3.11). */
final class ContentLine {
  private static final int MOST_BYTES = 75;

  private ContentLine() {}

  /** The line with its line break, folded between characters if it is long. */
  static String of(String name, String value) {
    var line = name + ":" + value;
    var folded = new StringBuilder();
    int bytes = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int character = line.codePointAt(i);
      int length = bytes(character);
      if (bytes + length > MOST_BYTES) {
        folded.append("\r\n ");
        bytes = 1;
      }
      folded.appendCodePoint(character);
      bytes += length;
    }
    return folded.append("\r\n").toString();
  }

  private static int bytes(int character) {
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }

  /** A text as a value: line breaks are escaped and other control characters removed. */
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
