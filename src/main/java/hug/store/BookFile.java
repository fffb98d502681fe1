package hug.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hug.model.Failure;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
  private static final Set<StandardOpenOption> CREATION =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
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
    if (name.isBlank() || name.startsWith(":") || name.startsWith("file:")) {
      throw noName(name);
    }
    try {
      var path = Path.of(name).toAbsolutePath();
      if (path.toString().indexOf('?') >= 0) {
        throw noName(name);
      }
      return new BookFile(path);
    } catch (InvalidPathException e) {
      throw noName(name);
    }
  }

  private static Failure noName(String name) {
    return Failure.usage(
        "\"" + name + "\" cannot be the name of a book",
        "use the path of a file, without \"?\" and not beginning with \":\" or \"file:\"");
  }

  /** A new, empty and private file beside this one, whose folder is made where it is missing. */
  BookFile draft() {
    var draft =
        path.resolveSibling("." + path.getFileName() + ".new-" + ProcessHandle.current().pid());
    try {
      if (!Files.exists(path.getParent())) {
        Files.createDirectories(path.getParent(), permissions("rwx------"));
      }
      Files.newByteChannel(draft, CREATION, permissions("rw-------")).close();
      return new BookFile(draft);
    } catch (IOException e) {
      throw Failure.refused(
          "cannot make a book at " + path, "look at whether its folder can be written to");
    }
  }

  private static FileAttribute<?> permissions(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /**
   * Gives this draft its name, all at once. A link fails where a rename would overwrite.
   *
   * @return false if something has that name already, and is not empty
   */
  boolean publish(BookFile target) {
    try {
      if (target.isEmpty()) {
        Files.move(path, target.path, StandardCopyOption.ATOMIC_MOVE);
        return true;
      }
      try {
        Files.createLink(target.path, path);
        delete();
      } catch (UnsupportedOperationException e) {
        Files.move(path, target.path);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw Failure.refused("cannot make a book at " + target.path + ": " + e.getMessage());
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw unreadable();
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
    return Files.isRegularFile(path) && size(path) == 0;
  }

  /** Whether a run of hug was cut off; SQLite puts the file right when it opens it. */
  private boolean hasJournal() {
    var journal = path.resolveSibling(path.getFileName() + "-journal");
    return Files.exists(journal) && size(journal) > 0;
  }

  private long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /**
   * Looks at the file before SQLite does.
   *
   * @throws Failure if it is no whole book; nothing has been opened for writing then
   */
  void requireBook() {
    var header = header();
    for (int i = 0; i < MAGIC.length; i++) {
      if (header.limit() < HEADER_LENGTH || header.get(i) != MAGIC[i]) {
        throw Failure.refused(
            path + " is not a book of hug's, and was left as it is", "name another with --db FILE");
      }
    }
    if (!hasJournal()) {
      require(header.getInt(APPLICATION_ID), header.getInt(USER_VERSION));
      if (size(path) < wholeSize(header)) {
        throw Failure.refused(
            path + " is cut short, and was left as it is", "put back a copy that is whole");
      }
    }
  }

  /**
   * Makes sure that the book is one that this program can work on.
   *
   * @throws Failure if it is another program's, or newer
   */
  void require(int application, int version) {
    if (application != APPLICATION) {
      throw Failure.refused(
          path + " belongs to another program, and was left as it is",
          "name another with --db FILE");
    }
    if (version < 1) {
      throw Failure.refused(
          path + " is damaged, and was left as it is", "put back a copy that is whole");
    }
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
  }

  private ByteBuffer header() {
    if (!Files.isRegularFile(path)) {
      throw Failure.refused(path + " is not a file", "name the file of a book with --db FILE");
    }
    // A plain stream: a channel would have to be set up first, and takes longer than all the rest.
    try (var file = new FileInputStream(path.toFile())) {
      return ByteBuffer.wrap(file.readNBytes(HEADER_LENGTH));
    } catch (IOException e) {
      throw unreadable();
    }
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
