package hug.transfer.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short text that identifies a call or a message by what is known of it (SHA-256). */
final class Fingerprint {
  private static final int LENGTH = 20;

  private Fingerprint() {}

  /** The first hexadecimal digits of the digest of some parts. */
  static String of(Object... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part.toString().getBytes(UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
