package hug.rule;

/**
 * The Gini index, which measures how unequally something is shared: 0 if all have the same, near 1
 * if one has all. Of n shares x in ascending order it is 2 (1 x1 + 2 x2 + ... + n xn) / (n (x1 +
 * ... + xn)) - (n + 1) / n; from 0 to 1 - 1/n (Damgaard and Weiner, "Describing inequality in plant
 * size or fecundity", Ecology 81, 2000).
 */
final class Gini {
  private long count;
  private double sum;
  private double ranked;

  /** Adds a share that a number of clients have; shares must be added in ascending order. */
  void add(long share, long times) {
    // The ranks from count + 1 to count + times.
    ranked += (double) share * times * (2 * count + times + 1) / 2;
    sum += (double) share * times;
    count += times;
  }

  /** The index; null if there is nothing to share. */
  Double value() {
    return sum == 0 ? null : 2 * ranked / (count * sum) - (count + 1.0) / count;
  }
}
