package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** The distribution of numbers over clients. */
final class DistributionTest {
  private static Distribution of(int... numbers) {
    var distribution = new Distribution();
    for (int number : numbers) {
      distribution.add(number);
    }
    return distribution;
  }

  @Test
  void a_percentile_is_the_nearest_rank() {
    // The example of the definition: 15, 20, 35, 40, 50.
    var five = of(50, 15, 40, 20, 35);
    assertEquals(15, five.percentile(5));
    assertEquals(20, five.percentile(30));
    assertEquals(20, five.percentile(40));
    assertEquals(35, five.percentile(50));
    assertEquals(50, five.percentile(95));
    assertEquals(50, five.percentile(100));
    assertEquals(2, of(1, 2, 3, 4).percentile(50));
    assertEquals(0, of(0, 0, 9).percentile(50));
    assertNull(of().percentile(50));
  }

  @Test
  void nineteen_of_twenty_are_95_percent() {
    var twenty = new Distribution();
    for (int number = 1; number <= 20; number++) {
      twenty.add(1000 * number);
    }
    assertEquals(19_000, twenty.percentile(95));
  }

  @Test
  void the_gini_index_is_0_for_equals_and_near_1_for_one_owner() {
    assertEquals(0, of(3, 3, 3).gini(), 1e-12);
    assertEquals(0.75, of(0, 0, 0, 8).gini(), 1e-12);
    // 2 (1 + 2 x 2 + 3 x 3 + 4 x 4) / (4 x 10) - 5 / 4.
    assertEquals(0.25, of(4, 2, 1, 3).gini(), 1e-12);
    assertNull(of(0, 0).gini());
    assertNull(of().gini());
  }

  @Test
  void clearing_removes_all_numbers() {
    var numbers = of(1, 200);
    numbers.clear();
    assertEquals(0, numbers.count());
    numbers.add(5);
    numbers.add(0);
    assertEquals(0, numbers.percentile(50));
    assertEquals(5, numbers.percentile(95));
    assertEquals(1, numbers.countAboveZero());
  }
}
