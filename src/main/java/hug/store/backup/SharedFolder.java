package hug.store.backup;

import hug.model.Failure;
import hug.store.Access;
import hug.store.BookFile;
import hug.store.TemporaryFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The folder of a book that a group shares; only one that holds nothing else is opened to it. */
public final class SharedFolder {
  /** The database of users, whose sixth field is the home folder; see passwd(5). */
  private static final Path USERS = Path.of("/etc/passwd");

  private static final int HOME = 5;

  private final BookFile book;
  private final Path folder;
  private final Access access;

  SharedFolder(BookFile book, Access access) {
    this.book = book;
    this.folder = book.path().getParent();
    this.access = access;
  }

  /**
   * Makes the folder for a new book that a group will share.
   *
   * @throws Failure if there is no such group, this user is not in it, or the folder is used for
   *     other things; then nothing was made
   */
  public static void make(String name, String group) {
    var book = BookFile.named(name);
    if (book.exists() && !book.isEmpty()) {
      throw Failure.refused(
          book.path() + " already exists; it was not changed",
          "to share it with a group: hug doctor --group " + group + " --db " + book.path());
    }
    new SharedFolder(book, Access.sharedWith(group, book.path())).make();
  }

  private void make() {
    var missing = missing();
    requireFree();
    TemporaryFiles.makeFolder(folder);
    try {
      for (var made : missing) {
        access.give(made);
      }
      if (!access.fits(folder)) {
        access.give(folder);
      }
    } catch (IOException e) {
      for (var made : missing.reversed()) {
        made.toFile().delete();
      }
      throw notGiven(folder, access);
    }
  }

  /** The folders that do not exist yet, outermost first. */
  private List<Path> missing() {
    var missing = new ArrayList<Path>();
    for (var path = folder; path != null && !Files.exists(path); path = path.getParent()) {
      missing.addFirst(path);
    }
    return missing;
  }

  /** The failure if a file or folder cannot be given to the group. */
  static Failure notGiven(Path file, Access access) {
    var group = access.group().orElse("");
    return Failure.refused(
        "cannot give " + file + " to the group " + group + "; nothing was shared",
        "are you in the group? See: id -nG. To join: sudo usermod -aG "
            + group
            + " "
            + System.getProperty("user.name", "LOGIN")
            + ", then log in again");
  }

  /**
   * Checks that the folder can be opened to the group.
   *
   * @throws Failure if it is somebody's home, holds other files, or cannot be reached
   */
  void requireFree() {
    try {
      if (Files.exists(folder) && !access.fits(folder)) {
        if (isHome(folder)) {
          throw unfit(folder + " is a home folder, and stays closed to the group");
        }
        var other = otherFile();
        if (other.isPresent()) {
          throw unfit(
              folder + " also holds " + other.get().getFileName() + ", which the group would get");
        }
      }
      var closed = closedAbove();
      if (closed.isPresent()) {
        throw unfit(
            "the group cannot reach "
                + folder
                + ", because "
                + closed.get()
                + " is closed to others");
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw Failure.refused("cannot read " + folder, "check its owner and permissions");
    }
  }

  private Failure unfit(String reason) {
    var place = "/srv/" + access.group().orElseThrow();
    var group = access.group().orElseThrow();
    var file = place + "/" + book.path().getFileName();
    return Failure.refused(
        reason,
        "give the book a folder of its own: sudo install -d -m 2770 -g " + group + " " + place,
        book.exists()
            ? "then move the book: hug backup "
                + file
                + " && hug doctor --group "
                + group
                + " --db "
                + file
            : "then: hug init --group " + group + " " + file);
  }

  private static boolean isHome(Path folder) throws IOException {
    var homes = new TreeSet<String>();
    homes.add(System.getProperty("user.home", ""));
    if (Files.isReadable(USERS)) {
      for (var user : Files.readAllLines(USERS)) {
        var fields = user.split(":");
        homes.add(fields.length > HOME ? fields[HOME] : "");
      }
    }
    for (var home : homes) {
      var path = Path.of(home);
      if (path.isAbsolute() && Files.exists(path) && Files.isSameFile(path, folder)) {
        return true;
      }
    }
    return false;
  }

  /** A file in the folder that is not the book's. */
  private Optional<Path> otherFile() throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var own = book.path().getFileName().toString();
        var name = file.getFileName().toString();
        boolean isOwn = name.equals(own) || name.startsWith(own + "-") || book.hasSetAside(file);
        boolean isBackups = file.equals(new Backups(book).folder());
        if (!isOwn && !isBackups && !TemporaryFiles.isPartial(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /** The outermost folder on the way that neither others nor a group can enter. */
  private Optional<Path> closedAbove() throws IOException {
    var closed = Optional.<Path>empty();
    for (var path = folder.getParent(); path != null; path = path.getParent()) {
      if (Files.exists(path)) {
        var found = Files.readAttributes(path, PosixFileAttributes.class);
        boolean isOpen =
            found.permissions().contains(PosixFilePermission.OTHERS_EXECUTE)
                || found.permissions().contains(PosixFilePermission.GROUP_EXECUTE) && !isHome(path);
        closed = isOpen ? closed : Optional.of(path);
      }
    }
    return closed;
  }
}
