package hug.rule;

import hug.model.VisitHistory;
import java.util.List;
import java.util.Optional;

/** The chances of all clients of a book to come back. */
public final class Returns {
  private final List<VisitHistory> histories;
  private final double[] chances;
  private final ReturnRule rule;

  /**
   * @param histories of the clients with a visit, by id
   * @param chances in the same order; none if there is too little history
   * @param rule fitted to them
   */
  Returns(List<VisitHistory> histories, double[] chances, ReturnRule rule) {
    this.histories = histories;
    this.chances = chances;
    this.rule = rule;
  }

  /**
   * Fits the rule to a book.
   *
   * @param histories of the clients with a visit, by id
   */
  public static Returns of(List<VisitHistory> histories) {
    return ReturnRule.fitted(histories);
  }

  public ReturnRule rule() {
    return rule;
  }

  public List<VisitHistory> histories() {
    return histories;
  }

  /** The chance of a client; absent without a visit, or with too little history in the book. */
  public Optional<ReturnChance> of(long client) {
    int at = place(client);
    return at < 0 || !rule.judges() ? Optional.empty() : Optional.of(chance(at));
  }

  private ReturnChance chance(int at) {
    return rule.chance(histories.get(at), chances[at]);
  }

  /** The history of a client; absent without a visit. */
  public Optional<VisitHistory> history(long client) {
    int at = place(client);
    return at < 0 ? Optional.empty() : Optional.of(histories.get(at));
  }

  private int place(long client) {
    int low = 0;
    int high = histories.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = histories.get(middle).client();
      if (found == client) {
        return middle;
      }
      if (found < client) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The number of clients who are slipping away. */
  public int countSlipping() {
    int count = 0;
    for (int i = 0; i < chances.length; i++) {
      count += chance(i).isSlipping() ? 1 : 0;
    }
    return count;
  }
}
