package hug.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.ClosedFolder;
import hug.model.Failure;
import hug.model.FileOwner;
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

/** The file of a book, which is checked before SQLite opens it. */
public final class BookFile {
  /** Precedes the time, in seconds, when a damaged book was moved out of the way. */
  private static final String DAMAGED = ".damaged-";

  /** Precedes the time when leftovers of an earlier file were moved out of the way. */
  private static final String LEFT = ".left-";

  /**
   * The longest name of a book, in bytes. File systems allow 255, and the names of backups and
   * unfinished files are longer than the book's.
   */
  private static final int LONGEST_NAME = 200;

  private final Path path;

  public BookFile(Path path) {
    this.path = path;
  }

  /**
   * The file with a name.
   *
   * @throws Failure if the driver would not take the name for that of a file
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
      // Companion files are next to the target of a link, not next to the link.
      return new BookFile(Files.isSymbolicLink(path) ? path.toRealPath() : path);
    } catch (InvalidPathException e) {
      throw noName(name);
    } catch (IOException e) {
      throw Failure.refused(
          name + " is a broken symbolic link", "give the path of a book with --db FILE");
    }
  }

  /**
   * Checks that the name is short enough for the names of backups.
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

  /** The users of the book. */
  public Access access() {
    return Access.of(path);
  }

  /**
   * A new and empty file next to this one, for the same users; creates the folder if it is missing.
   */
  public BookFile draft() {
    TemporaryFiles.makeFolder(path.getParent());
    return new BookFile(TemporaryFiles.of(path, access()));
  }

  /**
   * Gives this draft its final name atomically. It uses a link, which fails where a rename would
   * overwrite.
   *
   * @return false if a file with that name exists and is not empty
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
        // The file system has no links, such as on a USB stick.
        Files.move(path, target.path);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw Failure.refused("cannot create the book " + target.path + ": " + e.getMessage());
    }
  }

  /** Replaces another file atomically, keeping its users; processes that use it will notice. */
  public void replace(BookFile target) {
    try {
      if (target.exists()) {
        Access.copy(target.path, path);
      }
      Files.move(path, target.path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Failure.refused("cannot replace " + target.path, "check the permissions of its folder");
    }
  }

  /** Copies all bytes into an existing, empty file. */
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
   * Checks that no write to the file was interrupted.
   *
   * @throws Failure if one was, in which case the files next to it belong to it
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
   * If the file does not exist, moves leftovers of an earlier file with this name out of the way,
   * because SQLite would take them for part of the new one.
   *
   * @param at seconds since 1970-01-01T00:00Z
   */
  public void clearPlace(long at) {
    if (!exists() || isEmpty()) {
      moveCompanions(path.resolveSibling(path.getFileName() + LEFT + at));
    }
  }

  /**
   * Checks that the file can be replaced.
   *
   * @throws Failure if it is not writable, or another program keeps part of it in another file
   */
  public void requireReplaceable() {
    if (!Files.isWritable(path)) {
      throw Failure.refused(
          "cannot write to " + path + FileOwner.inWords(path), FileOwner.wayIn(path));
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
   * Renames a damaged book and its journal, and keeps them.
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

  /** Deletes the file and its journal, if they exist. */
  public void deleteWithJournal() {
    delete();
    new BookFile(journal(path)).delete();
  }

  /** The rollback journal of {@code file}. */
  public static Path journal(Path file) {
    return file.resolveSibling(file.getFileName() + "-journal");
  }

  /** Whether {@code file} is a damaged or leftover file that was moved away from this name. */
  public boolean hasSetAside(Path file) {
    var name = file.getFileName().toString();
    return name.startsWith(path.getFileName() + DAMAGED)
        || name.startsWith(path.getFileName() + LEFT);
  }

  public Path path() {
    return path;
  }

  /**
   * Whether the file exists.
   *
   * @throws Failure if that is unknown, because a folder on the way cannot be entered
   */
  public boolean exists() {
    if (Files.exists(path)) {
      return true;
    }
    ClosedFolder.refuse(path);
    return false;
  }

  /** Whether the file exists but is still empty. */
  public boolean isEmpty() {
    return Files.isRegularFile(path) && size(path) == 0;
  }

  /** Whether a run of hug was interrupted; SQLite recovers when it opens the file. */
  private boolean hasJournal() {
    return sizeIfThere(journal(path)) > 0;
  }

  public long size() {
    return size(path);
  }

  /** A single call, because files of other hug processes come and go. */
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
   * Checks the file before SQLite opens it.
   *
   * @throws Failure if it is not a complete book; nothing is opened for writing
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
      // Read it again, because a change rolled back meanwhile may have claimed more pages.
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

  /** Whether the file starts like a book. */
  public boolean isMarked() {
    try {
      var header = Header.of(path);
      return header.isOfSqlite() && header.application() == Schema.APPLICATION;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Checks that this version of hug can work on the book.
   *
   * @throws Failure if it belongs to another program or a newer hug
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
    return Failure.refused("cannot read " + path + FileOwner.inWords(path), FileOwner.wayIn(path));
  }

  /** Opens the file, which must exist. */
  public Sqlite open() {
    return Sqlite.open(path);
  }

  /** Opens the file, which must exist, for reading only. */
  public Sqlite openToRead() {
    return Sqlite.openToRead(path);
  }
}
