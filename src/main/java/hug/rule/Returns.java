package hug.rule;

import hug.model.VisitHistory;
import java.util.List;
import java.util.Optional;

/**
 * The chances of all clients of a book to come back.
 *
 * @param histories of the clients with a visit, by id
 * @param rule fitted to them
 */
public record Returns(List<VisitHistory> histories, ReturnRule rule) {
  public static Returns of(List<VisitHistory> histories) {
    return new Returns(histories, ReturnRule.of(histories));
  }

  /** The chance of a client; absent without a visit, or with too little history in the book. */
  public Optional<ReturnChance> of(long client) {
    return rule.judges() ? history(client).map(rule::chance) : Optional.empty();
  }

  /** The history of a client; absent without a visit. */
  public Optional<VisitHistory> history(long client) {
    int low = 0;
    int high = histories.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (histories.get(middle).client() < client) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < histories.size() && histories.get(low).client() == client
        ? Optional.of(histories.get(low))
        : Optional.empty();
  }

  /** The number of clients who are slipping away. */
  public int countSlipping() {
    int count = 0;
    for (var history : rule.judges() ? histories : List.<VisitHistory>of()) {
      count += rule.chance(history).isSlipping() ? 1 : 0;
    }
    return count;
  }
}
