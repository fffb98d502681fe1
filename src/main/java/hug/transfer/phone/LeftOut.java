package hug.transfer.phone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A count of what was left out of a log on purpose. */
final class LeftOut {
  /** A reason to leave something out. */
  enum Why {
    WITHHELD("without a number", "without a number"),
    SHORT("with a service number", "with a service number"),
    BLOCKED("blocked", "blocked"),
    UNSENT("draft or unsent message", "drafts or unsent messages"),
    GROUP("group message", "group messages"),
    INTERNAL("internal call", "internal calls"),
    OTHER("of another kind", "of other kinds");

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

  /** One sentence, or none if nothing was left out. */
  List<String> words() {
    var parts = new ArrayList<String>();
    counts.forEach((why, count) -> parts.add(count + " " + (count == 1 ? why.one : why.several)));
    if (parts.isEmpty()) {
      return List.of();
    }
    var last = parts.removeLast();
    return List.of(
        "Left out " + (parts.isEmpty() ? last : String.join(", ", parts) + " and " + last) + ".");
  }
}
