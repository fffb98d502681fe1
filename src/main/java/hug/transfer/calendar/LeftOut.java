package hug.transfer.calendar;

import hug.transfer.Omissions;
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

  Omissions counts() {
    var all = new Omissions();
    all.add(cancelled, "cancelled event", "cancelled events");
    all.add(declined, "event that you declined", "events that you declined");
    all.add(guests, "guest who declined", "guests who declined");
    return all;
  }

  /**
   * Sentences about everything that was read differently, with the time zones that are not known.
   */
  List<String> words(Set<String> unknown) {
    var words = new ArrayList<String>();
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
