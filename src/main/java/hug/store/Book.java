package hug.store;

import hug.model.Author;
import hug.model.Failure;
import hug.model.Foresight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

  /** By the clock on the wall. */
  private static final String IS_FIRST_OF_DAY =
      """
      select date(at, 'localtime') < date(?, 'unixepoch', 'localtime')
      from step
      order by id desc
      limit 1
      """;

  /** To change more rows at once calls for a backup. */
  private static final int MANY_ROWS = 100;

  /** In KiB, for a book that may be filled in one go. */
  private static final int LARGE_CACHE = 64 << 10;

  private final Sqlite sqlite;
  private final Staff staff;
  private final Ledger ledger;
  private final Author author;
  private final boolean isKept;
  private final Optional<Backups> backups;
  private boolean wasOld;
  private final Almanac almanac;

  /** Where the book will be, and where it is until then; absent for one that is in its place. */
  private record Draft(BookFile file, BookFile target) {}

  private Optional<Draft> draft = Optional.empty();
  private Optional<Failure> obstacle = Optional.empty();
  private boolean isHeld;
  private boolean isForGood;

  private Book(
      Sqlite sqlite,
      Foresight foresight,
      Author author,
      boolean isKept,
      Optional<Backups> backups) {
    this.sqlite = sqlite;
    this.author = author;
    this.isKept = isKept;
    this.backups = backups;
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
    var sqlite = file.open();
    try {
      var book = readable(sqlite, file, foresight, author);
      try {
        book.migrate();
      } catch (Failure failure) {
        sqlite.close();
        return readOnly(file, foresight, author, failure);
      }
      Schema.require(sqlite, file.path());
      return book;
    } catch (RuntimeException e) {
      sqlite.close();
      throw e;
    }
  }

  /**
   * A book that cannot be brought up to date where it is, as on a full disk: read into memory, and
   * brought up to date there. It can be looked at, but not changed.
   */
  private static Book readOnly(
      BookFile file, Foresight foresight, Author author, Failure obstacle) {
    if (obstacle.kind() == Failure.Kind.DAMAGED) {
      throw obstacle;
    }
    var book = opened(BookFile.inMemory(), foresight, author, false, Optional.empty());
    book.sqlite.copyFrom(file.path());
    book.migrate();
    Schema.require(book.sqlite, file.path());
    book.obstacle = Optional.of(obstacle);
    return book;
  }

  /** The book, if SQLite can make sense of the file. */
  private static Book readable(Sqlite sqlite, BookFile file, Foresight foresight, Author author) {
    try {
      var book = opened(sqlite, foresight, author, true, Optional.of(new Backups(file)));
      file.require(sqlite.application(), sqlite.version());
      sqlite.leaveWal();
      return book;
    } catch (IllegalStateException unreadable) {
      throw Failure.damaged(file.path() + " is damaged, and was left as it is");
    }
  }

  /**
   * Opens a copy that may take the place of a book.
   *
   * @throws Failure if it is no sound book
   */
  static Book candidate(BookFile file, Foresight foresight, Author author) {
    var book = opened(file.open(), foresight, author, true, Optional.empty());
    try {
      file.require(book.sqlite.application(), book.sqlite.version());
      book.sqlite.leaveWal();
      var damage = book.soundness().damage();
      if (damage.isEmpty()) {
        book.migrate();
        Schema.require(book.sqlite, file.path());
        damage = book.soundness().foreign();
      }
      if (!damage.isEmpty()) {
        throw Failure.refused(
            "that is no sound backup: " + damage.getFirst().inWords(),
            "see the others with: hug restore");
      }
      return book;
    } catch (RuntimeException e) {
      book.close();
      throw e;
    }
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
    var book = opened(draft.file().open(), foresight, author, true, Optional.empty());
    book.draft = Optional.of(draft);
    book.sqlite.set(Map.of("cache_size", -LARGE_CACHE));
    book.migrate();
    return book;
  }

  /** A new book that lives in memory and vanishes when closed. */
  public static Book inMemory(Foresight foresight, Author author) {
    var book = opened(BookFile.inMemory(), foresight, author, false, Optional.empty());
    book.migrate();
    return book;
  }

  private static Book opened(
      Sqlite sqlite,
      Foresight foresight,
      Author author,
      boolean isKept,
      Optional<Backups> backups) {
    sqlite.set(PRAGMAS);
    return new Book(sqlite, foresight, author, isKept, backups);
  }

  private void migrate() {
    if (sqlite.version() < Schema.VERSION) {
      attempt(
          () -> {
            // Another hug may have done it while this one waited.
            if (sqlite.version() < Schema.VERSION) {
              back(Backup.Reason.MIGRATION);
              wasOld = sqlite.version() > 0 && sqlite.version() < Schema.FIRST_WITH_LOG;
              Schema.migrate(sqlite, sqlite.version());
              ledger.stale().addAll();
              ledger.beginLog();
            }
            return null;
          },
          true);
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
    if (log().rows(step) > MANY_ROWS) {
      if (isForGood) {
        back(Backup.Reason.UNDO);
      }
    }
    new Undo(sqlite, ledger, step).run();
  }

  /** What the rules foretell, as seen at the end of {@code day}. */
  public Forecasts forecasts(LocalDate day) {
    return almanac.on(day);
  }

  /** What helps against a fault. */
  public enum Cure {
    /** To make what is derived anew. */
    REPAIR,
    /** To take for true what somebody else wrote. */
    ACCEPTANCE,
    /** To put a backup back. */
    BACKUP,
    /** To say why. */
    REASON
  }

  /** Something that is wrong with a book, in words, and what helps against it. */
  public record Fault(String inWords, Cure cure) {}

  /** What is wrong with the book; nothing in a sound one. */
  public List<Fault> faults() {
    return soundness().faults();
  }

  private Soundness soundness() {
    return new Soundness(sqlite, almanac, isKept);
  }

  /** Takes what is in the book for true, whoever wrote it. */
  public void accept() {
    ledger.accept();
  }

  /**
   * Erases a client for good: all or nothing, and without a backup, which would remember them. The
   * file is written anew then, so that no trace is left in the room between what it holds.
   */
  public void forget(long client) {
    attempt(
        () -> {
          new Forgetting(sqlite, ledger).of(client, author);
          return null;
        },
        true);
    compact();
  }

  /** Writes the file anew, without unused room. */
  void compact() {
    sqlite.vacuum();
  }

  /** The backups beside the book in which somebody is left who was forgotten. */
  public List<Backup> backupsThatRemember() {
    var tombstones = tombstones();
    return tombstones.isEmpty()
        ? List.of()
        : backups.map(place -> place.remembering(tombstones)).orElse(List.of());
  }

  /** Has a backup forget whom the book has forgotten. */
  public void forgetIn(Backup backup) {
    place().forgetIn(backup, tombstones(), almanac.foresight(), author);
  }

  private Backups place() {
    return backups.orElseThrow(
        () -> Failure.usage("the sample is thrown away, and has no backups", "leave --sample out"));
  }

  /** Makes a backup beside the book, and says where. */
  public Path backUp() {
    hold();
    return place().make(sqlite, Backup.Reason.ASKED, author.at()).path();
  }

  /**
   * Makes a backup in a file, which must not be there yet.
   *
   * @throws Failure if it could not be made, or is not the same as the book
   */
  public void backUp(Path target) {
    hold();
    place().make(sqlite, target);
  }

  /** The same, sealed with a passphrase. */
  public void backUpSealed(Path target, char[] passphrase) {
    hold();
    place().seal(sqlite, target, passphrase);
  }

  /** What is said where the clock of this machine is behind the newest change in the book. */
  public Optional<String> clockWarning() {
    return ledger
        .ahead()
        .map(at -> "The change before was made on " + at + ": is the clock of this machine right?");
  }

  /** What helps to know of the database, in words: each by its name. */
  public Map<String, String> traits() {
    var traits = new LinkedHashMap<String, String>();
    traits.put("sqlite", sqlite.one("select sqlite_version()", Row::text).orElseThrow());
    traits.put("tables", "version " + sqlite.version());
    traits.put("journal mode", sqlite.one("pragma journal_mode", Row::text).orElseThrow());
    return traits;
  }

  /** The files beside a book that a program which syncs made of it, where two had changed it. */
  public static List<Path> conflicts(String name) {
    return BookFile.named(name).conflicts();
  }

  /** Those who were forgotten. */
  List<Forgetting.Tombstone> tombstones() {
    return Forgetting.tombstones(sqlite);
  }

  /** What only this book begins with, and its copies. */
  String beginning() {
    return sqlite.one("select hash from step where id = 0", Row::text).orElse("");
  }

  /** Whether the book was written by a hug without a log, and was migrated when it was opened. */
  boolean wasOld() {
    return wasOld;
  }

  /** Forgets whom the book that it replaces has forgotten; says how many they were. */
  int restored(List<Forgetting.Tombstone> tombstones, boolean isOld) {
    return attempt(
        () -> {
          ledger.remark();
          return new Forgetting(sqlite, ledger).ofAll(tombstones, isOld, author);
        },
        true);
  }

  /** Does {@code work} while nobody else can change the book. */
  <T> T lock(Supplier<T> work) {
    return attempt(work, false);
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
      sqlite.version();
      isHeld = true;
    }
  }

  /**
   * Does all of {@code work} or, if it fails, nothing. The first change of a day is made after a
   * backup.
   */
  public <T> T change(Supplier<T> work) {
    return attempt(
        () -> {
          if (isFirstOfDay()) {
            back(Backup.Reason.DAILY);
          }
          return work.get();
        },
        true);
  }

  /**
   * The same for something that changes much at once: it is made after a backup.
   *
   * @throws Failure if there can be no backup; nothing was changed then
   */
  public <T> T change(Backup.Reason reason, Supplier<T> work) {
    return attempt(
        () -> {
          back(reason);
          return work.get();
        },
        true);
  }

  private boolean isFirstOfDay() {
    return backups.isPresent() && sqlite.one(IS_FIRST_OF_DAY, Row::flag, author.at()).orElse(true);
  }

  /** Makes a backup of the book as it is before the change that is under way. */
  Optional<Backup> back(Backup.Reason reason) {
    return backups.map(place -> place.make(sqlite, reason, author.at()));
  }

  /** Does {@code work} as if for good, and takes it back. */
  public <T> T rehearse(Supplier<T> work) {
    return attempt(work, false);
  }

  private <T> T attempt(Supplier<T> work, boolean keep) {
    if (obstacle.isPresent()) {
      throw obstacle.get();
    }
    sqlite.run("begin immediate");
    isForGood = keep;
    boolean done = false;
    ledger.begin();
    try {
      T result = work.get();
      if (keep) {
        almanac.renew(ledger.stale());
        commit(ledger.write(author));
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

  /** Lets go of the file, which is whole then, and can be given another name. */
  void settle() {
    close();
  }

  /**
   * Commits, and where the disk reports a fault looks whether the step is in the book after all:
   * that the name of the journal is gone may be what could not be made sure of.
   */
  private void commit(Optional<String> step) {
    try {
      sqlite.run("commit");
    } catch (Failure failure) {
      sqlite.rollback();
      if (step.isEmpty() || !step.equals(headOnDisk())) {
        throw failure;
      }
    }
  }

  private Optional<String> headOnDisk() {
    return backups.flatMap(place -> {
      try (var another = place.book().open()) {
        return new Chain(another, true).head().map(Chain.Head::hash);
      } catch (Failure failure) {
        return Optional.empty();
      }
    });
  }

  /** Closes the book; one that was begun and not published is gone. */
  @Override
  public void close() {
    sqlite.close();
    draft.ifPresent(begun -> begun.file().delete());
    draft = Optional.empty();
  }
}
