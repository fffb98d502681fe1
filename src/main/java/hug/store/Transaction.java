package hug.store;

import hug.model.Author;
import hug.model.Failure;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes a book completely or not at all, with everything that belongs to a change: a backup first
 * if one is due, the log, and the resulting forecasts.
 */
final class Transaction {
  /** By local time; setting the clock back starts a new day too. */
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
   * @param backups absent for a book that is not in place
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

  /** Does {@code work} and commits it. */
  <T> T keep(Supplier<T> work) {
    return run(work, true);
  }

  /** Does {@code work} and rolls it back; nobody else can change the book meanwhile. */
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

  /** Whether the changes will be kept. */
  boolean isForGood() {
    return isForGood;
  }

  /** The last step made here; absent if nothing was changed. */
  Optional<Long> step() {
    return step;
  }

  /** Whether nothing has been changed yet today. */
  boolean isFirstOfDay() {
    return backups.isPresent() && sqlite.one(IS_FIRST_OF_DAY, Row::flag, author.at()).orElse(true);
  }

  /** Makes the daily backup, before a change; others can use the book meanwhile. */
  void backForTheDay() {
    sqlite.run("begin");
    try {
      backups.orElseThrow().make(sqlite, Backup.Reason.DAILY, author.at(), sqlite::rollback);
    } finally {
      sqlite.rollback();
    }
  }

  /** Makes a backup of the book as it was before the current change. */
  Optional<Backup> back(Backup.Reason reason) {
    return backups.map(place -> place.make(sqlite, reason, author.at()));
  }

  /**
   * Commits. If the disk reports an error, checks whether the step was stored after all, because
   * only the removal of the journal may have failed.
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
