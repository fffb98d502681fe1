package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Series that fall, and others that do not. */
final class TwoLevelsTest {
  private static TwoLevels of(double... series) {
    return TwoLevels.of(series).orElseThrow();
  }

  @Test
  void a_series_is_split_where_the_squared_error_is_least() {
    // The means are 5 and 2, the squares 1 + 1 and 1 + 1 + 0.
    var levels = of(4, 6, 1, 3, 2);
    assertEquals(2, levels.at());
    assertEquals(5, levels.before(), 1e-12);
    assertEquals(2, levels.after(), 1e-12);
    // s2 = 4 / 3, and the root of 4 / 3 (1 / 2 + 1 / 3).
    assertEquals(Math.sqrt(4 / 3.0 * 5 / 6.0), levels.error(), 1e-12);
    assertTrue(levels.isSlide());
  }

  @Test
  void a_fall_within_twice_the_error_does_not_count() {
    // 4 and 8 / 3, s2 = (4 / 9 + 16 / 9 + 4 / 9) / 2, error = the root of 4 / 3 (1 + 1 / 3).
    var levels = of(4, 2, 4, 2);
    assertEquals(1, levels.at());
    assertEquals(8 / 3.0, levels.after(), 1e-12);
    assertEquals(4 / 3.0, levels.error(), 1e-12);
    assertFalse(levels.isSlide());
  }

  @Test
  void a_rising_or_level_series_is_not_a_slide() {
    assertFalse(of(1, 1, 5, 5).isSlide());
    assertFalse(of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1).isSlide());
    assertFalse(of(0, 0, 0, 0).isSlide());
  }

  @Test
  void it_takes_three_numbers() {
    assertEquals(Optional.empty(), TwoLevels.of(new double[] {9, 1}));
    assertEquals(new TwoLevels(1, 9, 1, 0), of(9, 1, 1));
    assertTrue(of(9, 1, 1).isSlide());
  }
}
