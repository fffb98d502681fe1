package hug.line;

import hug.model.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A file that is sealed in parts as a snapshot, so that none can be changed, moved or cut off. */
public final class SealedSnapshot {
  /** The most bytes of a sealed part. */
  public static final int MOST = 8 << 20;

  private static final int PART_LENGTH = 4 << 20;

  private SealedSnapshot() {}

  /**
   * Seals a file while its parts are asked for, which may be done once.
   *
   * @param hash of the link after which the book was like this
   */
  public static Snapshot of(Sealed sealed, long number, String hash, InputStream plain) {
    return new Snapshot(number, hash, () -> new Parts(sealed, number, hash, plain));
  }

  /**
   * Writes the file that a snapshot contains.
   *
   * @throws Failure if a part is missing, changed or sealed with another key
   */
  public static void open(Sealed sealed, Snapshot snapshot, OutputStream plain) throws IOException {
    var parts = snapshot.parts().iterator();
    boolean isLast = false;
    for (int number = 0; !isLast; number++) {
      if (!parts.hasNext()) {
        throw damaged();
      }
      var part = parts.next();
      isLast = !parts.hasNext();
      if (part.length > MOST) {
        throw damaged();
      }
      var place = place(sealed, snapshot.number(), snapshot.hash(), number, isLast);
      plain.write(sealed.open(part, place, PART_LENGTH).orElseThrow(SealedSnapshot::damaged));
    }
  }

  private static byte[] place(Sealed sealed, long number, String hash, int part, boolean isLast) {
    return sealed.place(isLast ? 'e' : 'p', number, hash, part);
  }

  private static Failure damaged() {
    return Failure.refused(
        "the copy of the book in the office's line is damaged or was forged; nothing was changed",
        "ask the person who keeps the office's line for help");
  }

  /** The sealed parts of a file. */
  private static final class Parts implements Iterator<byte[]> {
    private final Sealed sealed;
    private final long number;
    private final String hash;
    private final InputStream plain;
    private byte[] next;
    private int part;

    Parts(Sealed sealed, long number, String hash, InputStream plain) {
      this.sealed = sealed;
      this.number = number;
      this.hash = hash;
      this.plain = plain;
      this.next = read();
    }

    private byte[] read() {
      try {
        return plain.readNBytes(PART_LENGTH);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public byte[] next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      var now = next;
      var after = now.length < PART_LENGTH ? new byte[0] : read();
      boolean isLast = after.length == 0;
      next = isLast ? null : after;
      return sealed.seal(now, place(sealed, number, hash, part++, isLast));
    }
  }
}
