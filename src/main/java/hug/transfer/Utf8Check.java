package hug.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Finds the first byte that is a NUL or not valid UTF-8 (RFC 3629). */
final class Utf8Check {
  private static final int BLOCK = 1 << 16;

  private final LineCount lines = new LineCount();

  /** The first byte of the current character. */
  private int lead;

  /** The number of bytes that the current character still needs. */
  private int missing;

  private boolean isSecond;
  private int offender;

  /** The check at the first invalid byte of a stream; absent if all bytes are valid. */
  static Optional<Utf8Check> first(InputStream in) throws IOException {
    var check = new Utf8Check();
    var bytes = new byte[BLOCK];
    for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
      for (int i = 0; i < count; i++) {
        if (!check.accepts(bytes[i] & 0xff)) {
          return Optional.of(check);
        }
      }
    }
    return check.isWhole() ? Optional.empty() : Optional.of(check);
  }

  /** Whether a text starts with a UTF-16 byte order mark. */
  static boolean isUtf16(byte[] text) {
    int first = text.length < 2 ? 0 : (text[0] & 0xff) << 8 | (text[1] & 0xff);
    return first == 0xfffe || first == 0xfeff;
  }

  /** Whether the next byte is valid after those before it. */
  boolean accepts(int next) {
    if (missing > 0) {
      offender = lead;
      boolean isRight = (next & 0xc0) == 0x80 && (!isSecond || isAllowedAfter(lead, next));
      isSecond = false;
      missing--;
      return isRight;
    }
    offender = next;
    lines.see(next);
    if (next < 0x80) {
      return next != 0;
    }
    lead = next;
    isSecond = true;
    missing = next < 0xe0 ? 1 : next < 0xf0 ? 2 : 3;
    return next >= 0xc2 && next <= 0xf4;
  }

  /** Whether the last character is complete. */
  boolean isWhole() {
    return missing == 0;
  }

  /** Rules out overlong forms, surrogates and anything beyond U+10FFFF. */
  private static boolean isAllowedAfter(int lead, int next) {
    return switch (lead) {
      case 0xe0 -> next >= 0xa0;
      case 0xed -> next <= 0x9f;
      case 0xf0 -> next >= 0x90;
      case 0xf4 -> next <= 0x8f;
      default -> true;
    };
  }

  /** The line of the last byte, from 1. */
  long line() {
    return lines.line();
  }

  /** Whether the invalid byte is a NUL, which no single-byte encoding allows. */
  boolean isNul() {
    return offender == 0;
  }

  String complaint() {
    return offender == 0
        ? "a NUL byte, so this is not a text file"
        : "the byte 0x" + Integer.toHexString(offender) + " is not valid UTF-8";
  }
}
