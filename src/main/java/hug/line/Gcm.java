package hug.line;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits, which precedes what it seals. */
final class Gcm {
  static final int NONCE_LENGTH = 12;
  static final int TAG_LENGTH = 16;

  private Gcm() {}

  /**
   * Seals some bytes.
   *
   * @param header precedes the result, and is protected by it
   * @param place protected, too, but not part of the result
   */
  static byte[] seal(SecretKeySpec key, byte[] header, byte[] place, byte[] plain) {
    try {
      var nonce = new byte[NONCE_LENGTH];
      new SecureRandom().nextBytes(nonce);
      var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
      cipher.updateAAD(header);
      cipher.updateAAD(place);
      int start = header.length + NONCE_LENGTH;
      var sealed = new byte[start + plain.length + TAG_LENGTH];
      System.arraycopy(header, 0, sealed, 0, header.length);
      System.arraycopy(nonce, 0, sealed, header.length, NONCE_LENGTH);
      cipher.doFinal(plain, 0, plain.length, sealed, start);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens what {@link #seal} made; absent if the key or the place is another, or a bit differs. */
  static Optional<byte[]> open(SecretKeySpec key, int header, byte[] place, byte[] sealed) {
    int start = header + NONCE_LENGTH;
    if (sealed.length < start + TAG_LENGTH) {
      return Optional.empty();
    }
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, header);
      cipher.updateAAD(sealed, 0, header);
      cipher.updateAAD(place);
      return Optional.of(cipher.doFinal(sealed, start, sealed.length - start));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, int offset)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var parameters = new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce, offset, NONCE_LENGTH);
    cipher.init(mode, key, parameters);
    return cipher;
  }
}
