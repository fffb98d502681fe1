package hug.line;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hug.model.Failure;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of a shared book, oldest first. New steps are sealed with the newest; there is more than
 * one after somebody was removed from the office.
 */
public final class KeyRing {
  static final int KEY_LENGTH = 32;

  /** More than an office removes people; protects against a damaged file. */
  static final int MOST = 1_000;

  private static final byte[] PURPOSE = "key of a book".getBytes(US_ASCII);

  /** A key, with a number that tells nothing about it. */
  private record Key(int id, SecretKeySpec secret) {
    static Key of(byte[] secret) {
      return new Key(ByteBuffer.wrap(digest(secret)).getInt(), new SecretKeySpec(secret, "AES"));
    }
  }

  private final List<Key> keys;

  private KeyRing(List<Key> keys) {
    this.keys = keys;
  }

  /** A ring with one new key, drawn at random. */
  public static KeyRing fresh() {
    return new KeyRing(List.of()).renewed();
  }

  /** A ring with a new key for all steps from here on, and the others for those before. */
  public KeyRing renewed() {
    var longer = new ArrayList<>(keys);
    var secret = new byte[KEY_LENGTH];
    new SecureRandom().nextBytes(secret);
    longer.add(Key.of(secret));
    return new KeyRing(List.copyOf(longer));
  }

  /** Whether this ring has every key of the other. */
  public boolean covers(KeyRing other) {
    return other.keys.stream()
        .allMatch(theirs -> keys.stream().anyMatch(key -> key.id == theirs.id));
  }

  /** The keys, one after the other; to be zeroed after use. */
  byte[] bytes() {
    var bytes = ByteBuffer.allocate(keys.size() * KEY_LENGTH);
    for (var key : keys) {
      bytes.put(key.secret.getEncoded());
    }
    return bytes.array();
  }

  /** The ring that has these bytes, which must be a multiple of {@link #KEY_LENGTH}. */
  static KeyRing of(byte[] bytes) {
    var keys = new ArrayList<Key>();
    for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
      var secret = new byte[KEY_LENGTH];
      rest.get(secret);
      keys.add(Key.of(secret));
    }
    return new KeyRing(List.copyOf(keys));
  }

  /** The number of the key for new steps. */
  int newest() {
    return keys.getLast().id;
  }

  /**
   * The key with this number.
   *
   * @throws Failure if the ring does not have it, because the office has a newer one
   */
  SecretKeySpec secret(int id) {
    return keys.stream()
        .filter(key -> key.id == id)
        .findFirst()
        .orElseThrow(KeyRing::missing)
        .secret;
  }

  private static Failure missing() {
    return Failure.refused(
        "the office's line has steps with a key that this computer does not have",
        "ask for the office's new passphrase, and type it after: hug join");
  }

  private static byte[] digest(byte[] secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(PURPOSE);
      return digest.digest(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
