package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Decodes quoted-printable text (RFC 2045, 6.7), which vCard 2.1 uses. */
final class QuotedPrintable {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private QuotedPrintable() {}

  /**
   * The decoded text.
   *
   * @param charset its name; if empty or unknown, UTF-8, or Windows-1252 if it is not valid UTF-8
   */
  static String decoded(String text, String charset) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      int high = text.charAt(i) == '=' ? digit(text, i + 1) : -1;
      int low = digit(text, i + 2);
      if (high >= 0 && low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else if (text.charAt(i) != '=' || i + 1 < text.length()) {
        // Letters that should have been encoded are kept.
        int next = text.offsetByCodePoints(i, 1);
        bytes.writeBytes(text.substring(i, next).getBytes(known(charset)));
        i = next - 1;
      }
    }
    return text(bytes.toByteArray(), charset).replace("\r\n", "\n");
  }

  private static int digit(String text, int at) {
    return at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
  }

  private static Charset known(String charset) {
    try {
      var known = charset.isEmpty() ? UTF_8 : Charset.forName(charset);
      return known.canEncode() ? known : UTF_8;
    } catch (IllegalArgumentException unknown) {
      return UTF_8;
    }
  }

  private static String text(byte[] bytes, String charset) {
    try {
      return known(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, WINDOWS);
    }
  }
}
