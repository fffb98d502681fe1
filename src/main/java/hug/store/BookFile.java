package hug.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hug.model.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * The file of a book: whether it is one, before SQLite gets to see it, and how it is opened.
 *
 * <p>The header is described in "The Database Header", https://www.sqlite.org/fileformat.html.
 */
final class BookFile {
  /** What marks a file as a book of hug's: the letters "hug1". */
  static final int APPLICATION = 0x68756731;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);
  private static final int HEADER_LENGTH = 100;
  private static final int PAGE_SIZE = 16;
  private static final int PAGE_COUNT = 28;
  private static final int USER_VERSION = 60;
  private static final int APPLICATION_ID = 68;

  private final Path path;

  private BookFile(Path path) {
    this.path = path;
  }

  /**
   * The file of that name.
   *
   * @throws Failure if the name is one that the driver would read as something else than a file's
   */
  static BookFile named(String name) {
    if (name.isBlank()
        || name.startsWith(":")
        || name.startsWith("file:")
        || name.indexOf('?') >= 0
        || name.indexOf('\0') >= 0) {
      throw Failure.usage(
          "\"" + name + "\" cannot be the name of a book",
          "use the path of a file, without \"?\" and not beginning with \":\" or \"file:\"");
    }
    try {
      return new BookFile(Path.of(name).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw Failure.usage("\"" + name + "\" cannot be the name of a file");
    }
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** Whether somebody made the file, and nothing has been written to it yet. */
  boolean isEmpty() {
    return Files.isRegularFile(path) && size() == 0;
  }

  private long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Makes the file, empty and private, and its folder where that is missing. */
  void create() {
    try {
      var folder = path.getParent();
      if (!Files.exists(folder)) {
        Files.createDirectories(folder, attribute("rwx------"));
      }
      Files.newByteChannel(
              path,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              attribute("rw-------"))
          .close();
    } catch (FileAlreadyExistsException e) {
      throw Failure.refused(e.getFile() + " is there already");
    } catch (IOException e) {
      throw Failure.refused(
          "cannot make a book at " + path, "look at whether its folder can be written to");
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static FileAttribute<?> attribute(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /**
   * The version of the tables in the file.
   *
   * @throws Failure if it is no whole book; nothing has been opened for writing then
   */
  int version() {
    var header = header();
    for (int i = 0; i < MAGIC.length; i++) {
      if (header.limit() < HEADER_LENGTH || header.get(i) != MAGIC[i]) {
        throw Failure.refused(
            path + " is not a book of hug's, and was left as it is", "name another with --db FILE");
      }
    }
    if (header.getInt(APPLICATION_ID) != APPLICATION) {
      throw Failure.refused(
          path + " belongs to another program, and was left as it is",
          "name another with --db FILE");
    }
    if (size() < wholeSize(header)) {
      throw Failure.refused(
          path + " is cut short, and was left as it is", "put back a copy that is whole");
    }
    int version = header.getInt(USER_VERSION);
    if (version > Schema.VERSION) {
      throw Failure.refused(
          path
              + " was written by a newer hug (its tables are version "
              + version
              + ", this one knows "
              + Schema.VERSION
              + ")",
          "install the newer hug; the book was left as it is");
    }
    return version;
  }

  private ByteBuffer header() {
    if (!Files.isRegularFile(path)) {
      throw Failure.refused(path + " is not a file", "name the file of a book with --db FILE");
    }
    var header = ByteBuffer.allocate(HEADER_LENGTH);
    try (var file = Files.newByteChannel(path)) {
      while (header.hasRemaining() && file.read(header) >= 0) {}
      header.flip();
    } catch (IOException e) {
      throw unreadable();
    }
    return header;
  }

  private static long wholeSize(ByteBuffer header) {
    int pageSize = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
    return (pageSize == 1 ? 65536L : pageSize) * Integer.toUnsignedLong(header.getInt(PAGE_COUNT));
  }

  private Failure unreadable() {
    return Failure.refused(path + " cannot be read", "look at who owns it, and its mode");
  }

  /** Opens the file, which must be there. */
  Sqlite open() {
    var config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return connect(path.toString(), config.toProperties(), path.toString());
  }

  /** A book that is nowhere but in memory, and gone when it is closed. */
  static Sqlite inMemory() {
    return connect(":memory:", new SQLiteConfig().toProperties(), "the sample book");
  }

  private static Sqlite connect(String name, Properties properties, String place) {
    try {
      return new Sqlite(new JDBC4Connection("jdbc:sqlite:" + name, name, properties), place);
    } catch (SQLiteException e) {
      throw Sqlite.failure(e.getResultCode(), place, e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
