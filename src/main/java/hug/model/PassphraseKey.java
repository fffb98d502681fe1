package hug.model;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A 256-bit key that is derived from a passphrase by PBKDF2-HMAC-SHA256 (RFC 8018), in as many
 * rounds as OWASP recommends.
 */
public final class PassphraseKey {
  public static final int ROUNDS = 600_000;
  public static final int SALT_LENGTH = 16;

  private static final int MOST_ROUNDS = 10_000_000;
  private static final int KEY_BITS = 256;

  private PassphraseKey() {}

  /** Whether a number of rounds, read from a file, is one that ends within seconds. */
  public static boolean isPossible(int rounds) {
    return rounds > 0 && rounds <= MOST_ROUNDS;
  }

  /** Derives the key, for AES. */
  public static SecretKeySpec derive(char[] passphrase, byte[] salt, int rounds) {
    try {
      var spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
      var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
      spec.clearPassword();
      var encoded = key.getEncoded();
      try {
        return new SecretKeySpec(encoded, "AES");
      } finally {
        Arrays.fill(encoded, (byte) 0);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
