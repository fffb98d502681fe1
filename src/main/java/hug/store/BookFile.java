package hug.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.ClosedFolder;
import hug.model.Failure;
import hug.store.sqlite.LockHolders;
import hug.store.sqlite.Sqlite;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The file of a book: whether it is one, before SQLite gets to see it, and how it is opened. */
public final class BookFile {
  /** Between the name of a book and the moment at which it was set aside, in seconds. */
  private static final String DAMAGED = ".damaged-";

  /** The same, for what an earlier file of that name had left beside it. */
  private static final String LEFT = ".left-";

  /**
   * The longest name of a book, in bytes. File systems allow 255, and backups and what is not
   * finished are named after the book.
   */
  private static final int LONGEST_NAME = 200;

  private final Path path;

  public BookFile(Path path) {
    this.path = path;
  }

  /**
   * The file of that name.
   *
   * @throws Failure if the name is one that the driver would read as something else than a file's
   */
  public static BookFile named(String name) {
    if (name.isBlank() || name.startsWith(":") || name.startsWith("file:")) {
      throw noName(name);
    }
    try {
      var path = Path.of(name).toAbsolutePath();
      if (path.toString().indexOf('?') >= 0) {
        throw noName(name);
      }
      // What lies beside a book lies beside the file itself.
      return new BookFile(Files.isSymbolicLink(path) ? path.toRealPath() : path);
    } catch (InvalidPathException e) {
      throw noName(name);
    } catch (IOException e) {
      throw Failure.refused(
          name + " is a broken symbolic link", "give the path of a book with --db FILE");
    }
  }

  /**
   * Makes sure that backups can be named after this book.
   *
   * @throws Failure if its name is too long
   */
  public void requireShortName() {
    var name = path.getFileName().toString();
    if (name.length() > LONGEST_NAME / 4 && name.getBytes(UTF_8).length > LONGEST_NAME) {
      throw Failure.usage(
          "the file name of a book can have at most " + LONGEST_NAME + " bytes: " + name,
          "choose a shorter name; backups are named after it");
    }
  }

  private static Failure noName(String name) {
    return Failure.usage(
        "\"" + name + "\" cannot be used as a book",
        "use a file path that has no \"?\" and does not start with \":\" or \"file:\"");
  }

  /** A new, empty and private file beside this one, whose folder is made where it is missing. */
  public BookFile draft() {
    TemporaryFiles.makeFolder(path.getParent());
    return new BookFile(TemporaryFiles.of(path));
  }

  /**
   * Gives this draft its name, all at once. A link fails where a rename would overwrite.
   *
   * @return false if something has that name already, and is not empty
   */
  public boolean publish(BookFile target) {
    try {
      if (target.isEmpty()) {
        Files.move(path, target.path, StandardCopyOption.ATOMIC_MOVE);
        return true;
      }
      try {
        Files.createLink(target.path, path);
        delete();
      } catch (FileAlreadyExistsException e) {
        return false;
      } catch (UnsupportedOperationException | FileSystemException e) {
        // There are no links here, as on a stick.
        Files.move(path, target.path);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw Failure.refused("cannot create the book " + target.path + ": " + e.getMessage());
    }
  }

  /**
   * Puts this file in the place of another, all at once and with its mode; whoever has that open
   * finds out.
   */
  public void replace(BookFile target) {
    try {
      if (target.exists()) {
        Files.setPosixFilePermissions(path, Files.getPosixFilePermissions(target.path));
      }
      Files.move(path, target.path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Failure.refused("cannot replace " + target.path, "check the permissions of its folder");
    }
  }

  /** Copies all octets into a file that is there, and empty. */
  public void copyTo(BookFile target) {
    try (var out = FileChannel.open(target.path, StandardOpenOption.WRITE);
        var in = FileChannel.open(path, StandardOpenOption.READ)) {
      for (long at = 0; at < in.size(); ) {
        at += in.transferTo(at, in.size() - at, out);
      }
      out.force(true);
    } catch (IOException e) {
      throw Failure.refused(
          "cannot copy " + path + ": " + e.getMessage(), "check the free space on the disk");
    }
  }

  /**
   * Makes sure that nobody was cut off while writing to the file.
   *
   * @throws Failure if somebody was; what lies beside the file belongs to it
   */
  public void requireFinished() {
    if (hasJournal() || hasWriteAheadLog()) {
      throw Failure.refused(
          path + " has an unfinished transaction",
          "finish it by opening the book: hug check --db FILE");
    }
  }

  private boolean hasWriteAheadLog() {
    return sizeIfThere(path.resolveSibling(path.getFileName() + "-wal")) > 0;
  }

  /**
   * Moves what an earlier file of this name has left beside it out of the way, where there is none
   * now: SQLite would take it for a part of the next.
   *
   * @param at seconds since 1970-01-01T00:00Z
   */
  public void clearPlace(long at) {
    if (!exists() || isEmpty()) {
      moveCompanions(path.resolveSibling(path.getFileName() + LEFT + at));
    }
  }

  /**
   * Makes sure that the file can be replaced.
   *
   * @throws Failure if it may not be written to, or another program keeps part of it elsewhere
   */
  public void requireReplaceable() {
    if (!Files.isWritable(path)) {
      throw Failure.refused(
          "cannot write to " + path + LockHolders.access(path.toString()), "check its permissions");
    }
    if (hasWriteAheadLog()) {
      throw Failure.refused(
          path + " is open in another program, which keeps part of it in a separate file",
          "close that program and try again");
    }
  }

  private void moveCompanions(Path to) {
    for (var ending : List.of("-journal", "-wal", "-shm")) {
      var companion = path.resolveSibling(path.getFileName() + ending);
      try {
        if (Files.exists(companion)) {
          Files.move(companion, to.resolveSibling(to.getFileName() + ending));
        }
      } catch (IOException e) {
        throw Failure.refused(
            "cannot move " + companion + " out of the way", "rename it and try again");
      }
    }
  }

  /**
   * Gives a damaged book another name, with its journal, and keeps it.
   *
   * @param at seconds since 1970-01-01T00:00Z
   */
  public Path setAside(long at) {
    var aside = path.resolveSibling(path.getFileName() + DAMAGED + at);
    try {
      Files.createLink(aside, path);
      moveCompanions(aside);
      return aside;
    } catch (IOException e) {
      throw Failure.refused(
          path + " is damaged and could not be moved out of the way", "rename it and try again");
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Deletes the file and what SQLite keeps beside it while it writes, if they are there. */
  public void deleteWithJournal() {
    delete();
    new BookFile(journal(path)).delete();
  }

  /** Where SQLite keeps what a change to {@code file} may have to take back. */
  public static Path journal(Path file) {
    return file.resolveSibling(file.getFileName() + "-journal");
  }

  /** Whether {@code file} was set aside for the book of this name, damaged or left over. */
  public boolean hasSetAside(Path file) {
    var name = file.getFileName().toString();
    return name.startsWith(path.getFileName() + DAMAGED)
        || name.startsWith(path.getFileName() + LEFT);
  }

  public Path path() {
    return path;
  }

  /**
   * Whether there is such a file.
   *
   * @throws Failure if nobody can tell, for a folder on the way may not be entered
   */
  public boolean exists() {
    if (Files.exists(path)) {
      return true;
    }
    ClosedFolder.refuse(path);
    return false;
  }

  /** Whether somebody made the file, and nothing has been written to it yet. */
  public boolean isEmpty() {
    return Files.isRegularFile(path) && size(path) == 0;
  }

  /** Whether a run of hug was cut off; SQLite puts the file right when it opens it. */
  private boolean hasJournal() {
    return sizeIfThere(journal(path)) > 0;
  }

  public long size() {
    return size(path);
  }

  /** In one look: what another run of hug keeps beside the book comes and goes. */
  private long sizeIfThere(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException none) {
      return 0;
    } catch (IOException e) {
      throw unreadable();
    }
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
  public void requireBook() {
    if (!Files.isRegularFile(path)) {
      throw Failure.refused(path + " is not a file", "choose a book with --db FILE");
    }
    var header = header();
    if (!header.isOfSqlite()) {
      throw Failure.damaged(path + " is not a hug book; it was not changed");
    }
    if (!hasJournal()) {
      require(header.application(), header.version());
      // Read once more: a change that was taken back meanwhile may have claimed more pages.
      if (size(path) < header.size() && size(path) < header().size()) {
        throw Failure.damaged(path + " is truncated; it was not changed");
      }
    }
  }

  private Header header() {
    try {
      return Header.of(path);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Whether the file begins as a book does. */
  public boolean isMarked() {
    try {
      var header = Header.of(path);
      return header.isOfSqlite() && header.application() == Schema.APPLICATION;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Makes sure that the book is one that this program can work on.
   *
   * @throws Failure if it is another program's, or newer
   */
  public void require(int application, int version) {
    if (application != Schema.APPLICATION) {
      throw Failure.refused(
          path + " belongs to another program; it was not changed", "choose a book with --db FILE");
    }
    if (version < 1) {
      throw Failure.damaged(path + " is damaged; it was not changed");
    }
    if (version > Schema.VERSION) {
      throw Failure.refused(
          path
              + " was written by a newer version of hug (it has format "
              + version
              + ", this hug supports up to "
              + Schema.VERSION
              + ")",
          "install the newer hug; the book was not changed");
    }
  }

  private Failure unreadable() {
    return Failure.refused("cannot read " + path, "check its owner and permissions");
  }

  /** Opens the file, which must be there. */
  public Sqlite open() {
    return Sqlite.open(path);
  }

  /** Opens the file, which must be there, only to read it. */
  public Sqlite openToRead() {
    return Sqlite.openToRead(path);
  }
}
