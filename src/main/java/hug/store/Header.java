package hug.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The beginning of a file that may be a book: "The Database Header" of
 * https://www.sqlite.org/fileformat.html.
 */
final class Header {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);
  private static final int LENGTH = 100;
  private static final int PAGE_SIZE = 16;
  private static final int PAGE_COUNT = 28;
  private static final int USER_VERSION = 60;
  private static final int APPLICATION_ID = 68;

  private final ByteBuffer octets;

  private Header(ByteBuffer octets) {
    this.octets = octets;
  }

  static Header of(Path file) throws IOException {
    // A plain stream: a channel would have to be set up first, and takes longer than all the rest.
    try (var stream = new FileInputStream(file.toFile())) {
      return new Header(ByteBuffer.wrap(stream.readNBytes(LENGTH)));
    }
  }

  /** Whether it is all there, and of a file of SQLite. */
  boolean isOfSqlite() {
    if (octets.limit() < LENGTH) {
      return false;
    }
    for (int i = 0; i < MAGIC.length; i++) {
      if (octets.get(i) != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whose file it is. */
  int application() {
    return octets.getInt(APPLICATION_ID);
  }

  /** The version of the tables. */
  int version() {
    return octets.getInt(USER_VERSION);
  }

  /** How many octets the file has if nothing is missing. */
  long size() {
    int pageSize = Short.toUnsignedInt(octets.getShort(PAGE_SIZE));
    return (pageSize == 1 ? 65536L : pageSize) * Integer.toUnsignedLong(octets.getInt(PAGE_COUNT));
  }
}
