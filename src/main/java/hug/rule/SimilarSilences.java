package hug.rule;

import hug.model.VisitHistory;
import java.util.List;

/**
 * Earlier silences in the book that were like the present one of a client.
 *
 * @param ended those that ended within the horizon
 * @param all those long enough ago to know
 */
public record SimilarSilences(int ended, int all) {
  /** The fewest silences that are worth telling. */
  private static final int FEWEST = 20;

  /**
   * Finds them: clients with about as many visits then, silent for as many of their usual gaps then
   * (after a first visit: for as many days).
   *
   * @param horizon in days
   */
  public static SimilarSilences of(List<VisitHistory> histories, VisitHistory client, int horizon) {
    int size = size(client.visits());
    int ended = 0;
    int all = 0;
    for (var history : histories) {
      var gaps = history.gaps();
      int age = history.silence();
      for (int i = gaps.length; i >= 0; i--) {
        boolean isOpen = i == gaps.length;
        int length = isOpen ? history.silence() : gaps[i];
        age += isOpen ? 0 : gaps[i];
        int visits = history.visits() - (gaps.length - i);
        double reached = size(visits) == size ? reached(history, i, visits, client) : -1;
        if (reached >= 0 && length >= reached && age >= reached + horizon) {
          all++;
          ended += !isOpen && length <= reached + horizon ? 1 : 0;
        }
      }
    }
    return new SimilarSilences(ended, all);
  }

  /** One visit, a few, or many. */
  private static int size(int visits) {
    return visits == 1 ? 0 : visits < 5 ? 1 : 2;
  }

  /** The silence then that is like the client's now, in days; below 0 if it is not known. */
  private static double reached(VisitHistory history, int gap, int visits, VisitHistory client) {
    if (visits == 1) {
      return client.silence();
    }
    return gap == 0 ? -1 : client.silence() / client.usualGap() * history.usualGap(gap);
  }

  public boolean areEnough() {
    return all >= FEWEST;
  }

  /** Such as: in your book 31 of 212 silences like this ended within 3 months. */
  public String inWords(int horizon) {
    return "in your book "
        + ended
        + " of "
        + all
        + " silences like this ended within "
        + ReturnSentence.horizon(horizon);
  }
}
