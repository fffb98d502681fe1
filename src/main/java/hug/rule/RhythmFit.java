package hug.rule;

import hug.model.VisitHistory;
import java.util.ArrayList;
import java.util.List;

/** Fits a {@link Rhythm} to the histories of a book, by penalised maximum likelihood. */
final class RhythmFit {
  private static final int MOST_CLIENTS = 1000;
  private static final int FEWEST_CLIENTS = 100;
  private static final int MOST_GAPS = 3000;
  private static final int MOST_EVALUATIONS = 250;
  private static final int MOST_SHAPE = 4;

  /** The step of the first search, and of the others, which start at what was found. */
  private static final double FIRST_STEP = 0.5;

  private static final double NEXT_STEP = 0.3;
  private static final double SMALLEST = 0.03;
  private static final double FLATTEST = 0.1;
  private static final double BOUND = 10;

  /** A larger shape must be better by this much. */
  private static final double GAIN = 2;

  /** Means and deviations of the logarithms of r, alpha, a, b, c and d before any data. */
  private static final double[] MEANS = {
    Math.log(0.8), Math.log(1), Math.log(0.6), Math.log(1.5), Math.log(0.5), Math.log(10)
  };

  private static final double[] DEVIATIONS = {1, 1, 1, 1, 0.7, 1.5};

  /** The unit of alpha and d in days. */
  private final double unit;

  /** Of each gap of the sample: days, their logarithm, earlier returns, and the faded history. */
  private final double[] gap;

  private final double[] logOfGap;
  private final int[] returnsBefore;
  private final double[] countBefore;
  private final double[] sumBefore;

  /** Of each client of the sample: returns, days of silence and the faded history. */
  private final int[] returns;

  private final double[] silence;
  private final double[] count;
  private final double[] sum;

  private RhythmFit(List<VisitHistory> sample, double unit) {
    this.unit = unit;
    int gaps = sample.stream().mapToInt(history -> history.gaps().length).sum();
    gap = new double[gaps];
    logOfGap = new double[gaps];
    returnsBefore = new int[gaps];
    countBefore = new double[gaps];
    sumBefore = new double[gaps];
    returns = new int[sample.size()];
    silence = new double[sample.size()];
    count = new double[sample.size()];
    sum = new double[sample.size()];
    int at = 0;
    for (int i = 0; i < sample.size(); i++) {
      var history = sample.get(i);
      var faded = Rhythm.Faded.NONE;
      int before = history.returns() - history.gaps().length;
      for (int days : history.gaps()) {
        gap[at] = days;
        logOfGap[at] = Math.log(days);
        returnsBefore[at] = before++;
        countBefore[at] = faded.count();
        sumBefore[at] = faded.sum();
        faded = faded.and(days);
        at++;
      }
      returns[i] = history.returns();
      silence[i] = history.silence();
      count[i] = faded.count();
      sum[i] = faded.sum();
    }
  }

  /**
   * The rhythm that fits best.
   *
   * @param unit the median gap of the book in days, at least 1
   */
  static Rhythm of(List<VisitHistory> histories, double unit) {
    return new RhythmFit(sample(histories), unit).best();
  }

  /** Some of the histories, evenly spread, with a bounded number of gaps. */
  private static List<VisitHistory> sample(List<VisitHistory> histories) {
    int size = Math.min(histories.size(), MOST_CLIENTS);
    var sample = sample(histories, size);
    int gaps = sample.stream().mapToInt(history -> history.gaps().length).sum();
    if (gaps <= MOST_GAPS || size <= FEWEST_CLIENTS) {
      return sample;
    }
    return sample(histories, Math.max(FEWEST_CLIENTS, (int) ((long) size * MOST_GAPS / gaps)));
  }

  private static List<VisitHistory> sample(List<VisitHistory> histories, int size) {
    var sample = new ArrayList<VisitHistory>(size);
    for (long i = 0; i < size; i++) {
      sample.add(histories.get((int) (i * histories.size() / size)));
    }
    return sample;
  }

  private Rhythm best() {
    var best = search(1, MEANS, FIRST_STEP);
    int shape = 1;
    for (int k = 2; k <= MOST_SHAPE; k++) {
      var next = search(k, best.at(), NEXT_STEP);
      if (next.value() < best.value() - GAIN) {
        best = next;
        shape = k;
      }
    }
    return rhythm(best.at(), shape);
  }

  private NelderMead.Point search(int k, double[] start, double step) {
    return new NelderMead(theta -> penalty(theta, k), SMALLEST, FLATTEST, MOST_EVALUATIONS)
        .from(start, step);
  }

  private Rhythm rhythm(double[] theta, int k) {
    return new Rhythm(
        Math.exp(theta[0]),
        Math.exp(theta[1]) * unit,
        Math.exp(theta[2]),
        Math.exp(theta[3]),
        Math.exp(theta[4]),
        Math.exp(theta[5]) * unit,
        k);
  }

  /** The negative logarithm of the posterior density, up to a constant. */
  private double penalty(double[] theta, int k) {
    double penalty = 0;
    for (int i = 0; i < theta.length; i++) {
      if (Math.abs(theta[i]) > BOUND) {
        return Double.POSITIVE_INFINITY;
      }
      double deviation = (theta[i] - MEANS[i]) / DEVIATIONS[i];
      penalty += deviation * deviation / 2;
    }
    var rhythm = rhythm(theta, k);
    return penalty - ofGaps(rhythm) - ofSilences(rhythm);
  }

  private double ofGaps(Rhythm rhythm) {
    double scale = Math.log(rhythm.c() / rhythm.d());
    double orders = 0;
    for (int i = 2; i < rhythm.k(); i++) {
      orders += Math.log(i);
    }
    double all = 0;
    for (int i = 0; i < gap.length; i++) {
      double shape = rhythm.r() + rhythm.k() * countBefore[i];
      double rate = rhythm.alpha() + sumBefore[i];
      double pause = rhythm.a() / (rhythm.a() + rhythm.b() + returnsBefore[i]);
      double rising = 1;
      for (int j = 0; j < rhythm.k(); j++) {
        rising *= shape + j;
      }
      // The density of a gamma-mixed Erlang distribution.
      double inRhythm =
          -shape * Math.log1p(gap[i] / rate)
              + Math.log((1 - pause) * rising)
              - rhythm.k() * Math.log(rate + gap[i])
              + (rhythm.k() - 1) * logOfGap[i]
              - orders;
      double inPause = scale - (rhythm.c() + 1) * Math.log1p(gap[i] / rhythm.d()) + Math.log(pause);
      all += logOfSum(inRhythm, inPause);
    }
    return all;
  }

  private double ofSilences(Rhythm rhythm) {
    double all = 0;
    for (int i = 0; i < returns.length; i++) {
      double pause = rhythm.a() / (rhythm.a() + rhythm.b() + returns[i]);
      double shape = rhythm.r() + rhythm.k() * count[i];
      double rate = rhythm.alpha() + sum[i];
      all +=
          logOfSum(
              Math.log1p(-pause) + rhythm.longer(shape, rate, silence[i]),
              Math.log(pause) + rhythm.longerPause(silence[i]));
    }
    return all;
  }

  /** The logarithm of the sum of two numbers given by their logarithms. */
  private static double logOfSum(double one, double other) {
    double larger = Math.max(one, other);
    return larger + Math.log1p(Math.exp(Math.min(one, other) - larger));
  }
}
