package hug.store;

import hug.model.Author;
import hug.model.Failure;
import hug.model.Foresight;
import hug.model.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An open book: all clients, touches and rules of a business. */
public final class Book implements AutoCloseable {
  /** See https://www.sqlite.org/pragma.html; a lock is waited for 10 seconds. */
  private static final Map<String, Integer> PRAGMAS =
      Map.of(
          "busy_timeout", 10_000,
          "foreign_keys", 1,
          "trusted_schema", 0,
          "cell_size_check", 1,
          "secure_delete", 1,
          "temp_store", 2,
          "synchronous", 3);

  /** In KiB, for a book that may be filled in one go. */
  private static final int LARGE_CACHE = 64 << 10;

  private final Sqlite sqlite;
  private final Staff staff;
  private final Ledger ledger;
  private final Author author;
  private final Almanac almanac;

  /** Where the book will be, and where it is until then; absent for one that is in its place. */
  private record Draft(BookFile file, BookFile target) {}

  private Optional<Draft> draft = Optional.empty();
  private boolean isHeld;

  private Book(Sqlite sqlite, Foresight foresight, Author author, boolean isKept) {
    this.sqlite = sqlite;
    this.author = author;
    this.ledger = new Ledger(sqlite, isKept);
    this.staff = new Staff(sqlite, ledger);
    this.almanac = new Almanac(sqlite, rules(), foresight);
  }

  /** Whether there is a file of that name. */
  public static boolean exists(String name) {
    return BookFile.named(name).exists();
  }

  /** Whether {@code file}, whatever it is called, is the one that the book of that name is in. */
  public static boolean isIn(String name, String file) {
    try {
      var path = BookFile.named(name).path();
      var other = Path.of(file);
      return Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
    } catch (InvalidPathException | IOException e) {
      return false;
    }
  }

  /** The absolute path that {@code name} stands for. */
  public static Path path(String name) {
    return BookFile.named(name).path();
  }

  /**
   * Opens the book in the file of that name, which must be there.
   *
   * @throws Failure if it is no book, damaged, or newer than this program
   */
  public static Book open(String name, Foresight foresight, Author author) {
    var file = BookFile.named(name);
    file.requireBook();
    var book = opened(file.open(), foresight, author, true);
    file.require(book.sqlite.application(), book.sqlite.version());
    book.sqlite.leaveWal();
    book.migrate();
    return book;
  }

  /**
   * Begins a new book, which is nowhere to be seen until it is published.
   *
   * @throws Failure if there is something in the file of that name, or it cannot be made
   */
  public static Book begin(String name, Foresight foresight, Author author) {
    var target = BookFile.named(name);
    if (target.exists() && !target.isEmpty()) {
      throw Failure.refused(
          target.path() + " is there already, and was left as it is",
          "give the new book another name");
    }
    var draft = new Draft(target.draft(), target);
    var book = opened(draft.file().open(), foresight, author, true);
    book.draft = Optional.of(draft);
    book.sqlite.set(Map.of("cache_size", -LARGE_CACHE));
    book.migrate();
    return book;
  }

  /** A new book that lives in memory and vanishes when closed. */
  public static Book inMemory(Foresight foresight, Author author) {
    var book = opened(BookFile.inMemory(), foresight, author, false);
    book.migrate();
    return book;
  }

  private static Book opened(Sqlite sqlite, Foresight foresight, Author author, boolean isKept) {
    sqlite.set(PRAGMAS);
    return new Book(sqlite, foresight, author, isKept);
  }

  private void migrate() {
    if (sqlite.version() < Schema.VERSION) {
      change(() -> {
        Schema.migrate(sqlite, sqlite.version());
        ledger.stale().addAll();
        ledger.beginLog();
        return null;
      });
    }
  }

  /**
   * Puts a book that was begun in its place, and closes it; any other stays as it is.
   *
   * @return false if another book was put there meanwhile; then this one is gone
   */
  public boolean publish() {
    if (draft.isEmpty()) {
      return true;
    }
    sqlite.close();
    boolean isThere = draft.get().file().publish(draft.get().target());
    close();
    return isThere;
  }

  public Clients clients() {
    return new Clients(sqlite, staff, ledger);
  }

  public Directory directory() {
    return new Directory(sqlite);
  }

  public Touches touches() {
    return new Touches(sqlite, staff, ledger);
  }

  public Pauses pauses() {
    return new Pauses(sqlite, ledger);
  }

  public Rules rules() {
    return new Rules(sqlite, ledger);
  }

  public Standings standings() {
    return new Standings(sqlite);
  }

  /** What was done to the book. */
  public Log log() {
    return new Log(sqlite);
  }

  /**
   * Takes a step of the log back, within a change.
   *
   * @throws Failure if that would overwrite what was changed later
   */
  public void undo(Log.Step step) {
    new Undo(sqlite, ledger, step).run();
  }

  /** What the rules foretell, as seen at the end of {@code day}. */
  public Forecasts forecasts(LocalDate day) {
    return almanac.on(day);
  }

  /** The clients whose stored forecast is not what the rules say, or who would not be found. */
  public List<Named> faults() {
    var faults = new LinkedHashSet<>(almanac.faults());
    faults.addAll(directory().unfindable());
    return faults.stream().map(id -> directory().withId(id).orElseThrow()).toList();
  }

  /** Makes everything that is derived from the rest of the book anew. */
  public void mend() {
    ledger.stale().addAll();
    directory().makeFindable();
  }

  /** Keeps what is read from now on as it is at this moment, until the book is closed. */
  public void hold() {
    if (!isHeld) {
      sqlite.run("begin");
      isHeld = true;
    }
  }

  /** Does all of {@code work} or, if it fails, nothing. */
  public <T> T change(Supplier<T> work) {
    return attempt(work, true);
  }

  /** Does {@code work} as if for good, and takes it back. */
  public <T> T rehearse(Supplier<T> work) {
    return attempt(work, false);
  }

  private <T> T attempt(Supplier<T> work, boolean keep) {
    sqlite.run("begin immediate");
    boolean done = false;
    ledger.begin();
    try {
      T result = work.get();
      if (keep) {
        almanac.renew(ledger.stale());
        ledger.write(author);
        sqlite.run("commit");
        done = true;
      }
      return result;
    } finally {
      ledger.end();
      if (!done) {
        sqlite.rollback();
      }
    }
  }

  /** Closes the book; one that was begun and not published is gone. */
  @Override
  public void close() {
    sqlite.close();
    draft.ifPresent(begun -> begun.file().delete());
    draft = Optional.empty();
  }
}
