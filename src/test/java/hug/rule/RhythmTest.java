package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.VisitHistory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chances of histories that were worked out by hand. */
final class RhythmTest {
  private static final Rhythm A = new Rhythm(0.6, 30, 1, 1, 0.5, 600, 1);
  private static final Rhythm B = new Rhythm(1.5, 9, 1.1, 0.6, 0.2, 15, 3);

  @ParameterizedTest
  @CsvSource({
    "A, 0, 0, 30, 91, 0.210436",
    "A, 0, 0, 273, 91, 0.070918",
    "A, 1, 35, 0, 91, 0.525115",
    "A, 1, 35, 98, 91, 0.208131",
    "A, 4, 35, 35, 91, 0.571403",
    "A, 4, 35, 98, 91, 0.332397",
    "A, 4, 35, 365, 91, 0.062411",
    "A, 12, 30, 45, 91, 0.704024",
    "A, 12, 30, 200, 91, 0.142849",
    "A, 40, 14, 60, 182, 0.695539",
    "B, 0, 0, 20, 91, 0.376767",
    "B, 1, 21, 0, 91, 0.711767",
    "B, 5, 21, 21, 91, 0.785231",
    "B, 5, 21, 60, 91, 0.275207",
    "B, 5, 21, 180, 91, 0.073917",
    "B, 15, 7, 30, 91, 0.235092",
    "B, 15, 7, 300, 91, 0.049490",
    "B, 60, 7, 10, 30, 0.949413"
  })
  void equal_gaps_have_a_known_chance(
      String set, int returns, int gap, int silence, int horizon, double chance) {
    var gaps = new int[Math.min(returns, VisitHistory.MOST_GAPS)];
    Arrays.fill(gaps, gap);
    var history = new VisitHistory(1, returns, gaps, silence);
    assertEquals(chance, (set.equals("A") ? A : B).chance(history, horizon), 5e-7);
  }

  @Test
  void irregular_gaps_have_a_known_chance() {
    assertEquals(
        0.662564, A.chance(new VisitHistory(1, 5, new int[] {10, 12, 90, 11, 9}, 25), 91), 5e-7);
    assertEquals(
        0.521347, A.chance(new VisitHistory(1, 5, new int[] {30, 28, 33, 31, 200}, 40), 91), 5e-7);
  }

  @Test
  void chances_are_pulled_towards_silence() {
    var chances = new double[] {0.8, 0.5, 0.3, 0.6, 0.05};
    var silences = new int[] {10, 40, 200, 90, 90};
    var wanted = new double[] {0.8, 0.520262, 0.219818, 0.559625, 0.080152};
    var pull = SilencePull.of(chances, silences);
    for (int i = 0; i < chances.length; i++) {
      assertEquals(wanted[i], pull.of(chances[i], silences[i]), 5e-7);
    }
  }
}
