package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statistics of a campaign's result, against independently calculated values. */
final class ComparisonTest {
  @ParameterizedTest
  @CsvSource({
    "7, 60, 3, 20, -.033, -.252, .110, .7880, .2951",
    "15, 60, 3, 20, .100, -.130, .257, .2751, .7905",
    "24, 60, 3, 20, .250, .011, .410, .0341, .9784",
    "60, 300, 12, 100, .080, -.008, .150, .0458, .9626",
    "9, 30, 3, 30, .200, -.005, .390, .0521, .9707",
    "40, 200, 20, 100, .000, -.102, .090, .5647, .4840"
  })
  void it_matches_published_values(
      int back,
      int called,
      int backAnyway,
      int heldOut,
      double difference,
      double low,
      double high,
      double fisher,
      double chance) {
    var comparison = new Comparison(back, called, backAnyway, heldOut);
    assertEquals(difference, comparison.difference(), 5e-4);
    assertEquals(low, comparison.low(), 5e-4);
    assertEquals(high, comparison.high(), 5e-4);
    assertEquals(fisher, comparison.fisher(), 5e-5);
    assertEquals(chance, comparison.chance(), 5e-5);
  }

  @Test
  void it_is_a_number_at_the_extremes_too() {
    for (int[] ends :
        new int[][] {{0, 1, 0, 1}, {1, 1, 1, 1}, {1, 1, 0, 1}, {90_000, 90_000, 0, 9}}) {
      var comparison = new Comparison(ends[0], ends[1], ends[2], ends[3]);
      assertTrue(comparison.low() <= comparison.difference());
      assertTrue(comparison.high() >= comparison.difference());
      assertTrue(comparison.chance() >= 0 && comparison.chance() <= 1);
      assertTrue(comparison.fisher() >= 0 && comparison.fisher() <= 1);
    }
  }
}
