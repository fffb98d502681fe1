package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Text that was made fit for seven bits (RFC 2045, 6.7), as vCard 2.1 has it. */
final class QuotedPrintable {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private QuotedPrintable() {}

  /**
   * The text as it was.
   *
   * @param charset its name; where that is empty or unknown it is UTF-8 or, if it is none of that,
   *     Windows-1252
   */
  static String decoded(String text, String charset) {
    var octets = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      int high = text.charAt(i) == '=' ? digit(text, i + 1) : -1;
      int low = digit(text, i + 2);
      if (high >= 0 && low >= 0) {
        octets.write(high << 4 | low);
        i += 2;
      } else if (text.charAt(i) != '=' || i + 1 < text.length()) {
        // Letters that should not stand there are taken for themselves.
        int next = text.offsetByCodePoints(i, 1);
        octets.writeBytes(text.substring(i, next).getBytes(known(charset)));
        i = next - 1;
      }
    }
    return text(octets.toByteArray(), charset).replace("\r\n", "\n");
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

  private static String text(byte[] octets, String charset) {
    try {
      return known(charset).newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException other) {
      return new String(octets, WINDOWS);
    }
  }
}
