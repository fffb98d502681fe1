package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The gaps between the visits of a client. */
final class VisitHistoryTest {
  @Test
  void the_usual_gap_is_the_median_however_the_gaps_are_ordered() {
    var history = VisitHistory.of(1, 4, new int[] {100, 130, 140, 160}, 165);

    assertEquals(20, history.usualGap());
    assertEquals(4, history.visits());
    assertEquals(5, history.silence());
  }
}
