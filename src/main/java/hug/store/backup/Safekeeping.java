package hug.store.backup;

import hug.model.Failure;
import hug.store.Backup;
import hug.store.Book;
import hug.store.BookFile;
import hug.store.Forgetting;
import hug.store.TemporaryFiles;
import hug.store.sqlite.Sqlite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps a book safe and its clients' data private: makes backups and forgets clients. */
public final class Safekeeping {
  private final Book book;
  private final Sqlite sqlite;
  private final BookOpener opening;
  private final Optional<Backups> backups;

  public Safekeeping(Book book) {
    this.book = book;
    this.sqlite = book.sqlite();
    this.opening = new BookOpener(book.foresight(), book.author());
    this.backups = book.file().map(Backups::new);
  }

  private Backups place() {
    return backups.orElseThrow(
        () -> Failure.usage("the sample book is temporary and has no backups", "omit --sample"));
  }

  /** Makes a backup next to the book; returns its path. */
  public Path backUp() {
    book.hold();
    return place().make(sqlite, Backup.Reason.ASKED, opening.author().at()).path();
  }

  /**
   * Makes a backup in a file, which must not exist yet.
   *
   * @throws Failure if it cannot be made, or differs from the book
   */
  public void backUp(Path target) {
    book.hold();
    place().make(sqlite, target);
  }

  /** Makes a backup sealed with a passphrase. */
  public void backUp(Path target, char[] passphrase) {
    book.hold();
    place().seal(sqlite, target, passphrase);
  }

  /**
   * Erases a client for good: all or nothing, and without a backup, which would still contain them.
   * Freed space is overwritten with zeros, and the file is then rewritten, to remove anything that
   * other programs left in its unused space.
   *
   * @return why the file could not be rewritten; the client is forgotten anyway
   */
  public Optional<Failure> forget(long client) {
    book.erase(client);
    try {
      sqlite.vacuum();
      return Optional.empty();
    } catch (Failure failure) {
      return Optional.of(failure);
    }
  }

  /** The files around the book that may still contain forgotten clients. */
  public Remains remains() {
    return backups
        .map(place -> Remains.of(sqlite, place))
        .orElseGet(() -> new Remains(List.of(), List.of()));
  }

  /**
   * Erases the clients the book has forgotten from a copy of it too.
   *
   * @throws Failure if that fails; then the copy is unchanged
   */
  public void forgetIn(Path copy) {
    var original = BookFile.named(copy.toString());
    var partial = place().partial();
    try {
      original.copyTo(partial);
      try (var rewritten = opening.candidate(partial)) {
        rewritten.forget(Forgetting.tombstones(sqlite));
      }
      try (var rewritten = opening.candidate(partial)) {
        rewritten.compact();
      }
      opening.candidate(partial).settle();
      place().flush(partial);
      partial.replace(original);
      TemporaryFiles.sync(place().folder());
    } finally {
      partial.deleteWithJournal();
    }
  }
}
