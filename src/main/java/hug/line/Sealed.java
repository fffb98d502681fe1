package hug.line;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hug.model.Failure;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals what leaves this computer, so that the place that keeps the line reads nothing: deflated,
 * then encrypted. Each sealed body belongs to one place in the line and cannot be moved.
 *
 * <p>It starts with a byte for the version and 4 bytes for the number of the key.
 */
public final class Sealed {
  /** The most bytes of a sealed body. */
  public static final int MOST = 64 << 20;

  /** The most bytes that a body may become when it is opened. */
  public static final int MOST_PLAIN = 256 << 20;

  private static final byte VERSION = 1;
  private static final int HEADER_LENGTH = 1 + Integer.BYTES;
  private static final int UUID_LENGTH = 16;

  private final KeyRing keys;
  private final UUID book;

  /**
   * Seals for one book.
   *
   * @param book the number that all copies of the book share
   */
  public Sealed(KeyRing keys, UUID book) {
    this.keys = keys;
    this.book = book;
  }

  /** The number that all copies of the book share. */
  public UUID book() {
    return book;
  }

  /**
   * Seals the body of a step.
   *
   * @throws Failure if it is too large for others to accept
   */
  public byte[] seal(byte[] plain, long number, Optional<String> parent) {
    if (plain.length > MOST_PLAIN) {
      throw tooLarge(number);
    }
    var sealed = seal(plain, step(number, parent));
    if (sealed.length > MOST) {
      throw tooLarge(number);
    }
    return sealed;
  }

  /**
   * Opens the body of a step.
   *
   * @throws Failure if it was changed, moved, or sealed with a key that this computer does not have
   */
  public byte[] open(byte[] sealed, long number, Optional<String> parent) {
    if (sealed.length > MOST) {
      throw tooLarge(number);
    }
    return open(sealed, step(number, parent), MOST_PLAIN)
        .orElseThrow(() ->
            Failure.refused(
                "step "
                    + number
                    + " of the office's line is damaged or was forged; nothing was changed",
                "ask the person who keeps the office's line for help"));
  }

  /** Seals something at a place, which is named by bytes. */
  byte[] seal(byte[] plain, byte[] place) {
    int id = keys.newest();
    var header = ByteBuffer.allocate(HEADER_LENGTH).put(VERSION).putInt(id).array();
    return Gcm.seal(keys.secret(id), header, place, Deflated.of(plain));
  }

  /** Opens what was sealed at a place; absent if it was changed or moved. */
  Optional<byte[]> open(byte[] sealed, byte[] place, int most) {
    if (sealed.length < HEADER_LENGTH) {
      return Optional.empty();
    }
    if (sealed[0] > VERSION) {
      throw Failure.refused(
          "the office's line was written by a newer hug", "install the newest hug and try again");
    }
    var key = keys.secret(ByteBuffer.wrap(sealed).getInt(1));
    return Gcm.open(key, HEADER_LENGTH, place, sealed)
        .flatMap(deflated -> Deflated.inflate(deflated, most));
  }

  /** The place of a step in the line. */
  private byte[] step(long number, Optional<String> parent) {
    return place('s', number, parent.orElse(""), 0);
  }

  /** The place of a thing of some kind, at a link, with a detail. */
  byte[] place(char kind, long number, String hash, long detail) {
    var text = hash.getBytes(US_ASCII);
    return ByteBuffer.allocate(1 + UUID_LENGTH + 2 * Long.BYTES + text.length)
        .put((byte) kind)
        .putLong(book.getMostSignificantBits())
        .putLong(book.getLeastSignificantBits())
        .putLong(number)
        .putLong(detail)
        .put(text)
        .array();
  }

  private static Failure tooLarge(long number) {
    return Failure.refused(
        "step " + number + " is too large for an office's line (more than 64 MB)",
        "undo it with hug undo " + number + ", and import the file in parts");
  }
}
