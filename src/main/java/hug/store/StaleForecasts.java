package hug.store;

import java.util.LinkedHashSet;
import java.util.Set;

/** The clients whose stored forecast may no longer hold, since a change that is under way. */
final class StaleForecasts {
  private final Set<Long> clients = new LinkedHashSet<>();
  private boolean isUnderWay;
  private boolean areAll;

  /** A change begins. */
  void begin() {
    isUnderWay = true;
  }

  /**
   * Notes that what is known of a client changes.
   *
   * @throws IllegalStateException outside a change, where no forecast would be made anew
   */
  void add(long client) {
    require();
    clients.add(client);
  }

  /** Notes that something changes that may matter to everybody. */
  void addAll() {
    require();
    areAll = true;
  }

  /**
   * Makes sure that a change is under way.
   *
   * @throws IllegalStateException if none is
   */
  void require() {
    if (!isUnderWay) {
      throw new IllegalStateException("a book is changed only within Book.change");
    }
  }

  boolean isEmpty() {
    return !areAll && clients.isEmpty();
  }

  boolean areAll() {
    return areAll;
  }

  Set<Long> clients() {
    return clients;
  }

  /** The change is over, and the forecasts are true again. */
  void end() {
    clients.clear();
    areAll = false;
    isUnderWay = false;
  }
}
