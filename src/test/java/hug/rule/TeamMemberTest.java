package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Absence;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.OwnedClients;
import hug.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TeamMemberTest {
  private static final StaffService NOTHING =
      StaffService.of(List.of(), Period.weekOf(LocalDate.parse("2026-11-21")));

  private static TeamMember member(int quota, List<Long> now, List<Long> before) {
    return new TeamMember(
        new Week("Ana", quota, now.getLast(), 0),
        new TeamMember.Hugs(now, before, LocalDate.parse("2026-11-16")),
        OwnedClients.NONE,
        NOTHING,
        NOTHING);
  }

  @Test
  void hugs_are_summed_and_a_week_is_full_at_the_quota() {
    var ana = member(2, List.of(2L, 5L, 1L, 0L), List.of(0L, 1L, 2L, 1L));
    assertEquals(8, ana.hugs().all());
    assertEquals(4, ana.hugs().allBefore());
    assertEquals(2, ana.fullWeeks());
    assertEquals(1, ana.fullWeeksBefore());
    assertEquals(0, ana.beyondQuota());
  }

  @Test
  void without_a_quota_no_week_is_full() {
    var bo = member(0, List.of(3L, 4L), List.of(0L, 0L));
    assertEquals(0, bo.fullWeeks());
    assertEquals(4, bo.beyondQuota());
  }

  @Test
  void staff_without_clients_or_recent_hugs_are_skipped() {
    assertFalse(member(2, List.of(0L, 0L), List.of(0L, 0L)).isAny());
    assertTrue(member(2, List.of(0L, 0L), List.of(1L, 0L)).isAny());
  }

  @Test
  void weeks_count_from_the_first_hug_and_without_absences() {
    var away =
        new Quota(
            2,
            Optional.empty(),
            List.of(absence("2026-11-02", "2026-11-08"), absence("2026-09-28", "2026-10-04")));
    var hugs =
        new TeamMember.Hugs(
            List.of(0L, 2L, 2L, 0L), List.of(0L, 0L, 0L, 0L), LocalDate.parse("2026-11-16"));
    var ana =
        new TeamMember(new Week("Ana", 2, 0, 0, away), hugs, OwnedClients.NONE, NOTHING, NOTHING);
    assertEquals(2, ana.weeksAtWork(), "since 2 November, without that week");
    assertEquals(1, ana.fullWeeks());
    var longer = new TeamMember.Hugs(hugs.weeks(), List.of(2L, 0L, 0L, 2L), hugs.monday());
    var old = new TeamMember(ana.week(), longer, OwnedClients.NONE, NOTHING, NOTHING);
    assertEquals(3, old.weeksAtWork());
    assertEquals(1, old.fullWeeksBefore(), "and away in the other one");
  }

  private static Absence absence(String first, String last) {
    return new Absence(LocalDate.parse(first), LocalDate.parse(last), Optional.empty());
  }

  @Test
  void results_of_service_are_something_to_report() {
    var period = Period.weekOf(LocalDate.parse("2026-11-21"));
    var promised =
        Matter.noted(new ClientRef(1, "Jim"), Matter.Sort.PROMISE, "album", period.from(), "ana")
            .withDay(Optional.of(period.from()));
    var some = StaffService.of(List.of(promised), period);
    var bo = member(2, List.of(0L, 0L), List.of(0L, 0L));
    assertTrue(new TeamMember(bo.week(), bo.hugs(), bo.owned(), some, NOTHING).isAny());
    assertTrue(new TeamMember(bo.week(), bo.hugs(), bo.owned(), NOTHING, some).isAny());
  }
}
