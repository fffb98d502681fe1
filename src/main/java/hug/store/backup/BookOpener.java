package hug.store.backup;

import hug.model.Author;
import hug.model.Failure;
import hug.model.Forecaster;
import hug.store.Book;
import hug.store.BookFile;
import hug.store.Schema;
import hug.store.sqlite.Sqlite;
import java.util.Map;
import java.util.Optional;

/** Opens books: existing, new, in memory, or as candidates to replace a book. */
public final class BookOpener {
  /** See https://www.sqlite.org/pragma.html. It waits up to 10 seconds for a lock. */
  private static final Map<String, Integer> PRAGMAS =
      Map.of(
          "busy_timeout", 10_000,
          "foreign_keys", 1,
          "trusted_schema", 0,
          "cell_size_check", 1,
          "secure_delete", 1,
          "temp_store", 2,
          "synchronous", 3);

  private final Forecaster foresight;
  private final Author author;

  public BookOpener(Forecaster foresight, Author author) {
    this.foresight = foresight;
    this.author = author;
  }

  Author author() {
    return author;
  }

  /**
   * The book in the file with that name, which must exist.
   *
   * @throws Failure if it is not a book, is damaged, or is newer than this program
   */
  public Book inPlace(String name) {
    return inPlace(BookFile.named(name));
  }

  /**
   * A new book, which does not appear until it is published.
   *
   * @throws Failure if the file exists and is not empty, or cannot be created
   */
  public Book begun(String name) {
    return begunIfAbsent(name)
        .orElseThrow(() ->
            Failure.refused(
                Book.path(name) + " already exists; it was not changed",
                "choose another name for the new book"));
  }

  /**
   * A new book; empty if the file exists and is not empty, because another hug process may have
   * created a book there meanwhile.
   */
  public Optional<Book> begunIfAbsent(String name) {
    var target = BookFile.named(name);
    target.requireShortName();
    return target.exists() && !target.isEmpty() ? Optional.empty() : Optional.of(begun(target));
  }

  /**
   * The book in a file.
   *
   * @throws Failure if it is not a book, is damaged, or is newer than this program
   */
  Book inPlace(BookFile file) {
    file.requireShortName();
    file.requireBook();
    var sqlite = file.open();
    try {
      var book = readable(sqlite, file);
      Schema.require(sqlite, file.path());
      try {
        book.migrate();
      } catch (Failure obstacle) {
        sqlite.close();
        return readOnly(file, obstacle);
      } catch (IllegalStateException unfit) {
        // Its tables do not match its version.
        throw damaged(file);
      }
      return book;
    } catch (RuntimeException e) {
      sqlite.close();
      throw e;
    }
  }

  /** The book, if SQLite can read the file. */
  private Book readable(Sqlite sqlite, BookFile file) {
    try {
      sqlite.set(PRAGMAS);
      file.require(sqlite.application(), sqlite.version());
      sqlite.leaveWal();
      return new Book(sqlite, foresight, author, Optional.of(new Backups(file)), true);
    } catch (IllegalStateException unreadable) {
      throw damaged(file);
    }
  }

  private static Failure damaged(BookFile file) {
    return Failure.damaged(file.path() + " is damaged; it was not changed");
  }

  /**
   * A read-only book for a file that cannot be migrated, for instance on a full disk. It is copied
   * into memory and migrated there.
   */
  private Book readOnly(BookFile file, Failure obstacle) {
    if (obstacle.kind() == Failure.Kind.DAMAGED) {
      throw obstacle;
    }
    var sqlite = Sqlite.inMemory();
    sqlite.set(PRAGMAS);
    sqlite.copyFrom(file.path());
    var book = new Book(sqlite, foresight, author, Optional.empty(), false);
    book.migrate();
    book.refuseChanges(obstacle);
    return book;
  }

  /**
   * A copy that can replace a book.
   *
   * @throws Failure if it is not an undamaged book
   */
  Book candidate(BookFile file) {
    var sqlite = file.open();
    try {
      sqlite.set(PRAGMAS);
      file.require(sqlite.application(), sqlite.version());
      sqlite.leaveWal();
      var book = new Book(sqlite, foresight, author, Optional.empty(), true);
      var damage = book.soundness().damage();
      if (!damage.isEmpty()) {
        throw Failure.refused(
            "that backup is damaged: " + damage.getFirst().inWords(),
            "list the others with: hug restore");
      }
      Schema.require(sqlite, file.path());
      book.migrate();
      return book;
    } catch (RuntimeException e) {
      sqlite.close();
      throw e;
    }
  }

  private Book begun(BookFile target) {
    target.clearPlace(author.at());
    var file = target.draft();
    var sqlite = file.open();
    sqlite.set(PRAGMAS);
    sqlite.keepMorePages();
    var book = new Book(sqlite, foresight, author, Optional.empty(), true);
    book.becomes(file, target);
    book.migrate();
    return book;
  }

  /** A new book that lives in memory and vanishes when closed. */
  public Book inMemory() {
    var sqlite = Sqlite.inMemory();
    sqlite.set(PRAGMAS);
    var book = new Book(sqlite, foresight, author, Optional.empty(), false);
    book.migrate();
    return book;
  }
}
