package hug.rule;

import hug.model.VisitHistory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The way the clients of a book return: each with a rhythm of their own, or after a pause.
 *
 * <p>A gap in rhythm has an Erlang distribution of shape {@code k}, whose rate has a gamma
 * distribution over the clients; after each visit a client pauses with a probability that falls
 * with every return (beta distribution), for a time with a long tail (Lomax distribution).
 *
 * @param r the shape of the gamma distribution, above 0
 * @param alpha its rate in days, above 0
 * @param a the first parameter of the beta distribution of pauses, above 0
 * @param b the second, above 0
 * @param c the shape of the Lomax distribution of pauses, above 0
 * @param d its scale in days, above 0
 * @param k the shape of the Erlang distribution, from 1
 */
public record Rhythm(double r, double alpha, double a, double b, double c, double d, int k) {
  /** The weight of a gap next to the one after it. */
  private static final double FADING = 0.9;

  /** The faded number of gaps in a history, and their faded sum in days. */
  record Faded(double count, double sum) {
    static final Faded NONE = new Faded(0, 0);

    Faded and(int gap) {
      return new Faded(FADING * count + 1, FADING * sum + gap);
    }
  }

  /** The probability of another visit within {@code horizon} days, from 0 to 1. */
  public double chance(VisitHistory history, int horizon) {
    var faded = Faded.NONE;
    for (int gap : history.gaps()) {
      faded = faded.and(gap);
    }
    double shape = r + k * faded.count();
    double rate = alpha + faded.sum();
    int now = history.silence();
    double pause = a / (a + b + history.returns());
    double inRhythm = Math.log1p(-pause) + longer(shape, rate, now);
    double inPause = Math.log(pause) + longerPause(now);
    double still = 1 / (1 + Math.exp(inPause - inRhythm));
    return still * -Math.expm1(longer(shape, rate, now + horizon) - longer(shape, rate, now))
        + (1 - still) * -Math.expm1(longerPause(now + horizon) - longerPause(now));
  }

  /** The logarithm of the probability that a gap in rhythm is longer than {@code days}. */
  double longer(double shape, double rate, double days) {
    double rest = days / (rate + days);
    double sum = 0;
    double term = 1;
    for (int j = 0; j < k; j++) {
      sum += term;
      term *= (shape + j) / (j + 1) * rest;
    }
    return -shape * Math.log1p(days / rate) + Math.log(sum);
  }

  /** The logarithm of the probability that a pause is longer than {@code days}. */
  double longerPause(double days) {
    return -c * Math.log1p(days / d);
  }

  void write(DataOutput out) throws IOException {
    for (double one : new double[] {r, alpha, a, b, c, d}) {
      out.writeDouble(one);
    }
    out.writeInt(k);
  }

  static Rhythm read(DataInput in) throws IOException {
    return new Rhythm(
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readInt());
  }
}
