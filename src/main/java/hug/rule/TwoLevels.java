package hug.rule;

import java.util.Optional;

/**
 * A series described by two levels, the means before and after the split with the least squared
 * error.
 *
 * @param at the length of the first level
 * @param error the standard error of the difference: the square root of s2 (1/n1 + 1/n2), where s2
 *     is the squared error around both levels divided by n1 + n2 - 2
 */
public record TwoLevels(int at, double before, double after, double error) {
  /** The shortest series that can be split. */
  public static final int LEAST = 3;

  private static final int ERRORS = 2;

  /** Smaller differences, relative to a level, are rounding errors. */
  private static final double NOTHING = 1e-9;

  /** The best split, or the first of equal ones; absent if there are fewer than three numbers. */
  static Optional<TwoLevels> of(double[] series) {
    Optional<TwoLevels> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int at = 1; series.length >= LEAST && at < series.length; at++) {
      double before = mean(series, 0, at);
      double after = mean(series, at, series.length);
      double squares = squares(series, 0, at, before) + squares(series, at, series.length, after);
      if (squares < least) {
        least = squares;
        double variance = squares / (series.length - 2);
        double error = Math.sqrt(variance * (1.0 / at + 1.0 / (series.length - at)));
        best = Optional.of(new TwoLevels(at, before, after, error));
      }
    }
    return best;
  }

  /** Whether the second level is lower by more than twice the standard error. */
  boolean isSlide() {
    return before - after > ERRORS * error + NOTHING * before;
  }

  private static double mean(double[] series, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += series[i];
    }
    return sum / (to - from);
  }

  private static double squares(double[] series, int from, int to, double mean) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (series[i] - mean) * (series[i] - mean);
    }
    return sum;
  }
}
