package hug.transfer.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The counts of events and guests that are no contacts. */
final class LeftOut {
  private static final int LONGEST_NAME = 60;

  private int cancelled;
  private int declined;
  private int guests;
  private int cut;

  /** Counts an event, or its guests who will not come. */
  void count(Event event) {
    if (event.isCancelled()) {
      cancelled++;
    } else if (event.guests().isDeclined()) {
      declined++;
    } else {
      guests += event.guests().declined();
    }
  }

  /** Counts a series that repeats too often. */
  void countCut() {
    cut++;
  }

  /** All of it in sentences, with the time zones that are not known. */
  List<String> words(Set<String> unknown) {
    var parts = new ArrayList<String>();
    if (cancelled > 0) {
      parts.add(events(cancelled, "cancelled event"));
    }
    if (declined > 0) {
      parts.add(events(declined, "event") + " that you declined");
    }
    if (guests > 0) {
      parts.add(events(guests, "guest") + " who declined");
    }
    var words = new ArrayList<String>();
    if (!parts.isEmpty()) {
      int last = parts.size() - 1;
      var start = String.join(", ", parts.subList(0, last));
      words.add("Left out " + (last == 0 ? "" : start + " and ") + parts.get(last) + ".");
    }
    if (cut > 0) {
      words.add("Cut short " + events(cut, "event") + " with too many repetitions.");
    }
    if (!unknown.isEmpty()) {
      var name = unknown.iterator().next();
      var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name;
      words.add(
          "Read times of "
              + (unknown.size() == 1
                  ? "the unknown time zone"
                  : unknown.size() + " unknown time zones, such as")
              + " \""
              + shown
              + "\" as local times.");
    }
    return words;
  }

  private static String events(int count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }
}
