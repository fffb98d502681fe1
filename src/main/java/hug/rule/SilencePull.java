package hug.rule;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Pulls chances towards those that the same clients would have in the order of their silences,
 * because plain silence is a strong guess.
 *
 * @param silences of all clients in days, ascending
 * @param logits of the chances of all clients, ascending
 */
record SilencePull(int[] silences, double[] logits) {
  private static final double SHARE = 0.2;
  private static final double CLIP = 1e-5;

  static SilencePull of(double[] chances, int[] silences) {
    var logits = new double[chances.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = logit(chances[i]);
    }
    Arrays.sort(logits);
    var sorted = silences.clone();
    Arrays.sort(sorted);
    return new SilencePull(sorted, logits);
  }

  private static double logit(double chance) {
    double clipped = Math.clamp(chance, CLIP, 1 - CLIP);
    return Math.log(clipped / (1 - clipped));
  }

  /** The pulled chance of a client. */
  double of(double chance, int silence) {
    double rank = rank(silence);
    int below = (int) rank;
    double rest = rank - below;
    double meant =
        rest == 0 ? logits[below] : logits[below] * (1 - rest) + logits[below + 1] * rest;
    return 1 / (1 + Math.exp(-((1 - SHARE) * logit(chance) + SHARE * meant)));
  }

  /** The rank of a silence, the longest first, from 0; equal silences share their mean rank. */
  private double rank(int silence) {
    int from = countBelow(silence);
    int to = countBelow(silence + 1);
    int longer = silences.length - to;
    return Math.clamp(longer + (to - from - 1) / 2.0, 0.0, silences.length - 1.0);
  }

  private int countBelow(int silence) {
    int low = 0;
    int high = silences.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (silences[middle] < silence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(silences.length);
    for (int i = 0; i < silences.length; i++) {
      out.writeInt(silences[i]);
      out.writeDouble(logits[i]);
    }
  }

  static SilencePull read(DataInput in) throws IOException {
    int size = in.readInt();
    var silences = new int[size];
    var logits = new double[size];
    for (int i = 0; i < size; i++) {
      silences[i] = in.readInt();
      logits[i] = in.readDouble();
    }
    return new SilencePull(silences, logits);
  }
}
