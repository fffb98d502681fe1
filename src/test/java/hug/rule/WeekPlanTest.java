package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Absence;
import hug.model.ClientRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WeekPlanTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final WeekPlan plan =
      new WeekPlan(
          List.of(new Week("Ana", 2, 1, 0), new Week("ben", 1, 0, 0)), 2, MONDAY.plusDays(2));

  private String placed(long client, String dueOn, String owner) {
    var due = Reason.silence(new ClientRef(client, "Jim"), LocalDate.parse(dueOn), 90);
    return plan.place(due, owner).map(slot -> slot.week() + " " + slot.staff()).orElse("nowhere");
  }

  @Test
  void an_owners_clients_wait_for_the_owner() {
    assertEquals("2026-11-23 ben", placed(1, "2026-11-01", "BEN"));
    assertEquals("2026-11-30 ben", placed(2, "2026-11-01", "ben"));
    assertEquals("nowhere", placed(3, "2026-11-01", "ben"));
  }

  @Test
  void all_others_go_to_the_person_with_the_most_room() {
    assertEquals("2026-11-23 Ana", placed(1, "2026-11-01", ""), "of equals, the first");
    assertEquals("2026-11-23 ben", placed(2, "2026-11-01", "cleo"));
    assertEquals("2026-11-30 Ana", placed(3, "2026-11-01", ""));
  }

  @Test
  void nobody_is_planned_before_the_week_they_fall_due() {
    assertEquals("2026-11-30 Ana", placed(1, "2026-11-30", ""));
    assertEquals("nowhere", placed(2, "2026-12-07", ""));
  }

  @Test
  void a_client_is_planned_once() {
    assertEquals("2026-11-23 Ana", placed(1, "2026-11-01", ""));
    assertEquals("nowhere", placed(1, "2026-11-02", ""));
    assertEquals(List.of(), plan.inWords(0, 0), "and is not left over");
  }

  @Test
  void slots_are_sorted_by_week_then_by_person() {
    var slots =
        new ArrayList<>(
            List.of(
                new WeekPlan.Slot(MONDAY.plusWeeks(1), "Ana"),
                new WeekPlan.Slot(MONDAY, "ben"),
                new WeekPlan.Slot(MONDAY, "Ana")));
    slots.sort(null);
    assertEquals(List.of("Ana", "ben", "Ana"), slots.stream().map(WeekPlan.Slot::staff).toList());
    assertEquals(MONDAY, slots.get(1).week());
  }

  @Test
  void the_summary_counts_the_rest_and_judges_the_quotas() {
    placed(1, "2026-12-07", "");
    assertEquals(
        List.of(
            "1 more falls due but exceeds these weeks' quotas.",
            "1 client needs 3 hugs a week; your quotas allow 3, enough once the backlog is cleared."),
        plan.inWords(1, 3));
    assertEquals(
        "40 clients need 4 hugs a week; your quotas allow 3, 1 a week too few.",
        plan.inWords(40, 3.1).getLast());
  }

  @Test
  void a_cover_gets_the_clients_of_somebody_who_is_away() {
    var away =
        new Quota(
            2,
            Optional.empty(),
            List.of(new Absence(MONDAY, MONDAY.plusDays(6), Optional.of("BEN"))));
    var twoWeeks =
        new WeekPlan(List.of(Week.of("Ana", away, 0, MONDAY), new Week("ben", 1, 0, 0)), 2, MONDAY);
    var weeks = new ArrayList<String>();
    for (long client = 1; client <= 3; client++) {
      var due = Reason.silence(new ClientRef(client, "Jim"), LocalDate.parse("2026-11-01"), 90);
      twoWeeks.place(due, "Ana").ifPresent(slot -> weeks.add(slot.week() + " " + slot.staff()));
    }
    assertEquals(List.of("2026-11-23 ben", "2026-11-30 Ana", "2026-11-30 Ana"), weeks);
  }

  @Test
  void without_a_cover_clients_wait_until_the_owner_is_back() {
    var away =
        new Quota(
            2,
            Optional.empty(),
            List.of(new Absence(MONDAY, MONDAY.plusDays(6), Optional.empty())));
    var twoWeeks =
        new WeekPlan(List.of(Week.of("Ana", away, 0, MONDAY), new Week("ben", 1, 0, 0)), 2, MONDAY);
    var due = Reason.silence(new ClientRef(1, "Jim"), LocalDate.parse("2026-11-01"), 90);
    assertEquals("2026-11-30", twoWeeks.place(due, "Ana").orElseThrow().week().toString());
  }
}
