package hug.store.backup;

import hug.store.BookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Describes the file of a book: where it is stored, and who can read it. */
public final class FileReport {
  private static final Set<PosixFilePermission> PRIVATE_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> PRIVATE_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  /** File systems that are on another machine, or whose locks are unreliable. */
  private static final List<String> DISTANT = List.of("nfs", "cifs", "smb", "fuse.", "9p", "afs");

  private final Path book;
  private final Path folder;

  public FileReport(String name) {
    book = BookFile.named(name).path();
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

  /** The type of the file system, such as ext4, apfs or nfs4. */
  public String fileSystem() throws IOException {
    return Files.getFileStore(Files.exists(book) ? book : existing(book)).type();
  }

  private static Path existing(Path path) {
    return path.getParent() == null || Files.exists(path) ? path : existing(path.getParent());
  }

  /** Whether the file system is on another machine or is not a disk. */
  public boolean isDistant() throws IOException {
    var type = fileSystem().toLowerCase(Locale.ROOT);
    return DISTANT.stream().anyMatch(type::startsWith);
  }

  /** Whether others can read the book or its backups, or list them. */
  public boolean isOpenToOthers() throws IOException {
    return isOpen(book) || (Files.exists(folder) && isOpen(folder)) || anyBackupIsOpen();
  }

  private boolean anyBackupIsOpen() throws IOException {
    for (var backup : Backups.of(book.toString()).all()) {
      if (isOpen(backup.path())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(Path path) throws IOException {
    var others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
    others.removeAll(PRIVATE_FOLDER);
    return !others.isEmpty();
  }

  /** Makes the book and its backups readable only by their owner. */
  public void makePrivate() throws IOException {
    Files.setPosixFilePermissions(book, PRIVATE_FILE);
    if (Files.exists(folder)) {
      Files.setPosixFilePermissions(folder, PRIVATE_FOLDER);
    }
    for (var backup : Backups.of(book.toString()).all()) {
      Files.setPosixFilePermissions(backup.path(), PRIVATE_FILE);
    }
  }
}
