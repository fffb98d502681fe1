package hug.store.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hug.model.Failure;
import hug.model.PassphraseKey;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts (seals) a file with a passphrase, using AES-256-GCM (NIST SP 800-38D) in chunks, with a
 * key derived by PBKDF2-HMAC-SHA256 (RFC 8018) in 600,000 rounds, as OWASP recommends.
 *
 * <p>The file starts with the letters {@code hugseal1}, 4 bytes for the number of rounds, 16 bytes
 * of salt and 7 bytes of nonce. Chunks of 64 KiB follow, each with its tag of 16 bytes. The nonce
 * of a chunk is those 7 bytes, its number in 4 bytes, and a byte that is 1 in the last chunk and
 * otherwise 0, so that no chunk can be removed, moved or cut off. This is the STREAM construction
 * of Hoang, Reyhanitabar, Rogaway and Vizár (2015).
 */
final class EncryptedFile {
  private static final byte[] MAGIC = "hugseal1".getBytes(US_ASCII);
  static final int MARK_LENGTH = MAGIC.length;
  private static final int NONCE_LENGTH = 7;
  private static final int CHUNK_LENGTH = 64 << 10;
  private static final int TAG_LENGTH = 16;

  private EncryptedFile() {}

  /** Whether a file starts like a sealed one. */
  static boolean isSealed(byte[] beginning) {
    return Arrays.equals(
        beginning, 0, Math.min(beginning.length, MAGIC.length), MAGIC, 0, MAGIC.length);
  }

  /** Encrypts everything in {@code plain}. */
  static void seal(InputStream plain, OutputStream sealed, char[] passphrase) throws IOException {
    var random = new SecureRandom();
    var salt = new byte[PassphraseKey.SALT_LENGTH];
    var nonce = new byte[NONCE_LENGTH];
    random.nextBytes(salt);
    random.nextBytes(nonce);
    var header = new DataOutputStream(sealed);
    header.write(MAGIC);
    header.writeInt(PassphraseKey.ROUNDS);
    header.write(salt);
    header.write(nonce);
    header.flush();
    crypt(
        Cipher.ENCRYPT_MODE,
        PassphraseKey.derive(passphrase, salt, PassphraseKey.ROUNDS),
        nonce,
        plain,
        sealed,
        CHUNK_LENGTH);
  }

  /**
   * Decrypts a sealed file.
   *
   * @throws Failure if the passphrase is wrong, or the file was changed
   */
  static void open(InputStream sealed, OutputStream plain, char[] passphrase) throws IOException {
    var header = new DataInputStream(sealed);
    var magic = header.readNBytes(MAGIC.length);
    var rest = header.readNBytes(Integer.BYTES + PassphraseKey.SALT_LENGTH + NONCE_LENGTH);
    if (!isSealed(magic)
        || rest.length < Integer.BYTES + PassphraseKey.SALT_LENGTH + NONCE_LENGTH) {
      throw unreadable();
    }
    int rounds = ByteBuffer.wrap(rest).getInt();
    if (!PassphraseKey.isPossible(rounds)) {
      throw unreadable();
    }
    var salt = Arrays.copyOfRange(rest, Integer.BYTES, Integer.BYTES + PassphraseKey.SALT_LENGTH);
    var nonce = Arrays.copyOfRange(rest, Integer.BYTES + PassphraseKey.SALT_LENGTH, rest.length);
    crypt(
        Cipher.DECRYPT_MODE,
        PassphraseKey.derive(passphrase, salt, rounds),
        nonce,
        sealed,
        plain,
        CHUNK_LENGTH + TAG_LENGTH);
  }

  private static void crypt(
      int mode, SecretKeySpec key, byte[] nonce, InputStream in, OutputStream out, int length)
      throws IOException {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var chunk = in.readNBytes(length);
      for (int number = 0; ; number++) {
        var next = in.readNBytes(length);
        boolean isLast = next.length == 0;
        var whole =
            ByteBuffer.allocate(NONCE_LENGTH + Integer.BYTES + 1)
                .put(nonce)
                .putInt(number)
                .put((byte) (isLast ? 1 : 0));
        cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, whole.array()));
        out.write(cipher.doFinal(chunk));
        if (isLast) {
          return;
        }
        chunk = next;
      }
    } catch (AEADBadTagException e) {
      throw unreadable();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Failure unreadable() {
    return Failure.refused(
        "cannot open that encrypted backup: wrong passphrase, or the file is damaged",
        "try the passphrase again");
  }
}
