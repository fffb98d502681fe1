package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The random hold-out of a campaign. */
final class HoldOutTest {
  private static List<Long> clients(int count) {
    return LongStream.range(0, count).boxed().toList();
  }

  private static Set<Long> drawn(int percent, int of, long seed) {
    return new HoldOut(percent).drawn(clients(of), new Random(seed));
  }

  @Test
  void one_of_each_run_of_neighbours_is_drawn() {
    for (long seed = 0; seed < 50; seed++) {
      var runs = new TreeSet<Long>();
      drawn(25, 80, seed).forEach(client -> runs.add(client / 4));
      assertEquals(20, runs.size());
      assertEquals(20, drawn(25, 80, seed).size());
      assertEquals(drawn(25, 80, seed), drawn(25, 80, seed));
    }
  }

  @Test
  void each_is_equally_likely_including_the_last_ones() {
    for (int[] draw : new int[][] {{25, 10}, {30, 10}, {50, 7}, {75, 5}, {10, 25}}) {
      var times = new int[draw[1]];
      var random = new Random(7);
      for (int i = 0; i < 4000; i++) {
        new HoldOut(draw[0])
            .drawn(clients(draw[1]), random)
            .forEach(client -> times[client.intValue()]++);
      }
      for (int client = 0; client < draw[1]; client++) {
        assertEquals(40.0 * draw[0], times[client], 300, client + " of " + draw[1]);
      }
    }
  }

  @Test
  void a_draw_with_an_empty_side_is_refused() {
    assertThrows(Failure.class, () -> drawn(25, 3, 1));
    assertThrows(Failure.class, () -> drawn(50, 1, 1));
    assertThrows(Failure.class, () -> drawn(99, 50, 1));
    for (long seed = 0; seed < 50; seed++) {
      int size = drawn(99, 100, seed).size();
      assertTrue(size > 0 && size < 100, size + " of 100");
      assertTrue(drawn(25, 4, seed).size() == 1);
      assertTrue(drawn(50, 2, seed).size() == 1);
    }
  }

  @Test
  void a_refused_draw_says_how_few_there_are() {
    var one = assertThrows(Failure.class, () -> drawn(50, 1, 1));
    assertEquals("50% of 1 client is less than one client", one.getMessage());
    var three = assertThrows(Failure.class, () -> drawn(25, 3, 1));
    assertEquals("25% of 3 clients is less than one client", three.getMessage());
  }
}
