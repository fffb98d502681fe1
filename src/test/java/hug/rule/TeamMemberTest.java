package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.OwnedClients;
import hug.model.Period;
import java.time.LocalDate;
import java.util.List;
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
}
