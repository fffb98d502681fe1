package hug.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sealed backup, made independently from the description of the format, with only one round for
 * speed.
 */
public final class SealedFile {
  private static final int CHUNK = 64 << 10;
  private static final int ROUNDS = 1;

  private SealedFile() {}

  /** The contents of the file. */
  public static byte[] of(byte[] plain, String passphrase) throws GeneralSecurityException {
    var salt = new byte[16];
    var nonce = new byte[7];
    Arrays.fill(salt, (byte) 1);
    Arrays.fill(nonce, (byte) 2);
    var key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, 256));
    var file = new ByteArrayOutputStream();
    file.writeBytes("hugseal1".getBytes(US_ASCII));
    file.writeBytes(ByteBuffer.allocate(4).putInt(ROUNDS).array());
    file.writeBytes(salt);
    file.writeBytes(nonce);
    for (int number = 0; number * CHUNK < plain.length; number++) {
      int end = Math.min(plain.length, (number + 1) * CHUNK);
      var whole = ByteBuffer.allocate(12).put(nonce).putInt(number);
      whole.put((byte) (end == plain.length ? 1 : 0));
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key.getEncoded(), "AES"),
          new GCMParameterSpec(128, whole.array()));
      file.writeBytes(cipher.doFinal(plain, number * CHUNK, end - number * CHUNK));
    }
    return file.toByteArray();
  }
}
