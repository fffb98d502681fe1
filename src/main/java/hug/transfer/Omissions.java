package hug.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of what was left out of logs on purpose, in the words of the logs. */
public final class Omissions {
  /** The name of a message between others, of which there should be few. */
  public static final String OF_OTHERS = "message that is not to or from you";

  private record Kind(String one, String several) {}

  private final Map<Kind, Long> counts = new LinkedHashMap<>();

  /**
   * Adds a number of things, which can be zero.
   *
   * @param one the name of one of them
   * @param several their name in the plural
   */
  public void add(long count, String one, String several) {
    if (count > 0) {
      counts.merge(new Kind(one, several), count, Long::sum);
    }
  }

  public void addAll(Omissions others) {
    others.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
  }

  /** Whether a kind of thing was left out. */
  public boolean has(String one) {
    return counts.keySet().stream().anyMatch(kind -> kind.one.equals(one));
  }

  /** One sentence, or none if nothing was left out. */
  public List<String> words() {
    var parts = new ArrayList<String>();
    counts.forEach(
        (kind, count) -> parts.add(count + " " + (count == 1 ? kind.one : kind.several)));
    if (parts.isEmpty()) {
      return List.of();
    }
    var last = parts.removeLast();
    return List.of(
        "Left out " + (parts.isEmpty() ? last : String.join(", ", parts) + " and " + last) + ".");
  }
}
