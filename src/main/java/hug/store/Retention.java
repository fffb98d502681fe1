package hug.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which backups are kept: the newest of each of the last 7 days, 4 weeks and 12 months on which one
 * was made; the last 10 that were made before something risky; those before a migration for 90
 * days; all that somebody asked for; and always the newest.
 */
final class Retention {
  private static final int DAYS = 7;
  private static final int WEEKS = 4;
  private static final int MONTHS = 12;
  private static final int OPERATIONS = 10;
  private static final int DAYS_OF_MIGRATIONS = 90;
  private static final int DAYS_OF_WEEK = 7;

  /** Days since 1970-01-01, a Thursday; weeks begin on Monday. */
  private static final int TO_MONDAY = 3;

  private Retention() {}

  /** Those of {@code backups} that are no longer kept on {@code today}. */
  static List<Backup> superfluous(List<Backup> backups, LocalDate today) {
    var newestFirst = backups.stream().sorted((a, b) -> b.stamp().compareTo(a.stamp())).toList();
    Set<Backup> kept = new HashSet<>(newestFirst.stream().limit(1).toList());
    keepNewestOfEach(newestFirst, Backup::day, DAYS, kept);
    keepNewestOfEach(
        newestFirst,
        backup -> Math.floorDiv(backup.day().toEpochDay() + TO_MONDAY, DAYS_OF_WEEK),
        WEEKS,
        kept);
    keepNewestOfEach(newestFirst, backup -> backup.day().withDayOfMonth(1), MONTHS, kept);
    newestFirst.stream().filter(Retention::isOperation).limit(OPERATIONS).forEach(kept::add);
    for (var backup : newestFirst) {
      boolean isFresh = backup.day().isAfter(today.minusDays(DAYS_OF_MIGRATIONS));
      if (backup.reason() == Backup.Reason.ASKED
          || (backup.reason() == Backup.Reason.MIGRATION && isFresh)) {
        kept.add(backup);
      }
    }
    var superfluous = new ArrayList<>(newestFirst);
    superfluous.removeAll(kept);
    return superfluous;
  }

  private static boolean isOperation(Backup backup) {
    return switch (backup.reason()) {
      case IMPORT, MERGE, UNDO, REPAIR, RESTORE -> true;
      case DAILY, MIGRATION, ASKED -> false;
    };
  }

  private static void keepNewestOfEach(
      List<Backup> newestFirst, Function<Backup, Object> period, int most, Set<Backup> kept) {
    newestFirst.stream()
        .filter(backup -> backup.reason() == Backup.Reason.DAILY)
        .collect(Collectors.toMap(period, backup -> backup, (newest, _) -> newest))
        .values()
        .stream()
        .sorted((a, b) -> b.stamp().compareTo(a.stamp()))
        .limit(most)
        .forEach(kept::add);
  }
}
