package hug.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How worth is spread over the clients whose worth is known, the worthiest first. */
public final class WorthCurve {
  private static final int HUNDRED = 100;

  /** What so many of the worthiest are worth together, in cents. */
  private final long[] sums;

  private final double gini;

  /**
   * A point of the curve.
   *
   * @param clients so many of the worthiest
   * @param clientsShare the share of clients that they are, from 0 to 1
   * @param worthShare the share of all worth that they bring, from 0 to 1
   */
  public record Point(int clients, double clientsShare, double worthShare) {}

  private WorthCurve(long[] sums, double gini) {
    this.sums = sums;
    this.gini = gini;
  }

  /** The curve of some worths in cents, in any order; absent where they come to nothing. */
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

  /** How many clients there are. */
  public int clients() {
    return sums.length - 1;
  }

  /** What all are worth together, in cents. */
  public long total() {
    return sums[clients()];
  }

  /** The point of so many percent of the clients, rounded up: of 7 clients, 20% are 2. */
  public Point ofClients(int percent) {
    return point((int) (((long) clients() * percent + HUNDRED - 1) / HUNDRED));
  }

  /** The point of the fewest clients who bring so many percent of the worth. */
  public Point ofWorth(int percent) {
    int clients = 0;
    while (sums[clients] < (double) total() * percent / HUNDRED) {
      clients++;
    }
    return point(clients);
  }

  /**
   * A point for each client or, where there are more than a hundred, for each hundredth of them.
   */
  public List<Point> points() {
    var points = new ArrayList<Point>();
    int count = Math.min(clients(), HUNDRED);
    for (long i = 1; i <= count; i++) {
      points.add(point((int) ((i * clients() + count - 1) / count)));
    }
    return points;
  }

  /** How unequally worth is spread, from 0 to 1 ({@link Gini}). */
  public double gini() {
    return gini;
  }

  private Point point(int clients) {
    return new Point(clients, (double) clients / clients(), (double) sums[clients] / total());
  }
}
