package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlanTest {
  private static final LocalDate SAID = LocalDate.of(2026, 11, 28);
  private static final Optional<LocalDate> DAY = Optional.of(SAID.plusDays(3));

  private static Optional<Plan> agreed(LocalDate on, long touch) {
    return Optional.of(new Plan(SAID.plusDays(30), on, touch, ""));
  }

  private static Optional<LocalDate> holds(Optional<Plan> agreed) {
    return Plan.later(agreed, SAID, DAY, Optional.of(7L), "").map(Plan::day);
  }

  @Test
  void the_latest_agreement_counts_with_or_without_a_touch() {
    assertEquals(DAY, holds(Optional.empty()));
    assertEquals(DAY, holds(agreed(SAID.minusDays(1), 9)));
    assertEquals(DAY, holds(agreed(SAID, 7)));
    assertEquals(Optional.of(SAID.plusDays(30)), holds(agreed(SAID, 8)));
    assertEquals(Optional.of(SAID.plusDays(30)), holds(agreed(SAID.plusDays(1), 3)));
  }

  @Test
  void a_cancelled_plan_no_longer_applies() {
    assertEquals(
        Optional.empty(), Plan.later(agreed(SAID, 7), SAID, Optional.empty(), Optional.of(7L), ""));
    assertEquals(
        agreed(SAID, 8), Plan.later(agreed(SAID, 8), SAID, Optional.empty(), Optional.of(7L), ""));
  }

  @Test
  void any_touch_ends_a_first_contact_and_a_later_one_other_plans() {
    var earlier = new Moment(SAID.minusYears(2), 1);
    var first = Plan.later(Optional.empty(), SAID, DAY, Optional.empty(), "").orElseThrow();
    var other = Plan.later(Optional.empty(), SAID, DAY, Optional.of(0L), "").orElseThrow();
    assertTrue(first.isEndedBy(earlier));
    assertFalse(other.isEndedBy(earlier));
    assertTrue(other.isEndedBy(new Moment(SAID, 1)));
  }
}
