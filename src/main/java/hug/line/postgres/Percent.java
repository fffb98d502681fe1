package hug.line.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Percent-encoding of a part of a URL (RFC 3986). */
final class Percent {
  private static final String PLAIN = "-._~/";
  private static final int HEX = 16;

  private Percent() {}

  static String encode(String text) {
    var encoded = new StringBuilder();
    for (byte next : text.getBytes(UTF_8)) {
      char letter = (char) (next & 0xff);
      if (letter < 0x80 && Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0) {
        encoded.append(letter);
      } else {
        encoded
            .append('%')
            .append(Character.toUpperCase(Character.forDigit(letter / HEX, HEX)))
            .append(Character.toUpperCase(Character.forDigit(letter % HEX, HEX)));
      }
    }
    return encoded.toString();
  }

  /** Decodes a text; absent if it is not encoded rightly, or has control characters. */
  static Optional<String> decode(String text) {
    var bytes = text.getBytes(UTF_8);
    var plain = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        boolean isWhole = i + 2 < bytes.length;
        int high = isWhole ? Character.digit(bytes[i + 1], HEX) : -1;
        int low = isWhole ? Character.digit(bytes[i + 2], HEX) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        plain.put((byte) (high * HEX + low));
        i += 2;
      } else {
        plain.put(bytes[i]);
      }
    }
    try {
      var decoded = UTF_8.newDecoder().decode(plain.flip()).toString();
      if (decoded.chars().anyMatch(Character::isISOControl)) {
        return Optional.empty();
      }
      return Optional.of(decoded);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
