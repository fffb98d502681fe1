package hug.rule;

import hug.model.Matter;
import java.util.Collection;

/** The net promoter score (NPS): how many clients would recommend the business or not. */
public record NetScore(long all, long happy, long unhappy) {
  public static final int BEST = 10;
  private static final int LEAST_HAPPY = 9;
  private static final int MOST_UNHAPPY = 6;

  public static NetScore of(Collection<Matter> feedback) {
    var scores = feedback.stream().map(answer -> answer.score().orElse(0)).toList();
    return new NetScore(
        scores.size(),
        scores.stream().filter(NetScore::isHappy).count(),
        scores.stream().filter(NetScore::isUnhappy).count());
  }

  /** Whether a client who gave this score may be asked for a favour. */
  public static boolean isHappy(int score) {
    return score >= LEAST_HAPPY;
  }

  /** Whether something went wrong for a client who gave this score. */
  public static boolean isUnhappy(int score) {
    return score <= MOST_UNHAPPY;
  }

  /** The percentage of happy clients minus that of unhappy ones, from -100 to 100. */
  public long net() {
    return all == 0 ? 0 : Math.round(100.0 * (happy - unhappy) / all);
  }
}
