package hug.store.backup;

import hug.store.Backup;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: the newest of each of the last 7 days, 4 weeks and 12 months on which one
 * was made; the last 10 that were made before something risky; those before a migration for 90
 * days; all that somebody asked for; and always the newest.
 *
 * <p>What is newer is told by the order in which they were made, never by their dates: a clock that
 * jumps makes new days, and takes no backup away.
 */
final class Retention {
  private static final int DAYS = 7;
  private static final int WEEKS = 4;
  private static final int MONTHS = 12;
  private static final int OPERATIONS = 10;
  private static final int DAYS_OF_MIGRATIONS = 90;
  private static final int DAYS_OF_WEEK = 7;

  /** Days between two backups; more, or less than none, is taken for a wrong clock. */
  private static final int LONGEST_PAUSE = 35;

  /** Days since 1970-01-01, a Thursday; weeks begin on Monday. */
  private static final int TO_MONDAY = 3;

  private Retention() {}

  /** Those of {@code backups}, the newest first, that are no longer kept. */
  static List<Backup> superfluous(List<Backup> backups) {
    Set<Backup> kept = new HashSet<>(backups.stream().limit(1).toList());
    var daily = backups.stream().filter(b -> b.reason() == Backup.Reason.DAILY).toList();
    keepNewestOfEach(daily, Backup::day, DAYS, kept);
    keepNewestOfEach(
        daily,
        backup -> Math.floorDiv(backup.day().toEpochDay() + TO_MONDAY, DAYS_OF_WEEK),
        WEEKS,
        kept);
    keepNewestOfEach(daily, backup -> backup.day().withDayOfMonth(1), MONTHS, kept);
    backups.stream().filter(Retention::isOperation).limit(OPERATIONS).forEach(kept::add);
    backups.stream().filter(b -> b.reason() == Backup.Reason.ASKED).forEach(kept::add);
    keepMigrations(backups, kept);
    var superfluous = new ArrayList<>(backups);
    superfluous.removeAll(kept);
    return superfluous;
  }

  private static boolean isOperation(Backup backup) {
    return switch (backup.reason()) {
      case IMPORT, MERGE, UNDO, REPAIR, RESTORE -> true;
      case DAILY, MIGRATION, ASKED -> false;
    };
  }

  /** Where the clock went to and fro between two days, each time counts: both are the same days. */
  private static void keepNewestOfEach(
      List<Backup> newestFirst, Function<Backup, Object> period, int most, Set<Backup> kept) {
    var periods = new HashSet<Object>();
    Object last = null;
    for (var backup : newestFirst) {
      var current = period.apply(backup);
      periods.add(current);
      if (periods.size() > most) {
        return;
      }
      if (!current.equals(last)) {
        kept.add(backup);
      }
      last = current;
    }
  }

  private static void keepMigrations(List<Backup> newestFirst, Set<Backup> kept) {
    long days = 0;
    for (int i = 0; i < newestFirst.size() && days < DAYS_OF_MIGRATIONS; i++) {
      var backup = newestFirst.get(i);
      if (i > 0) {
        long pause = ChronoUnit.DAYS.between(backup.day(), newestFirst.get(i - 1).day());
        days += pause < 0 || pause > LONGEST_PAUSE ? 0 : pause;
      }
      if (backup.reason() == Backup.Reason.MIGRATION && days < DAYS_OF_MIGRATIONS) {
        kept.add(backup);
      }
    }
  }
}
