package hug.command.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that were not read as they are: the first few of each kind, and how many there are. */
final class OddValues {
  /** The most values to name if all are of one kind, and if there are several kinds. */
  private static final int MOST_NAMED = 10;

  private static final int MOST_OF_A_KIND = 3;

  /** The most kinds to tell apart. */
  private static final int MOST_KINDS = 20;

  private static final String OTHER = "";

  /** Values that differ only in their texts. */
  private static final class Kind {
    private final List<String> first = new ArrayList<>();
    private long count;
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private long count;

  /**
   * @param place the line and the client
   * @param what the value in quotes, and what became of it
   */
  void add(String place, String what) {
    count++;
    var name = kind(what);
    if (!kinds.containsKey(name) && kinds.size() == MOST_KINDS) {
      name = OTHER;
    }
    var kind = kinds.computeIfAbsent(name, _ -> new Kind());
    kind.count++;
    if (kind.first.size() < MOST_NAMED) {
      kind.first.add("  " + place + ": " + what);
    }
  }

  /** The part that all values of a kind share: everything but the quoted text and numbers. */
  private static String kind(String what) {
    int from = what.indexOf('"');
    int to = what.lastIndexOf('"');
    var frame = from < to ? what.substring(0, from) + what.substring(to + 1) : what;
    var kind = new StringBuilder();
    for (int i = 0; i < frame.length(); i++) {
      if (frame.charAt(i) < '0' || frame.charAt(i) > '9') {
        kind.append(frame.charAt(i));
      }
    }
    return kind.toString();
  }

  long count() {
    return count;
  }

  /** The first values of each kind. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    int most = kinds.size() == 1 ? MOST_NAMED : MOST_OF_A_KIND;
    for (var kind : kinds.values()) {
      // A line that says "1 more" is as long as the value itself.
      int named = kind.count == most + 1 ? most + 1 : most;
      var first = kind.first.subList(0, Math.min(named, kind.first.size()));
      lines.addAll(first);
      if (kind.count > first.size()) {
        lines.add("  and " + (kind.count - first.size()) + " more like this");
      }
    }
    return lines;
  }
}
