package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Absence;
import hug.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WeekTest {
  private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

  private static int streak(int quota, long now, Map<String, Long> earlier) {
    return new Week("ana", quota, now, 0)
        .since(WEDNESDAY, (Period week) -> earlier.getOrDefault(week.from().toString(), 0L))
        .streak();
  }

  @Test
  void hugs_beyond_the_quota_count_as_the_quota() {
    var week = new Week("ana", 2, 3, 0);
    assertEquals(2, week.counted());
    assertEquals(0, week.left());
    assertEquals("ana: 2 of 2 hugs this week.", week.inWords());
    assertEquals("ben: 0 of 1 hug this week.", new Week("ben", 1, 0, 0).inWords());
  }

  @Test
  void a_streak_goes_back_to_the_first_week_that_was_not_full() {
    var earlier = Map.of("2026-11-16", 2L, "2026-11-09", 5L, "2026-11-02", 1L, "2026-10-26", 2L);
    assertEquals(2, streak(2, 0, earlier), "the week that is not over breaks nothing");
    assertEquals(3, streak(2, 2, earlier), "and counts once it is full");
  }

  @Test
  void without_a_quota_there_is_no_streak() {
    assertEquals(0, streak(0, 4, Map.of("2026-11-16", 2L)));
  }

  @Test
  void a_streak_counts_at_most_ten_years() {
    assertEquals(520, new Week("ana", 1, 0, 0).since(WEDNESDAY, _ -> 1).streak());
  }

  @Test
  void weeks_of_absence_neither_count_nor_end_a_streak() {
    var earlier = Map.of("2026-11-16", 2L, "2026-11-02", 2L, "2026-10-26", 1L);
    assertEquals(2, streak(away("2026-11-11", "2026-11-15"), earlier), "three days of five");
    assertEquals(1, streak(away("2026-11-12", "2026-11-15"), earlier), "two days of five");
    assertEquals(0, Week.of("ana", away("2026-11-25", "2026-11-27"), 0, WEDNESDAY).quota());
    assertEquals(2, Week.of("ana", away("2026-11-26", "2026-11-30"), 0, WEDNESDAY).quota());
  }

  @Test
  void a_leaver_has_no_quota_after_the_last_day() {
    var left = new Quota(2, Optional.of(LocalDate.parse("2026-11-17")), List.of());
    assertEquals(0, left.in(Period.weekOf(WEDNESDAY)));
    assertEquals(0, left.in(Period.weekOf(WEDNESDAY.minusWeeks(1))), "left on its Tuesday");
    assertEquals(2, left.in(Period.weekOf(WEDNESDAY.minusWeeks(2))));
  }

  private static Quota away(String first, String last) {
    var absence = new Absence(LocalDate.parse(first), LocalDate.parse(last), Optional.empty());
    return new Quota(2, Optional.empty(), List.of(absence));
  }

  private static int streak(Quota quota, Map<String, Long> earlier) {
    return Week.of("ana", quota, 0, WEDNESDAY)
        .since(WEDNESDAY, (Period week) -> earlier.getOrDefault(week.from().toString(), 0L))
        .streak();
  }
}
