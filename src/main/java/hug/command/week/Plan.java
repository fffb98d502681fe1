package hug.command.week;

import hug.command.DueItem;
import hug.command.Week;
import hug.model.Folded;
import hug.model.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who hugs whom in which week. Each client comes once, for the most pressing reason: in the week in
 * which they fall due or, where that is full, the next that has room.
 */
final class Plan {
  /**
   * A hug that is proposed.
   *
   * @param week the Monday of the week
   */
  record Slot(LocalDate week, String staff, DueItem due) {}

  private final List<Week> staff;
  private final int weeks;
  private final LocalDate monday;
  private final Map<String, int[]> room = new HashMap<>();
  private final List<Slot> slots = new ArrayList<>();
  private final Set<Long> planned = new HashSet<>();
  private long left;

  Plan(List<Week> staff, int weeks, LocalDate today) {
    this.staff = staff;
    this.weeks = weeks;
    this.monday = Period.weekOf(today).from();
    for (var member : staff) {
      var own = new int[weeks];
      for (int week = 0; week < weeks; week++) {
        own[week] = week == 0 ? (int) member.left() : member.quota();
      }
      room.put(Folded.of(member.name()), own);
    }
  }

  /** Finds a place for each, the most pressing first. */
  void fill(Iterable<DueItem> dues) {
    for (var due : dues) {
      if (planned.add(due.line().client()) && !place(due)) {
        left++;
      }
    }
    slots.sort(Comparator.comparing(Slot::week).thenComparing(slot -> Folded.of(slot.staff())));
  }

  private boolean place(DueItem due) {
    long first = Math.max(0, ChronoUnit.WEEKS.between(monday, due.line().dueOn()));
    var owner = Folded.of(due.glance().owner());
    for (int week = (int) Math.min(first, weeks); week < weeks; week++) {
      var found = room.containsKey(owner) ? owner : mostRoom(week);
      if (room.containsKey(found) && room.get(found)[week] > 0) {
        room.get(found)[week]--;
        slots.add(new Slot(monday.plusWeeks(week), name(found), due));
        return true;
      }
    }
    return false;
  }

  private String mostRoom(int week) {
    var most = "";
    for (var member : staff) {
      var key = Folded.of(member.name());
      if (most.isEmpty() || room.get(key)[week] > room.get(most)[week]) {
        most = key;
      }
    }
    return most;
  }

  private String name(String key) {
    for (var member : staff) {
      if (Folded.of(member.name()).equals(key)) {
        return member.name();
      }
    }
    return key;
  }

  /** The hugs, week by week and person by person; each in the order of need. */
  List<Slot> slots() {
    return slots;
  }

  /** How many find no place. */
  long left() {
    return left;
  }

  /** How many hugs a week all quotas come to. */
  long quota() {
    return staff.stream().mapToLong(Week::quota).sum();
  }
}
