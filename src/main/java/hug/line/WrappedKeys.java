package hug.line;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hug.model.Failure;
import hug.model.PassphraseKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/**
 * The keys of a book, encrypted with the office's passphrase, as the line keeps them for people who
 * join.
 *
 * <p>They start with the letters {@code hugkeys1}, 4 bytes for the number of rounds, 16 bytes of
 * salt and 4 bytes for the number of the newest key. The sealed keys follow, and the SHA-256 of
 * everything before, which tells damage from a wrong passphrase.
 */
public final class WrappedKeys {
  private static final byte[] MAGIC = "hugkeys1".getBytes(US_ASCII);
  private static final int HEADER_LENGTH =
      MAGIC.length + 2 * Integer.BYTES + PassphraseKey.SALT_LENGTH;
  private static final int NEWEST_AT = HEADER_LENGTH - Integer.BYTES;
  private static final int SUM_LENGTH = 32;

  private WrappedKeys() {}

  /** Encrypts the keys of a book. */
  public static byte[] wrap(KeyRing keys, UUID book, char[] passphrase) {
    var salt = new byte[PassphraseKey.SALT_LENGTH];
    new SecureRandom().nextBytes(salt);
    var header =
        ByteBuffer.allocate(HEADER_LENGTH)
            .put(MAGIC)
            .putInt(PassphraseKey.ROUNDS)
            .put(salt)
            .putInt(keys.newest())
            .array();
    var plain = keys.bytes();
    try {
      var key = PassphraseKey.derive(passphrase, salt, PassphraseKey.ROUNDS);
      var sealed = Gcm.seal(key, header, place(book), plain);
      var whole = Arrays.copyOf(sealed, sealed.length + SUM_LENGTH);
      System.arraycopy(sum(sealed, sealed.length), 0, whole, sealed.length, SUM_LENGTH);
      return whole;
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /**
   * Decrypts the keys of a book.
   *
   * @throws Failure if the passphrase is wrong, or something else is, which the message tells
   */
  public static KeyRing open(byte[] wrapped, UUID book, char[] passphrase) {
    int length = wrapped.length - SUM_LENGTH;
    if (length < HEADER_LENGTH
        || !Arrays.equals(sum(wrapped, length), Arrays.copyOfRange(wrapped, length, length + 32))) {
      throw damaged();
    }
    if (!Arrays.equals(MAGIC, Arrays.copyOf(wrapped, MAGIC.length))) {
      throw Failure.refused(
          "the office's line was made by a newer hug", "install the newest hug and try again");
    }
    int rounds = ByteBuffer.wrap(wrapped).getInt(MAGIC.length);
    if (!PassphraseKey.isPossible(rounds)) {
      throw damaged();
    }
    var salt = Arrays.copyOfRange(wrapped, MAGIC.length + Integer.BYTES, NEWEST_AT);
    var key = PassphraseKey.derive(passphrase, salt, rounds);
    var plain =
        Gcm.open(key, HEADER_LENGTH, place(book), Arrays.copyOf(wrapped, length))
            .orElseThrow(() ->
                Failure.refused(
                    "that is not the passphrase of this office",
                    "ask the person who invited you for it, and try again"));
    try {
      if (plain.length == 0 || plain.length % KeyRing.KEY_LENGTH != 0) {
        throw damaged();
      }
      return KeyRing.of(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /**
   * Checks that this computer seals with the key that the office uses now, and not with one that
   * somebody who left still has.
   *
   * @throws Failure if not
   */
  public static void requireNewest(KeyRing keys, byte[] wrapped) {
    if (wrapped.length < HEADER_LENGTH
        || ByteBuffer.wrap(wrapped).getInt(NEWEST_AT) != keys.newest()) {
      throw Failure.refused(
          "the office has a new passphrase",
          "ask for it, and type it after: hug join, with the address of the office");
    }
  }

  private static byte[] place(UUID book) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(book.getMostSignificantBits())
        .putLong(book.getLeastSignificantBits())
        .array();
  }

  private static byte[] sum(byte[] bytes, int length) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Failure damaged() {
    return Failure.refused(
        "the keys in the office's line are damaged",
        "on a computer that still has the book, put them there again with: hug share");
  }
}
