package hug.model;

import java.util.Arrays;

/**
 * The visits of a client: the days on which the client made contact or a job was delivered, each
 * counted once.
 *
 * @param client the id
 * @param returns the number of visits after the first, from 0
 * @param gaps days between the last visits, from 1, oldest first; at most {@link #MOST_GAPS}
 * @param silence days since the last visit, from 0
 */
public record VisitHistory(long client, int returns, int[] gaps, int silence) {
  /** The number of gaps that are kept: older ones say little about today. */
  public static final int MOST_GAPS = 20;

  /** The number of last gaps whose median is the usual one. */
  private static final int RECENT = 9;

  /**
   * The history that ends with some days.
   *
   * @param visits the number of days with a visit, from 1
   * @param last the last of them, ascending; all, or more than {@link #MOST_GAPS}
   */
  public static VisitHistory of(long client, int visits, int[] last, int today) {
    var gaps = new int[Math.min(visits - 1, MOST_GAPS)];
    int first = last.length - gaps.length;
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = last[first + i] - last[first + i - 1];
    }
    return new VisitHistory(client, visits - 1, gaps, today - last[last.length - 1]);
  }

  /** The number of days with a visit, from 1. */
  public int visits() {
    return returns + 1;
  }

  /** The median of the last gaps in days; 0 if there are none. */
  public double usualGap() {
    return usualGap(gaps.length);
  }

  /** The usual gap as it was after the first {@code count} of the gaps. */
  public double usualGap(int count) {
    var recent = Arrays.copyOfRange(gaps, Math.max(0, count - RECENT), count);
    Arrays.sort(recent);
    return median(recent);
  }

  /** The median of sorted numbers; 0 if there are none. */
  public static double median(int[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return 0;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
