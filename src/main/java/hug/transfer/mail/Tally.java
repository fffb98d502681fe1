package hug.transfer.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A count of the messages that were left out, by reason. */
final class Tally {
  private final long[] counts = new long[LeftOut.values().length];

  void add(LeftOut reason) {
    counts[reason.ordinal()]++;
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  /** The counts as one sentence, or none if nothing was left out. */
  List<String> words() {
    var parts = new ArrayList<String>();
    for (var reason : LeftOut.values()) {
      if (counts[reason.ordinal()] > 0) {
        parts.add(reason.counted(counts[reason.ordinal()]));
      }
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    var last = parts.removeLast();
    var all = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
    return List.of("Left out " + all + ".");
  }
}
