package hug.transfer;

import java.io.ByteArrayOutputStream;

/** Decodes quoted-printable text (RFC 2045, 6.7), which vCard 2.1 uses. */
final class QuotedPrintable {
  private QuotedPrintable() {}

  /** The encoded bytes. Bytes that should have been encoded are kept. */
  static byte[] bytes(byte[] text) {
    var bytes = new ByteArrayOutputStream(text.length);
    for (int i = 0; i < text.length; i++) {
      int high = text[i] == '=' ? digit(text, i + 1) : -1;
      int low = digit(text, i + 2);
      if (high >= 0 && low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else if (text[i] != '=' || !isSoftBreak(text, i)) {
        bytes.write(text[i]);
      }
    }
    return bytes.toByteArray();
  }

  /** Whether the sign at an index ends a line that was joined with the next. */
  private static boolean isSoftBreak(byte[] text, int at) {
    return at + 1 == text.length
        || (text[at + 1] == '=' && digit(text, at + 2) >= 0 && digit(text, at + 3) >= 0);
  }

  private static int digit(byte[] text, int at) {
    return at < text.length && text[at] >= 0 ? Character.digit(text[at], 16) : -1;
  }
}
