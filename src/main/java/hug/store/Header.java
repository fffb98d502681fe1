package hug.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The header of a file that may be a book: "The Database Header" of
 * https://www.sqlite.org/fileformat.html.
 */
final class Header {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);
  private static final int LENGTH = 100;
  private static final int PAGE_SIZE = 16;
  private static final int PAGE_COUNT = 28;
  private static final int USER_VERSION = 60;
  private static final int APPLICATION_ID = 68;

  private final ByteBuffer bytes;

  private Header(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static Header of(Path file) throws IOException {
    // A plain stream, because setting up a channel takes longer than everything else.
    try (var stream = new FileInputStream(file.toFile())) {
      return new Header(ByteBuffer.wrap(stream.readNBytes(LENGTH)));
    }
  }

  /** Whether it is a complete SQLite header. */
  boolean isOfSqlite() {
    if (bytes.limit() < LENGTH) {
      return false;
    }
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes.get(i) != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /** The application ID. */
  int application() {
    return bytes.getInt(APPLICATION_ID);
  }

  /** The version of the tables. */
  int version() {
    return bytes.getInt(USER_VERSION);
  }

  /** The size in bytes of the complete file. */
  long size() {
    int pageSize = Short.toUnsignedInt(bytes.getShort(PAGE_SIZE));
    return (pageSize == 1 ? 65536L : pageSize) * Integer.toUnsignedLong(bytes.getInt(PAGE_COUNT));
  }
}
