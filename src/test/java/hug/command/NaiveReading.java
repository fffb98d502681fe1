package hug.command;

import hug.model.Client;
import hug.model.Touch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules applied naively to plain lists of events, as the practices describe them. */
class NaiveReading {
  /** What the naive side remembers about a client. */
  static final class Memory {
    Client client;
    final List<Touch> touches = new ArrayList<>();
    LocalDate plannedFor;
    LocalDate plannedOn;
    int touchesBeforePlan;
    boolean isPlanFirst;
    LocalDate snoozedUntil;
    LocalDate snoozedOn;
    int touchesBeforeSnooze;
    LocalDate quietUntil;
    boolean isQuiet;
  }

  /** The window and the lapse by tag; the empty tag stands for everyone. */
  final Map<String, String[]> rules = new HashMap<>();

  final List<Memory> memories = new ArrayList<>();

  List<String> naiveLapsed(LocalDate day) {
    return memories.stream()
        .filter(memory -> !isQuiet(memory, day))
        .filter(memory -> naiveLapsedOn(memory).toEpochDay() < day.toEpochDay())
        .map(memory -> memory.client.name() + " " + naiveLapsedOn(memory))
        .sorted()
        .toList();
  }

  /** Sorts by the day on which the silence became that long, then by name. */
  List<String> naiveSilent(LocalDate day, String over) {
    return memories.stream()
        .filter(memory -> !isQuiet(memory, day))
        .filter(memory -> plus(clock(memory), over).toEpochDay() < day.toEpochDay())
        .sorted(
            Comparator.comparing((Memory memory) -> plus(clock(memory), over))
                .thenComparing(memory -> memory.client.name()))
        .map(memory -> memory.client.name() + " " + plus(clock(memory), over))
        .toList();
  }

  boolean isQuiet(Memory memory, LocalDate day) {
    return memory.isQuiet && (memory.quietUntil == null || day.compareTo(memory.quietUntil) < 0);
  }

  private boolean counts(Touch touch) {
    return touch.answered() && !touch.by().toString().equals("mailing");
  }

  LocalDate clock(Memory memory) {
    LocalDate latest = null;
    for (var touch : memory.touches) {
      if (counts(touch) && (latest == null || touch.on().compareTo(latest) > 0)) {
        latest = touch.on();
      }
    }
    return latest == null ? memory.client.since() : latest;
  }

  /** The last date planned, unless a later touch counts. */
  LocalDate plan(Memory memory) {
    LocalDate plannedOn = null;
    LocalDate plan = null;
    int at = -1;
    for (int i = 0; i < memory.touches.size(); i++) {
      var touch = memory.touches.get(i);
      if (touch.next().isPresent() && (plannedOn == null || touch.on().compareTo(plannedOn) >= 0)) {
        plannedOn = touch.on();
        plan = touch.next().get();
        at = i;
      }
    }
    if (plannedLater(memory, plannedOn, at)) {
      plan = memory.plannedFor;
      plannedOn = memory.isPlanFirst ? LocalDate.MIN : memory.plannedOn;
      at = memory.touchesBeforePlan - 1;
    }
    for (int i = 0; i < memory.touches.size() && plan != null; i++) {
      var touch = memory.touches.get(i);
      int later = touch.on().compareTo(plannedOn);
      if (counts(touch) && (later > 0 || (later == 0 && i > at))) {
        return null;
      }
    }
    return plan;
  }

  /** Whether the last plan was made or cancelled without a touch. */
  private static boolean plannedLater(Memory memory, LocalDate agreedOn, int at) {
    if (memory.plannedOn == null || agreedOn == null) {
      return memory.plannedOn != null;
    }
    int order = memory.plannedOn.compareTo(agreedOn);
    return !memory.isPlanFirst && (order > 0 || (order == 0 && memory.touchesBeforePlan > at));
  }

  LocalDate naiveDueOn(Memory memory) {
    var plan = plan(memory);
    var due = plan != null ? plan : plus(clock(memory), decisive(memory)[0]);
    return isSnoozed(memory) && memory.snoozedUntil.compareTo(due) > 0 ? memory.snoozedUntil : due;
  }

  private boolean isSnoozed(Memory memory) {
    if (memory.snoozedUntil == null) {
      return false;
    }
    for (int i = memory.touchesBeforeSnooze; i < memory.touches.size(); i++) {
      var touch = memory.touches.get(i);
      if (counts(touch) && touch.on().compareTo(memory.snoozedOn) >= 0) {
        return false;
      }
    }
    return true;
  }

  LocalDate naiveLapsedOn(Memory memory) {
    var rule = decisive(memory);
    if (rule[1] != null) {
      return plus(clock(memory), rule[1]);
    }
    var window = rule[0];
    int count = Integer.parseInt(window.substring(0, window.length() - 1));
    return plus(clock(memory), 2 * count + window.substring(window.length() - 1));
  }

  String[] decisive(Memory memory) {
    if (memory.client.every().isPresent()) {
      return new String[] {memory.client.every().get().toString(), null};
    }
    String[] best = null;
    for (var tag : memory.client.tags()) {
      var rule = rules.get(tag.equals("Été") ? "ete" : tag);
      if (rule != null && (best == null || isShorter(rule, best, memory))) {
        best = rule;
      }
    }
    return best != null ? best : rules.getOrDefault("", new String[] {"90d", "180d"});
  }

  private boolean isShorter(String[] rule, String[] best, Memory memory) {
    var clock = clock(memory);
    int windows = plus(clock, rule[0]).compareTo(plus(clock, best[0]));
    return windows < 0
        || (windows == 0 && lapseOf(rule, clock).compareTo(lapseOf(best, clock)) < 0);
  }

  private LocalDate lapseOf(String[] rule, LocalDate clock) {
    var window = rule[0];
    int count = Integer.parseInt(window.substring(0, window.length() - 1));
    return plus(
        clock, rule[1] != null ? rule[1] : 2 * count + window.substring(window.length() - 1));
  }

  /** Adds a window without relying on java.time to clip the day to the length of the month. */
  static LocalDate plus(LocalDate day, String window) {
    int count = Integer.parseInt(window.substring(0, window.length() - 1));
    switch (window.charAt(window.length() - 1)) {
      case 'd' -> {
        return LocalDate.ofEpochDay(day.toEpochDay() + count);
      }
      case 'w' -> {
        return LocalDate.ofEpochDay(day.toEpochDay() + 7L * count);
      }
      default -> {
        int months = window.endsWith("y") ? 12 * count : count;
        int index = day.getYear() * 12 + day.getMonthValue() - 1 + months;
        for (int last = day.getDayOfMonth(); ; last--) {
          try {
            return LocalDate.of(index / 12, index % 12 + 1, last);
          } catch (DateTimeException e) {
            // The month has no such day: try the one before.
          }
        }
      }
    }
  }
}
