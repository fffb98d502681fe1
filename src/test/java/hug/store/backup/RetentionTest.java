package hug.store.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.store.Backup;
import hug.store.Backup.Reason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RetentionTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private final List<Backup> kept = new ArrayList<>();
  private long number;

  /** Makes a backup, deletes superfluous ones, and returns the new one. */
  private Backup make(LocalDate day, Reason reason) {
    var name =
        Backup.name(
            "hug.db", day.format(DateTimeFormatter.BASIC_ISO_DATE) + "T090000Z", reason, ++number);
    var made = Backup.of("hug.db", Path.of(name), 1).orElseThrow();
    kept.add(made);
    kept.sort(Backup.ORDER.reversed());
    kept.removeAll(Retention.superfluous(kept));
    return made;
  }

  private List<Backup> daily(LocalDate from, int days) {
    var made = new ArrayList<Backup>();
    for (int day = 0; day < days; day++) {
      made.add(make(from.plusDays(day), Reason.DAILY));
    }
    return made;
  }

  @Test
  void the_newest_of_7_days_4_weeks_and_12_months_is_kept() {
    daily(START, 1000);

    var last = START.plusDays(999); // Wednesday, 2028-09-27
    var wanted = new ArrayList<LocalDate>();
    for (int day = 0; day < 7; day++) {
      wanted.add(last.minusDays(day));
    }
    wanted.addAll(List.of(LocalDate.of(2028, 9, 17), LocalDate.of(2028, 9, 10)));
    for (int month = 0; month < 11; month++) {
      wanted.add(LocalDate.of(2028, 9, 1).minusMonths(month).minusDays(1));
    }
    assertEquals(wanted, kept.stream().map(Backup::day).toList());
  }

  @Test
  void a_clock_set_back_a_year_deletes_no_backup() {
    var before = daily(START, 5);
    var after = daily(START.minusYears(1), 2);
    var risky = make(START.minusYears(1), Reason.IMPORT);

    assertTrue(kept.containsAll(before));
    assertTrue(kept.containsAll(after));
    assertTrue(kept.contains(risky));
    assertEquals(risky, kept.getFirst());
  }

  @Test
  void one_command_ten_years_ahead_deletes_no_backup() {
    var migration = make(START, Reason.MIGRATION);
    var before = daily(START.plusDays(1), 5);
    make(START.plusYears(10), Reason.DAILY);
    daily(START.plusDays(6), 1);

    assertTrue(kept.contains(migration));
    assertTrue(kept.containsAll(before));
  }

  @Test
  void a_clock_that_jumps_back_and_forth_deletes_no_backup() {
    var before = daily(START, 5);
    for (int i = 0; i < 20; i++) {
      make(START.plusDays(i % 2 == 0 ? 400 : 5), Reason.DAILY);
    }

    assertTrue(kept.containsAll(before));
  }

  @Test
  void a_backup_from_before_a_migration_is_kept_for_90_days() {
    var migration = make(START, Reason.MIGRATION);

    daily(START, 90);
    assertTrue(kept.contains(migration));
    make(START.plusDays(90), Reason.DAILY);
    assertTrue(!kept.contains(migration));
  }

  @Test
  void requested_backups_and_the_last_10_risky_ones_are_kept() {
    var asked = make(START, Reason.ASKED);
    for (int i = 0; i < 12; i++) {
      make(START, Reason.IMPORT);
    }
    make(START, Reason.DAILY);

    assertEquals(12, kept.size());
    assertTrue(kept.contains(asked));
  }

  @Test
  void unnumbered_backups_of_an_older_hug_come_first() {
    for (var name : List.of("20260101T090000Z-daily.db", "20260101T090000Z-daily-2.db")) {
      kept.add(Backup.of("hug.db", Path.of("hug.db-" + name), 1).orElseThrow());
    }

    var newest = make(START.minusYears(1), Reason.DAILY);

    assertEquals(newest, kept.getFirst());
    assertEquals(2, kept.size());
    assertTrue(Backup.of("hug.db", Path.of("hug.db-20260101T090000Z-daily.x.db"), 1).isEmpty());
  }
}
