package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Months, quarters and years. */
final class CalendarUnitTest {
  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void each_day_is_in_one_month_one_quarter_and_one_year() {
    var day = LocalDate.of(2024, 2, 29);
    assertEquals(period("2024-02-01", "2024-02-29"), CalendarUnit.MONTH.around(day));
    assertEquals(period("2024-01-01", "2024-03-31"), CalendarUnit.QUARTER.around(day));
    assertEquals(period("2024-01-01", "2024-12-31"), CalendarUnit.YEAR.around(day));
    var last = LocalDate.of(2026, 12, 31);
    assertEquals(period("2026-10-01", "2026-12-31"), CalendarUnit.QUARTER.around(last));
    assertEquals(
        period("2026-10-01", "2026-12-31"), CalendarUnit.QUARTER.around(last.withDayOfMonth(1)));
  }

  @Test
  void periods_follow_one_another_and_have_names() {
    var quarters =
        CalendarUnit.QUARTER.between(LocalDate.of(2025, 11, 30), LocalDate.of(2026, 4, 1));
    assertEquals(
        List.of("2025-Q4", "2026-Q1", "2026-Q2"),
        quarters.stream().map(CalendarUnit.QUARTER::label).toList());
    assertEquals("2025-10", CalendarUnit.MONTH.label(quarters.getFirst()));
    assertEquals("2025", CalendarUnit.YEAR.label(quarters.getFirst()));
    assertEquals(
        List.of(), CalendarUnit.MONTH.between(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 1)));
  }
}
