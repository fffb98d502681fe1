package hug.transfer.phone;

import hug.transfer.Omissions;
import java.util.EnumMap;
import java.util.Map;

/** A count of what was left out of a log on purpose. */
final class LeftOut {
  /** A reason to leave something out. */
  enum Why {
    WITHHELD("entry without a number", "entries without a number"),
    SHORT("entry with a service number", "entries with a service number"),
    BLOCKED("blocked call", "blocked calls"),
    UNSENT("draft or unsent message", "drafts or unsent messages"),
    GROUP("group message", "group messages"),
    INTERNAL("internal call", "internal calls"),
    OTHER("entry of another kind", "entries of other kinds");

    private final String one;
    private final String several;

    Why(String one, String several) {
      this.one = one;
      this.several = several;
    }
  }

  private final Map<Why, Long> counts = new EnumMap<>(Why.class);

  void clear() {
    counts.clear();
  }

  void add(Why why) {
    counts.merge(why, 1L, Long::sum);
  }

  Omissions counts() {
    var all = new Omissions();
    counts.forEach((why, count) -> all.add(count, why.one, why.several));
    return all;
  }
}
