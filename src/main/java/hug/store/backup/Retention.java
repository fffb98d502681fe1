package hug.store.backup;

import hug.store.Backup;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides which backups to keep: the newest of each of the last 7 days, 4 weeks and 12 months with
 * a backup; the last 10 made before risky changes; those before a migration, for 90 days; all that
 * were requested; and always the newest.
 *
 * <p>Backups are ordered by when they were made, not by their dates, so that a clock that jumps
 * never causes a backup to be deleted.
 */
final class Retention {
  private static final int DAYS = 7;
  private static final int WEEKS = 4;
  private static final int MONTHS = 12;
  private static final int OPERATIONS = 10;
  private static final int DAYS_OF_MIGRATIONS = 90;
  private static final int DAYS_OF_WEEK = 7;

  /** The most days between two backups; more, or fewer than zero, means a wrong clock. */
  private static final int LONGEST_PAUSE = 35;

  /** Days since 1970-01-01, a Thursday; weeks begin on Monday. */
  private static final int TO_MONDAY = 3;

  private Retention() {}

  /** The backups to delete, out of {@code backups} sorted newest first. */
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
      case IMPORT, MERGE, UNDO, REPAIR, SHARE, RESTORE -> true;
      case DAILY, MIGRATION, ASKED -> false;
    };
  }

  /** Keeps the newest of each; if the clock jumped between two days, both count as the same day. */
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
