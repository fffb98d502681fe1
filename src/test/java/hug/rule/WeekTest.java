package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Period;
import java.time.LocalDate;
import java.util.Map;
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
}
