package hug.rule;

import hug.model.VisitHistory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Judges how likely the clients of a book are to come back, as fitted to all its histories. With
 * too little history it judges nobody.
 */
public final class ReturnRule {
  /** The fewest gaps in a book that say anything. */
  public static final int FEWEST_GAPS = 5;

  private static final int[] HORIZONS = {30, 91, 182, 365};

  /** The horizon is at least this many times the median gap, if it is not the last one. */
  private static final double HORIZON_IN_GAPS = 2.5;

  private final int gaps;
  private final double usualGap;
  private final Rhythm rhythm;
  private final SilencePull pull;

  private ReturnRule(int gaps, double usualGap, Rhythm rhythm, SilencePull pull) {
    this.gaps = gaps;
    this.usualGap = usualGap;
    this.rhythm = rhythm;
    this.pull = pull;
  }

  /**
   * Fits the rule to a book.
   *
   * @param histories in the order of the clients' ids
   */
  static Returns fitted(List<VisitHistory> histories) {
    int count = 0;
    for (var history : histories) {
      count += history.gaps().length;
    }
    var gaps = new int[count];
    int at = 0;
    for (var history : histories) {
      System.arraycopy(history.gaps(), 0, gaps, at, history.gaps().length);
      at += history.gaps().length;
    }
    Arrays.sort(gaps);
    double usualGap = VisitHistory.median(gaps);
    if (count < FEWEST_GAPS) {
      return new Returns(
          histories, new double[0], new ReturnRule(count, usualGap, null, null));
    }
    var rhythm = RhythmFit.of(histories, Math.max(1, usualGap));
    var chances = new double[histories.size()];
    var silences = new int[chances.length];
    for (int i = 0; i < chances.length; i++) {
      chances[i] = rhythm.chance(histories.get(i), horizon(usualGap));
      silences[i] = histories.get(i).silence();
    }
    var pull = SilencePull.of(chances, silences);
    for (int i = 0; i < chances.length; i++) {
      chances[i] = pull.of(chances[i], silences[i]);
    }
    return new Returns(histories, chances, new ReturnRule(count, usualGap, rhythm, pull));
  }

  private static int horizon(double usualGap) {
    int at = 0;
    while (at < HORIZONS.length - 1 && HORIZONS[at] < HORIZON_IN_GAPS * usualGap) {
      at++;
    }
    return HORIZONS[at];
  }

  /** Whether there is enough history to judge. */
  public boolean judges() {
    return rhythm != null;
  }

  /** The number of gaps between visits in the book. */
  public int gaps() {
    return gaps;
  }

  /** The time for which chances are given, in days. */
  public int horizon() {
    return horizon(usualGap);
  }

  /**
   * The chance of a client with at least one visit.
   *
   * @param days since the rule was fitted
   */
  public ReturnChance chance(VisitHistory history, int days) {
    double own = rhythm.chance(history, horizon());
    return chance(history, pull.of(own, history.silence() - days));
  }

  ReturnChance chance(VisitHistory history, double chance) {
    return new ReturnChance(history, chance, horizon(), usualGap);
  }

  /** Writes the rule, for {@link #read}. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(gaps);
    out.writeDouble(usualGap);
    out.writeBoolean(judges());
    if (judges()) {
      rhythm.write(out);
      pull.write(out);
    }
  }

  /** Reads a rule. */
  public static ReturnRule read(DataInput in) throws IOException {
    int gaps = in.readInt();
    double usualGap = in.readDouble();
    return in.readBoolean()
        ? new ReturnRule(gaps, usualGap, Rhythm.read(in), SilencePull.read(in))
        : new ReturnRule(gaps, usualGap, null, null);
  }
}
