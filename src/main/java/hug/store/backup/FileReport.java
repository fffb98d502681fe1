package hug.store.backup;

import hug.model.Failure;
import hug.model.FileOwner;
import hug.store.Access;
import hug.store.BookFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Describes the files of a book: where they are, and who may use them; mends the latter. */
public final class FileReport {
  /** File systems that are on another machine, or whose locks are unreliable. */
  private static final List<String> DISTANT = List.of("nfs", "cifs", "smb", "fuse.", "9p", "afs");

  private final BookFile file;
  private final Path book;
  private final Path folder;

  public FileReport(String name) {
    file = BookFile.named(name);
    book = file.path();
    folder = Backups.of(name).folder();
  }

  /** The size in bytes. */
  public long size() throws IOException {
    return Files.size(book);
  }

  /** The owner and mode of the file: {@code ana, rw-------}. */
  public String access() throws IOException {
    return Files.getOwner(book)
        + ", "
        + PosixFilePermissions.toString(Files.getPosixFilePermissions(book));
  }

  /** The group that shares the book, if one does. */
  public Optional<String> group() {
    return file.access().group();
  }

  /** The type of the file system, such as ext4, apfs or nfs4. */
  public String fileSystem() {
    return Access.fileSystem(Files.exists(book) ? book : existing(book));
  }

  private static Path existing(Path path) {
    return path.getParent() == null || Files.exists(path) ? path : existing(path.getParent());
  }

  /** Whether the file system is on another machine or is not a disk. */
  public boolean isDistant() {
    var type = fileSystem().toLowerCase(Locale.ROOT);
    return DISTANT.stream().anyMatch(type::startsWith);
  }

  /** The files and folders of the book that others can use, or of its group cannot. */
  public List<Path> wrong() throws IOException {
    return wrong(file.access());
  }

  /** The book comes last: it decides who uses the others, even if this is interrupted. */
  private List<Path> wrong(Access access) throws IOException {
    var all = new ArrayList<Path>();
    Backups.of(book.toString()).all().forEach(backup -> all.add(backup.path()));
    if (Files.exists(folder)) {
      // Only in a folder that others can write to may the link be somebody else's.
      all.add(access.isShared() ? folder : folder.toRealPath());
    }
    if (access.isShared()) {
      all.addAll(beside());
      all.add(book.getParent());
    }
    all.add(book);
    var wrong = new ArrayList<Path>();
    for (var one : all) {
      if (!access.fits(one)) {
        wrong.add(one);
      }
    }
    return List.copyOf(wrong);
  }

  /** The journal, if a change was interrupted, and damaged books that were moved aside. */
  private List<Path> beside() throws IOException {
    var beside = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(book.getParent())) {
      for (var one : files) {
        boolean isOwn = one.equals(BookFile.journal(book)) || file.hasSetAside(one);
        if (isOwn && Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
          beside.add(one);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return beside;
  }

  /** Opens all files of the book to its group, or closes them to all but their owner. */
  public void mend() throws IOException {
    mend(file.access());
  }

  /**
   * Shares the book with a group.
   *
   * @throws Failure if there is no such group, this user is not in it, the book is another user's,
   *     or its folder is used for other things; then nothing was changed
   */
  public void share(String group) throws IOException {
    var access = Access.sharedWith(group, book);
    if (!access.fits(book) && !isOwn(book)) {
      throw Failure.refused(
          "only the owner of " + book + " can share it" + FileOwner.inWords(book),
          "run the same command as the owner, or with sudo");
    }
    mend(access);
  }

  private void mend(Access access) throws IOException {
    if (access.isShared()) {
      new SharedFolder(file, access).requireFree();
    }
    var others = new ArrayList<Path>();
    for (var one : wrong(access)) {
      if (isOwn(one)) {
        give(one, access);
      } else {
        others.add(one);
      }
    }
    if (!others.isEmpty()) {
      throw Failure.refused(
          "only its owner can change who may use "
              + others.getFirst()
              + FileOwner.inWords(others.getFirst()),
          "your own files are right now; run the same command as that user, or with sudo");
    }
  }

  private static void give(Path one, Access access) {
    try {
      access.give(one);
    } catch (IOException e) {
      throw access.isShared()
          ? SharedFolder.notGiven(one, access)
          : Failure.refused("cannot change the mode of " + one + FileOwner.inWords(one));
    }
  }

  /** Whether this user can change the mode of a file: its owner can, and root. */
  private static boolean isOwn(Path one) throws IOException {
    var user = System.getProperty("user.name", "");
    return user.equals("root")
        || user.equals(Files.getOwner(one, LinkOption.NOFOLLOW_LINKS).getName());
  }
}
