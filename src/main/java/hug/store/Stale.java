package hug.store;

import java.util.LinkedHashSet;
import java.util.Set;

/** The clients whose stored forecast may no longer hold, since a change that is under way. */
final class Stale {
  private final Set<Long> clients = new LinkedHashSet<>();
  private boolean areAll;

  void add(long client) {
    clients.add(client);
  }

  void addAll() {
    areAll = true;
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

  void clear() {
    clients.clear();
    areAll = false;
  }
}
