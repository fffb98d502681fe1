package hug.store;

import java.util.LinkedHashSet;
import java.util.Set;

/** The clients whose stored forecast may be out of date because of the current change. */
final class StaleForecasts {
  private final Set<Long> clients = new LinkedHashSet<>();
  private boolean isUnderWay;
  private boolean areAll;

  /** Starts a change. */
  void begin() {
    isUnderWay = true;
  }

  /**
   * Records that a client's data changes.
   *
   * @throws IllegalStateException outside a change, where no forecast would be renewed
   */
  void add(long client) {
    require();
    clients.add(client);
  }

  /** Records a change that may affect all clients. */
  void addAll() {
    require();
    areAll = true;
  }

  /**
   * Checks that a change is under way.
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

  /** Ends the change; the forecasts are up to date again. */
  void end() {
    clients.clear();
    areAll = false;
    isUnderWay = false;
  }
}
