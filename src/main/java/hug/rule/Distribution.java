package hug.rule;

import java.util.Arrays;

/** The distribution over clients of a number such as days of silence. */
final class Distribution {
  private int[] clients = new int[64];
  private int highest;
  private int count;

  void add(int number) {
    if (number >= clients.length) {
      clients = Arrays.copyOf(clients, Math.max(number + 1, 2 * clients.length));
    }
    clients[number]++;
    highest = Math.max(highest, number);
    count++;
  }

  /** Removes all numbers. */
  void clear() {
    Arrays.fill(clients, 0, highest + 1, 0);
    highest = 0;
    count = 0;
  }

  /** The number of clients. */
  int count() {
    return count;
  }

  /** The number of clients with more than 0. */
  int countAboveZero() {
    return count - clients[0];
  }

  /** The sum of all numbers. */
  long sum() {
    long sum = 0;
    for (int number = 1; number <= highest; number++) {
      sum += (long) number * clients[number];
    }
    return sum;
  }

  /** A percentile by nearest rank; null if there are no clients. The median is the 50th. */
  Integer percentile(int percent) {
    if (count == 0) {
      return null;
    }
    long rank = ((long) count * percent + 99) / 100;
    int number = 0;
    for (long below = clients[0]; below < rank; below += clients[number]) {
      number++;
    }
    return number;
  }

  /** The Gini index of the numbers; null if all are 0. */
  Double gini() {
    var gini = new Gini();
    for (int number = 0; number <= highest; number++) {
      gini.add(number, clients[number]);
    }
    return gini.value();
  }
}
