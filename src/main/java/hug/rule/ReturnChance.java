package hug.rule;

import hug.model.VisitHistory;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The chance of a client to come back.
 *
 * @param chance of a visit within the horizon, from 0 to 1
 * @param horizon in days
 * @param usualInBook the median gap of the book in days
 */
public record ReturnChance(VisitHistory history, double chance, int horizon, double usualInBook) {
  private static final int DECIMALS = 4;

  /** Silence is long from this many usual gaps on. */
  private static final double LONG = 2;

  /** Chances outside these say that the client will come anyway, or hardly ever. */
  private static final double LEAST = 0.085;

  private static final double MOST = 0.6;

  /** A gap that counts as a week even if it is shorter: nobody is called every day. */
  private static final double SHORTEST_GAP = 7;

  /** Whether a client who used to come is about to be lost, and may still be won. */
  public boolean isSlipping() {
    return history.returns() > 0
        && history.silence() >= LONG * history.usualGap()
        && chance >= LEAST
        && chance < MOST;
  }

  /** Whether hardly anyone comes back after such a silence. */
  public boolean isLikelyGone() {
    return chance < LEAST;
  }

  /**
   * The promise of a call, for ordering: most where the outcome is least certain, and the client
   * would come often.
   *
   * @param worth of one visit, or 1 if unknown
   */
  public double promise(double worth) {
    double gap = history.returns() > 0 ? history.usualGap() : usualInBook;
    return chance * (1 - chance) * horizon / Math.max(SHORTEST_GAP, gap) * worth;
  }

  /** The chance with four decimals. */
  public BigDecimal rounded() {
    return BigDecimal.valueOf(chance).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
