package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.ClientNumbers;
import hug.model.TouchHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Twelve clients: ten joined years before the book was started, and two on the day of the first
 * touch. Each is touched once a quarter from then on.
 */
final class KnownDaysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final int LATE = 2;

  /**
   * @param first the date of each client's first touch; later ones are on the last day of each
   *     quarter
   */
  private static Attention attention(String first, int before, CalendarUnit unit) {
    var begin = LocalDate.parse(first);
    var clients = new ClientNumbers(LongStream.rangeClosed(1, before + LATE).boxed().toList());
    var since = new int[before + LATE];
    Arrays.fill(since, (int) begin.toEpochDay());
    Arrays.fill(since, 0, before, (int) LocalDate.of(2014, 5, 1).toEpochDay());
    int start = (int) begin.toEpochDay();
    var touches = new TouchHistory.Builder(clients, since, 1, start, (int) TODAY.toEpochDay());
    for (int client = 1; client <= before + LATE; client++) {
      touches.add(client, start, true, 0);
      for (var day = LocalDate.of(2025, 3, 31);
          day.isBefore(TODAY);
          day = day.plusDays(1).plusMonths(3).minusDays(1)) {
        touches.add(client, (int) day.toEpochDay(), true, 0);
      }
    }
    return Attention.of(touches.build(), List.of(), List.of(), unit, TODAY);
  }

  @Test
  void periods_before_the_first_touch_are_excluded() {
    var periods = attention("2024-11-29", 10, CalendarUnit.QUARTER).periods();
    assertEquals(9, periods.size());
    assertEquals("2024-Q4", periods.getFirst().name());
    assertEquals(LocalDate.of(2024, 11, 29), periods.getFirst().begin());
    assertTrue(periods.getFirst().isOver());
    assertEquals(false, periods.getFirst().isWhole());
  }

  @Test
  void a_period_is_whole_if_the_first_touch_is_in_its_first_tenth() {
    // A tenth of 92 days is 9.2 days.
    for (var first : List.of("2024-10-01:true", "2024-10-10:true", "2024-10-11:false")) {
      var day = first.split(":")[0];
      var period = attention(day, 10, CalendarUnit.QUARTER).periods().getFirst();
      assertEquals(Boolean.parseBoolean(first.split(":")[1]), period.isWhole(), first);
    }
    // A tenth of November is exactly 3 days.
    assertTrue(attention("2024-11-03", 10, CalendarUnit.MONTH).periods().getFirst().isWhole());
    assertEquals(
        false, attention("2024-11-04", 10, CalendarUnit.MONTH).periods().getFirst().isWhole());
    assertEquals(8, attention("2024-10-10", 10, CalendarUnit.QUARTER).whole().size());
    assertEquals(7, attention("2024-10-11", 10, CalendarUnit.QUARTER).whole().size());
  }

  @Test
  void a_first_year_before_the_first_touch_is_not_compared() {
    var years = attention("2024-11-29", 10, CalendarUnit.QUARTER).firstYears();
    assertEquals(new FirstYears.First(0, 0), years.first());
    assertEquals(List.of(), years.least(_ -> false, _ -> -1));
    assertEquals(LocalDate.of(2024, 11, 29), years.known().first());
    assertEquals(false, years.isTooEarly());
    assertEquals(new FirstYears.Cohort(2014, 10, 0, null), years.cohorts().getFirst());
    assertEquals(new FirstYears.Cohort(2024, 2, 2, 4.0), years.cohorts().getLast());
  }

  @Test
  void less_than_one_touch_each_is_not_compared() {
    var clients = new ClientNumbers(LongStream.rangeClosed(1, 12).boxed().toList());
    var since = new int[12];
    int begin = (int) LocalDate.of(2020, 1, 1).toEpochDay();
    Arrays.fill(since, begin);
    var touches = new TouchHistory.Builder(clients, since, 1, begin, begin);
    for (int client = 1; client <= 9; client++) {
      touches.add(client, begin, true, 0);
    }
    var years =
        Attention.of(touches.build(), List.of(), List.of(), CalendarUnit.YEAR, TODAY).firstYears();
    assertEquals(new FirstYears.First(0, 0), years.first());
    assertEquals(false, years.isTooEarly());
  }

  @Test
  void without_touches_there_is_only_the_current_period() {
    var clients = new ClientNumbers(List.of(1L));
    var since = new int[] {(int) LocalDate.of(2014, 5, 1).toEpochDay()};
    var none = new TouchHistory.Builder(clients, since, 1, 0, 0).build();
    var attention = Attention.of(none, List.of(), List.of(), CalendarUnit.YEAR, TODAY);
    assertEquals(1, attention.periods().size());
    assertEquals(0, attention.periods().getFirst().touches());
    assertNull(attention.periods().getFirst().gini());
    assertEquals(List.of(), attention.whole());
  }
}
