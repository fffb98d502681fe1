package hug.transfer;

import java.util.EnumMap;
import java.util.Map;

/** Counts of what a reader left out on purpose, in the order of its reasons. */
public final class Omitted<R extends Enum<R> & Omitted.Reason> {
  /** A reason to leave something out. */
  public interface Reason {
    /** The name of one thing that is left out for it. */
    String one();

    /** The same in the plural. */
    String several();
  }

  private final Map<R, Long> counts;

  public Omitted(Class<R> reasons) {
    counts = new EnumMap<>(reasons);
  }

  public void add(R reason) {
    counts.merge(reason, 1L, Long::sum);
  }

  public void clear() {
    counts.clear();
  }

  public Omissions counts() {
    var all = new Omissions();
    counts.forEach((reason, count) -> all.add(count, reason.one(), reason.several()));
    return all;
  }
}
