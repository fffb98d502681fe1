package hug.transfer.mail;

import hug.transfer.Omissions;
import java.util.Arrays;

/** A count of the messages that were left out, by reason. */
final class Tally {
  private final long[] counts = new long[LeftOut.values().length];

  void add(LeftOut reason) {
    counts[reason.ordinal()]++;
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  Omissions counts() {
    var all = new Omissions();
    for (var reason : LeftOut.values()) {
      reason.add(counts[reason.ordinal()], all);
    }
    return all;
  }
}
