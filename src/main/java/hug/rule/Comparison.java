package hug.rule;

/**
 * Compares how many called clients came back with those held out at random.
 *
 * @param back how many of those called came back
 * @param called how many were called, or were meant to be
 * @param backAnyway how many of those held out came back
 * @param heldOut how many were held out
 */
public record Comparison(int back, int called, int backAnyway, int heldOut) {
  private static final double Z = 1.96;

  /** The share of those called who came back. */
  public double rate() {
    return share(back, called);
  }

  /** The share of those held out who came back. */
  public double rateAnyway() {
    return share(backAnyway, heldOut);
  }

  private static double share(int some, int all) {
    return all == 0 ? 0 : (double) some / all;
  }

  public double difference() {
    return rate() - rateAnyway();
  }

  /** The lower end of the 95% interval of the difference (Newcombe 1998, method 10). */
  public double low() {
    double called = rate() - wilson(back, this.called, -1);
    double heldOut = wilson(backAnyway, this.heldOut, 1) - rateAnyway();
    return difference() - Math.hypot(called, heldOut);
  }

  /** The upper end of that interval. */
  public double high() {
    double called = wilson(back, this.called, 1) - rate();
    double heldOut = rateAnyway() - wilson(backAnyway, this.heldOut, -1);
    return difference() + Math.hypot(called, heldOut);
  }

  /** One end of the 95% interval of a share (Wilson 1927). */
  private static double wilson(int some, int all, int side) {
    double share = share(some, all);
    double middle = share + Z * Z / (2 * all);
    double spread = Z * Math.sqrt((share * (1 - share) + Z * Z / (4.0 * all)) / all);
    return (middle + side * spread) / (1 + Z * Z / all);
  }

  /** The chance that the share of those called is higher, with a Beta(1, 1) prior for each. */
  public double chance() {
    var ln = new LogFactorials(called + heldOut + 3);
    int gone = called - back;
    int goneAnyway = heldOut - backAnyway;
    double before = ln.beta(1 + backAnyway, 1 + goneAnyway);
    double chance = 0;
    for (int i = 0; i <= back; i++) {
      double both = ln.beta(1 + backAnyway + i, 2 + gone + goneAnyway);
      chance += Math.exp(both - ln.beta(1 + i, 1 + gone) - before) / (1 + gone + i);
    }
    return Math.min(1, chance);
  }

  /** The probability of at least this result if calling had no effect (Fisher, one-sided). */
  public double fisher() {
    var ln = new LogFactorials(called + heldOut);
    int all = back + backAnyway;
    double chance = 0;
    for (int i = back; i <= Math.min(called, all); i++) {
      chance +=
          Math.exp(
              ln.choose(called, i)
                  + ln.choose(heldOut, all - i)
                  - ln.choose(called + heldOut, all));
    }
    return Math.min(1, chance);
  }

  /** Logarithms of factorials up to a number, and of binomial coefficients. */
  private static final class LogFactorials {
    private final double[] ln;

    LogFactorials(int highest) {
      ln = new double[highest + 1];
      for (int i = 2; i <= highest; i++) {
        ln[i] = ln[i - 1] + Math.log(i);
      }
    }

    double beta(int a, int b) {
      return ln[a - 1] + ln[b - 1] - ln[a + b - 1];
    }

    double choose(int n, int k) {
      return ln[n] - ln[k] - ln[n - k];
    }
  }
}
