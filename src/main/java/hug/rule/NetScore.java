package hug.rule;

import hug.model.Matter;

/**
 * The net promoter score of some feedback.
 *
 * @param all who said how likely they are to recommend the business, from 0 to 10
 * @param happy who gave 9 or 10
 * @param unhappy who gave 6 or less
 */
public record NetScore(long all, long happy, long unhappy) {
  public static final int BEST = 10;
  private static final int MOST_UNHAPPY = 6;
  static final int LEAST_HAPPY = 9;

  public static NetScore of(Iterable<Matter> feedback) {
    var score = new NetScore(0, 0, 0);
    for (var one : feedback) {
      score = score.and(one.score().orElse(0));
    }
    return score;
  }

  private NetScore and(int score) {
    return new NetScore(
        all + 1, happy + (isHappy(score) ? 1 : 0), unhappy + (isUnhappy(score) ? 1 : 0));
  }

  /** Whether the client may be asked for a review or a referral. */
  public static boolean isHappy(int score) {
    return score >= LEAST_HAPPY;
  }

  /** Whether there is something to put right. */
  public static boolean isUnhappy(int score) {
    return score <= MOST_UNHAPPY;
  }

  /** In percent, from -100 to 100. */
  public long net() {
    return all == 0 ? 0 : Math.round(100.0 * (happy - unhappy) / all);
  }
}
