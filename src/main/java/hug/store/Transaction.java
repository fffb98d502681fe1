package hug.store;

import hug.model.Author;
import hug.model.Failure;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does something to a book whole or not at all, with what belongs to every change: a backup before
 * it where one is due, the log, and the forecasts that follow.
 */
final class Transaction {
  /** By the clock on the wall; one that was put back makes a new day, too. */
  private static final String IS_FIRST_OF_DAY =
      """
      select date(at, 'localtime') <> date(?, 'unixepoch', 'localtime')
      from step
      order by id desc
      limit 1
      """;

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final ForecastTable almanac;
  private final Author author;
  private final Optional<SafetyCopies> backups;
  private boolean isForGood;
  private Optional<Long> step = Optional.empty();

  /**
   * @param backups absent for a book that is not in its place
   */
  Transaction(
      Sqlite sqlite,
      ChangeRecorder ledger,
      ForecastTable almanac,
      Author author,
      Optional<SafetyCopies> backups) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.almanac = almanac;
    this.author = author;
    this.backups = backups;
  }

  /** Does {@code work} for good. */
  <T> T keep(Supplier<T> work) {
    return run(work, true);
  }

  /** Does {@code work} and takes it back; nobody else can change the book meanwhile. */
  <T> T rehearse(Supplier<T> work) {
    return run(work, false);
  }

  private <T> T run(Supplier<T> work, boolean keep) {
    sqlite.run("begin immediate");
    isForGood = keep;
    boolean done = false;
    step = Optional.empty();
    ledger.begin();
    try {
      T result = work.get();
      if (keep) {
        almanac.renew(ledger.stale());
        ledger.index(new SearchIndex(sqlite));
        var head = ledger.write(author);
        commit(head);
        step = head.map(HashChain.Head::step);
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

  /** Whether what is done is kept. */
  boolean isForGood() {
    return isForGood;
  }

  /** The step that was made last by this one; absent if what was done changed nothing. */
  Optional<Long> step() {
    return step;
  }

  /** Whether nothing was changed yet on this day. */
  boolean isFirstOfDay() {
    return backups.isPresent() && sqlite.one(IS_FIRST_OF_DAY, Row::flag, author.at()).orElse(true);
  }

  /** Makes the backup of a new day, before a change; others may work on the book meanwhile. */
  void backForTheDay() {
    sqlite.run("begin");
    try {
      backups.orElseThrow().make(sqlite, Backup.Reason.DAILY, author.at(), sqlite::rollback);
    } finally {
      sqlite.rollback();
    }
  }

  /** Makes a backup of the book as it is before the change that is under way. */
  Optional<Backup> back(Backup.Reason reason) {
    return backups.map(place -> place.make(sqlite, reason, author.at()));
  }

  /**
   * Commits, and where the disk reports a fault looks whether the step is in the book after all:
   * that the name of the journal is gone may be what could not be made sure of.
   */
  private void commit(Optional<HashChain.Head> step) {
    try {
      sqlite.run("commit");
    } catch (Failure failure) {
      sqlite.rollback();
      if (step.isEmpty() || !step.equals(headOnDisk())) {
        throw failure;
      }
    }
  }

  private Optional<HashChain.Head> headOnDisk() {
    return backups.flatMap(place -> {
      try (var another = place.book().open()) {
        return new HashChain(another, true).head();
      } catch (Failure failure) {
        return Optional.empty();
      }
    });
  }
}
