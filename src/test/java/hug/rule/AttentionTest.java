package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Awaited;
import hug.model.ClientNumbers;
import hug.model.TouchHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Twelve clients joined on 1 to 12 January 2025, and the 13th on 1 February 2026. The twelve got a
 * call with a note of four words on the 20th of each month of 2025, but 11 and 12 only until June.
 * In 2026, clients 1 to 4 got an e-mail on 20 January and on 20 April, and nothing else. Expected
 * values were calculated by hand.
 */
final class AttentionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);
  private static final double EXACT = 1e-9;

  private static TouchHistory history() {
    var since = new int[13];
    for (int i = 0; i < 12; i++) {
      since[i] = day(2025, 1, i + 1);
    }
    since[12] = day(2026, 2, 1);
    var clients = new ClientNumbers(LongStream.rangeClosed(1, 13).boxed().toList());
    var touches = new TouchHistory.Builder(clients, since, 1, day(2025, 1, 20), day(2026, 4, 20));
    // Latest first, because any order is allowed.
    for (int client = 1; client <= 4; client++) {
      touches.add(client, day(2026, 4, 20), false, 0);
      touches.add(client, day(2026, 1, 20), false, 0);
    }
    for (int client = 12; client >= 1; client--) {
      for (int month = client > 10 ? 6 : 12; month >= 1; month--) {
        touches.add(client, day(2025, month, 20), true, 4);
      }
    }
    return touches.build();
  }

  private static int day(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  private static Attention attention(CalendarUnit unit) {
    return Attention.of(history(), List.of(), List.of(), unit, TODAY);
  }

  private static AttentionPeriod quarter(int index) {
    return attention(CalendarUnit.QUARTER).periods().get(index);
  }

  @Test
  void a_history_is_divided_into_quarters_from_first_touch_to_today() {
    var names =
        attention(CalendarUnit.QUARTER).periods().stream().map(AttentionPeriod::name).toList();
    assertEquals(
        List.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"),
        names);
    assertTrue(quarter(5).isOver());
    assertTrue(quarter(5).isWhole());
    assertEquals(false, quarter(6).isWhole());
    assertTrue(quarter(6).isFromStart());
    assertEquals(false, quarter(6).isOver());
    assertEquals(19, attention(CalendarUnit.MONTH).periods().size());
    assertEquals(2, attention(CalendarUnit.YEAR).periods().size());
  }

  @Test
  void touches_are_divided_by_all_clients_at_the_end() {
    assertEquals(12, quarter(2).clients());
    assertEquals(30, quarter(2).touches());
    assertEquals(2.5, quarter(2).touchesPerClient(), EXACT);
    assertEquals(10 / 12.0, quarter(2).touchedShare(), EXACT);
    assertEquals(13, quarter(4).clients());
    assertEquals(4 / 13.0, quarter(4).touchesPerClient(), EXACT);
  }

  @Test
  void silence_is_given_as_median_and_95th_percentile() {
    // Ten clients were touched ten days before 30 September, two on 20 June.
    assertEquals(10, quarter(2).medianSilence());
    assertEquals(102, quarter(2).longSilence());
    // On 30 June, 4 were touched 71 days ago, one joined 149 days ago, six 192 days, two 375.
    assertEquals(192, quarter(5).medianSilence());
    assertEquals(375, quarter(5).longSilence());
    // To date: until today, 81 days after 20 April and ten days after the quarter before.
    assertEquals(202, quarter(6).medianSilence());
  }

  @Test
  void the_gini_index_is_that_of_touches_over_clients() {
    assertEquals(0, quarter(1).gini(), EXACT);
    // 0, 0, and ten times 3: 2 (3 x 75) / (12 x 30) - 13 / 12.
    assertEquals(1 / 6.0, quarter(2).gini(), EXACT);
    assertNull(quarter(6).gini());
  }

  @Test
  void channels_and_notes_are_given_as_shares_of_touches() {
    assertEquals(1, quarter(0).personalShare(), EXACT);
    assertEquals(1, quarter(0).notedShare(), EXACT);
    assertEquals(4, quarter(0).wordsPerNote(), EXACT);
    assertEquals(0, quarter(4).personalShare(), EXACT);
    assertEquals(0, quarter(4).notedShare(), EXACT);
    assertNull(quarter(4).wordsPerNote());
    assertNull(quarter(6).personalShare());
    var year = attention(CalendarUnit.YEAR).periods().get(0);
    assertEquals(1, year.personalShare(), EXACT);
    assertEquals(132, year.touches());
  }

  @Test
  void promises_count_once_their_day_has_passed() {
    var promises =
        List.of(
            promise("2026-07-01", "2026-07-01"),
            promise("2026-07-02", "2026-06-20"),
            promise("2026-07-03", "2026-07-04"),
            promise("2026-07-09", ""),
            // Today is not over, and the other days are in the future or in another quarter.
            promise("2026-07-10", ""),
            promise("2026-07-20", ""),
            promise("2026-07-21", "2026-07-05"),
            promise("2026-06-30", "2026-07-02"));
    var periods =
        Attention.of(history(), promises, List.of(), CalendarUnit.QUARTER, TODAY).periods();
    assertEquals(0.5, periods.get(6).promisesInTime(), EXACT);
    assertEquals(0, periods.get(5).promisesInTime(), EXACT);
    assertNull(periods.get(4).promisesInTime());
    assertEquals(0, inTime(promise("2026-07-09", "")), EXACT);
    assertNull(inTime(promise("2026-07-10", "")));
    assertEquals(1, inTime(promise("2026-07-10", "2026-07-10")), EXACT);
  }

  private static Double inTime(Awaited promise) {
    return Attention.of(history(), List.of(promise), List.of(), CalendarUnit.QUARTER, TODAY)
        .periods()
        .get(6)
        .promisesInTime();
  }

  @Test
  void days_to_fix_are_those_of_complaints_fixed_in_the_period() {
    var complaints =
        List.of(promise("2026-03-30", "2026-04-02"), promise("2026-05-01", "2026-05-01"));
    var periods =
        Attention.of(history(), List.of(), complaints, CalendarUnit.QUARTER, TODAY).periods();
    assertEquals(1.5, periods.get(5).daysToPutRight(), EXACT);
    assertNull(periods.get(4).daysToPutRight());
  }

  private static Awaited promise(String on, String doneOn) {
    return new Awaited(
        LocalDate.parse(on),
        doneOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(doneOn)));
  }

  @Test
  void the_slide_comes_with_the_number_of_clients_before_it() {
    // 3, 2.5, 2.5, 4/13, 4/13: the first touch was late in the first quarter, the last is not over.
    var slide = attention(CalendarUnit.QUARTER).slide().orElseThrow();
    assertEquals("2026-Q1", slide.since().name());
    assertEquals(12, slide.clients());
    assertEquals(8 / 3.0, slide.levels().before(), EXACT);
    assertEquals(4 / 13.0, slide.levels().after(), EXACT);
    // The squared error is 1/9 + 1/36 + 1/36.
    assertEquals(Math.sqrt(1 / 6.0 / 3 * (1 / 3.0 + 1 / 2.0)), slide.levels().error(), EXACT);
  }

  @Test
  void a_first_touch_before_the_start_date_is_the_joining_date() {
    var clients = new ClientNumbers(List.of(7L, 9_000_000_000L));
    var since = new int[] {day(2026, 7, 1), day(2026, 7, 20)};
    var touches = new TouchHistory.Builder(clients, since, 0, day(2026, 3, 31), day(2026, 4, 1));
    touches.add(9_000_000_000L, day(2026, 4, 1), true, 0);
    touches.add(9_000_000_000L, day(2026, 3, 31), true, 0);
    var periods =
        Attention.of(touches.build(), List.of(), List.of(), CalendarUnit.QUARTER, TODAY).periods();
    assertEquals(List.of(1, 1, 2), periods.stream().map(AttentionPeriod::clients).toList());
    assertEquals(100, periods.get(2).longSilence());
  }

  @Test
  void an_empty_book_has_no_periods() {
    var touches = new TouchHistory.Builder(new ClientNumbers(List.of()), new int[0], 0, 0, 0);
    var none = Attention.of(touches.build(), List.of(), List.of(), CalendarUnit.YEAR, TODAY);
    assertEquals(List.of(), none.periods());
    assertTrue(none.slide().isEmpty());
    assertEquals(List.of(), none.firstYears().least(_ -> false, _ -> -1));
  }

  @Test
  void the_first_year_of_the_first_ten_clients_is_the_measure() {
    var years = attention(CalendarUnit.QUARTER).firstYears();
    assertEquals(new FirstYears.First(10, 12), years.first());
    assertEquals(
        List.of(
            new FirstYears.Cohort(2025, 12, 12, 132 / 12.0),
            new FirstYears.Cohort(2026, 1, 0, null)),
        years.cohorts());
  }

  @Test
  void clients_who_get_least_are_sorted_by_worth() {
    var years = attention(CalendarUnit.QUARTER).firstYears();
    // From 11 July 2025 on, 1 to 4 got eight touches, 5 to 10 six, which is half of twelve.
    assertEquals(
        List.of(new FirstYears.Least(12, 0, 500), new FirstYears.Least(11, 0, -1)),
        years.least(_ -> false, client -> client == 12 ? 500 : -1));
    assertEquals(
        List.of(new FirstYears.Least(12, 0, -1)), years.least(client -> client == 11, _ -> -1));
  }

  @Test
  void fewer_than_ten_clients_are_not_compared() {
    var before =
        Attention.of(history(), List.of(), List.of(), CalendarUnit.YEAR, LocalDate.of(2026, 1, 9));
    assertEquals(new FirstYears.First(0, 0), before.firstYears().first());
    assertEquals(List.of(), before.firstYears().least(_ -> false, _ -> -1));
    var cohort = before.firstYears().cohorts().getFirst();
    assertEquals(9, cohort.isOver());
  }
}
