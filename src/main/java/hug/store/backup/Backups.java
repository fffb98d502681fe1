package hug.store.backup;

import hug.model.ClosedFolder;
import hug.model.Failure;
import hug.model.FileOwner;
import hug.store.Backup;
import hug.store.BookFile;
import hug.store.IntegrityCheck;
import hug.store.SafetyCopies;
import hug.store.TemporaryFiles;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The backups of a book: copies in a folder next to it. Each is opened and compared with the book
 * before it gets its final name, so every file with such a name is known to be good.
 */
public final class Backups implements SafetyCopies {
  private static final String FOLDER = ".hug-backups";

  private final BookFile book;
  private final Path folder;

  Backups(BookFile book) {
    this.book = book;
    this.folder = book.path().resolveSibling(FOLDER);
  }

  /** The backups of the book with that name. */
  public static Backups of(String name) {
    return new Backups(BookFile.named(name));
  }

  /** Whether a file is one of these backups. */
  boolean have(Path file) {
    return all().stream().anyMatch(backup -> backup.path().equals(file));
  }

  @Override
  public BookFile book() {
    return book;
  }

  /** Whether a file is the book itself, one of its backups, or its journal, under any name. */
  public boolean own(String name) {
    try {
      var other = Path.of(name);
      var path = book.path();
      boolean isBook = Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
      var place = real(other);
      return isBook || place.startsWith(real(folder)) || place.equals(real(BookFile.journal(path)));
    } catch (InvalidPathException | IOException e) {
      return false;
    }
  }

  /** The real path of a file that may not exist yet, with links resolved. */
  private static Path real(Path file) throws IOException {
    var path = file.toAbsolutePath();
    var parent = path.getParent();
    if (Files.exists(path) || parent == null) {
      return path.toRealPath();
    }
    return (Files.exists(parent) ? parent.toRealPath() : parent.normalize())
        .resolve(path.getFileName());
  }

  /** The folder of the backups. */
  public Path folder() {
    return folder;
  }

  /** All backups, newest first. */
  public List<Backup> all() {
    var all = new ArrayList<Backup>();
    if (!Files.isDirectory(folder)) {
      ClosedFolder.refuse(folder);
    } else {
      try (var files = Files.newDirectoryStream(folder)) {
        for (var file : files) {
          at(file).ifPresent(all::add);
        }
      } catch (IOException | DirectoryIteratorException e) {
        throw Failure.refused(
            "cannot read " + folder + FileOwner.inWords(folder), FileOwner.wayIn(folder));
      }
    }
    all.sort(Backup.ORDER.reversed());
    return List.copyOf(all);
  }

  private Optional<Backup> at(Path file) throws IOException {
    try {
      var attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          ? Backup.of(bookName(), file, attributes.size())
          : Optional.empty();
    } catch (NoSuchFileException gone) {
      // Another run of hug may have deleted it meanwhile.
      return Optional.empty();
    }
  }

  private String bookName() {
    return book.path().getFileName().toString();
  }

  @Override
  public Backup make(Sqlite source, Backup.Reason reason, long at, Runnable letGo) {
    var stamp =
        source
            .one("select strftime('%Y%m%dT%H%M%SZ', ?, 'unixepoch')", Row::text, at)
            .orElseThrow();
    var partial = partial();
    try {
      copy(source, partial, letGo);
      flush(partial);
      var made = publish(partial, stamp, reason);
      prune(made);
      return made;
    } finally {
      partial.deleteWithJournal();
    }
  }

  /**
   * Makes a backup in a file, which must not exist yet.
   *
   * @throws Failure if it cannot be made, or differs from the book
   */
  void make(Sqlite source, Path target) {
    var partial = new BookFile(TemporaryFiles.of(target));
    try {
      copy(source, partial);
      finish(partial, target);
    } finally {
      partial.deleteWithJournal();
    }
  }

  /**
   * Makes a sealed backup in a file, which must not exist yet.
   *
   * @throws Failure if it cannot be made, or differs from the book when opened
   */
  void seal(Sqlite source, Path target, char[] passphrase) {
    var plain = partial();
    // Also deletes it if a signal ends the process.
    plain.path().toFile().deleteOnExit();
    var sealed = new BookFile(TemporaryFiles.of(target));
    try {
      copy(source, plain);
      SealedCopy.make(plain.path(), sealed.path(), passphrase);
      finish(sealed, target);
    } catch (IOException e) {
      throw notMade(e);
    } finally {
      sealed.delete();
      plain.deleteWithJournal();
    }
  }

  /** A new and empty file in the folder, for an unfinished backup that the book's users may use. */
  BookFile partial() {
    var access = book.access();
    TemporaryFiles.makeFolder(folder, access);
    return new BookFile(TemporaryFiles.of(folder.resolve("book"), access));
  }

  private void finish(BookFile partial, Path target) {
    flush(partial);
    if (!partial.publish(BookFile.named(target.toString()))) {
      throw Failure.refused(
          target + " already exists; it was not changed", "choose another name for the backup");
    }
    TemporaryFiles.sync(target.getParent());
    TemporaryFiles.sweep(target.getParent());
  }

  private void copy(Sqlite source, BookFile target) {
    copy(source, target, () -> {});
  }

  private void copy(Sqlite source, BookFile target, Runnable letGo) {
    var inventory = IntegrityCheck.inventory(source);
    // A connection in a write transaction cannot be copied from.
    try (var reader = book.openToRead()) {
      reader.copyTo(target.path());
    }
    letGo.run();
    try (var copy = target.openToRead()) {
      var faults = IntegrityCheck.faults(copy);
      if (!faults.isEmpty()) {
        throw damaged(faults.getFirst());
      }
      if (!IntegrityCheck.inventory(copy).equals(inventory)) {
        throw Failure.refused("the backup of " + book.path() + " does not match it", "try again");
      }
    }
  }

  void flush(BookFile file) {
    try (var channel = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw notMade(e);
    }
  }

  Failure damaged(String fault) {
    return Failure.damaged(book.path() + " is damaged; it was not changed (" + fault + ")");
  }

  private Failure notMade(IOException e) {
    return Failure.refused(
        "cannot make a backup in " + folder + ": " + e.getMessage(),
        "nothing was changed; check the free space there and the permissions of the folder");
  }

  private Backup publish(BookFile partial, String stamp, Backup.Reason reason) {
    long size = partial.size();
    long last = all().stream().mapToLong(Backup::number).max().orElse(0);
    for (long number = last + 1; ; number++) {
      var path = folder.resolve(Backup.name(bookName(), stamp, reason, number));
      if (partial.publish(BookFile.named(path.toString()))) {
        TemporaryFiles.sync(folder);
        return new Backup(path, stamp, reason, number, size);
      }
    }
  }

  private void prune(Backup newest) {
    var superfluous = new ArrayList<>(Retention.superfluous(all()));
    superfluous.removeIf(backup -> backup.path().equals(newest.path()));
    for (var backup : superfluous) {
      BookFile.named(backup.path().toString()).delete();
    }
    TemporaryFiles.sweep(folder);
    TemporaryFiles.sweep(book.path().getParent());
  }
}
