package hug.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The distribution of worth over clients of known worth, highest first. */
public final class WorthCurve {
  private static final int HUNDRED = 100;

  /** The cumulative worth in cents, by number of clients. */
  private final long[] sums;

  private final double gini;

  /**
   * A point of the curve.
   *
   * @param clients the number of clients, starting with the highest worth
   * @param clientsShare their share of all clients, from 0 to 1
   * @param worthShare their share of all worth, from 0 to 1
   */
  public record Point(int clients, double clientsShare, double worthShare) {}

  private WorthCurve(long[] sums, double gini) {
    this.sums = sums;
    this.gini = gini;
  }

  /** The curve of worths in cents, in any order; absent if the total is zero. */
  static Optional<WorthCurve> of(long[] worths) {
    var ascending = worths.clone();
    Arrays.sort(ascending);
    var gini = new Gini();
    var sums = new long[ascending.length + 1];
    for (int i = 0; i < ascending.length; i++) {
      gini.add(ascending[i], 1);
      sums[i + 1] = sums[i] + ascending[ascending.length - 1 - i];
    }
    return Optional.ofNullable(gini.value()).map(value -> new WorthCurve(sums, value));
  }

  /** The number of clients. */
  public int clients() {
    return sums.length - 1;
  }

  /** The total worth in cents. */
  public long total() {
    return sums[clients()];
  }

  /** The point at a percentage of the clients, rounded up: 20% of 7 clients is 2. */
  public Point ofClients(int percent) {
    return point((int) (((long) clients() * percent + HUNDRED - 1) / HUNDRED));
  }

  /** The point with the fewest clients who bring a percentage of the worth. */
  public Point ofWorth(int percent) {
    int clients = 0;
    while (sums[clients] < (double) total() * percent / HUNDRED) {
      clients++;
    }
    return point(clients);
  }

  /** A point for each client or, if there are more than a hundred, for each percent of them. */
  public List<Point> points() {
    var points = new ArrayList<Point>();
    int count = Math.min(clients(), HUNDRED);
    for (long i = 1; i <= count; i++) {
      points.add(point((int) ((i * clients() + count - 1) / count)));
    }
    return points;
  }

  /** The inequality of worth, from 0 to 1 ({@link Gini}). */
  public double gini() {
    return gini;
  }

  private Point point(int clients) {
    return new Point(clients, (double) clients / clients(), (double) sums[clients] / total());
  }
}
