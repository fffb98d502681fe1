package hug.rule;

import hug.model.AgendaLine;
import hug.model.Folded;
import hug.model.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who hugs whom in which week. Each client comes once, for the most pressing reason: in the week in
 * which they fall due or, where that is full, the next that has room.
 */
public final class WeekPlan {
  /**
   * When somebody has time for a hug.
   *
   * @param week the Monday of the week
   */
  public record Slot(LocalDate week, String staff) implements Comparable<Slot> {
    /** Week by week, and person by person. */
    private static final Comparator<Slot> ORDER =
        Comparator.comparing(Slot::week).thenComparing(slot -> Folded.of(slot.staff));

    @Override
    public int compareTo(Slot other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Somebody who hugs.
   *
   * @param room for how many more hugs, week by week
   */
  private record Member(Week now, long[] room) {}

  private final Map<String, Member> members = new LinkedHashMap<>();
  private final int weeks;
  private final LocalDate monday;
  private final Set<Long> planned = new HashSet<>();
  private long left;

  /**
   * @param staff everybody's week around today
   * @param weeks how many to plan, this one included
   */
  public WeekPlan(List<Week> staff, int weeks, LocalDate today) {
    this.weeks = weeks;
    this.monday = Period.weekOf(today).from();
    for (var now : staff) {
      var room = new long[weeks];
      Arrays.fill(room, now.quota());
      room[0] = now.left();
      members.put(Folded.of(now.name()), new Member(now, room));
    }
  }

  /**
   * Finds a place for a client who has none yet; the most pressing are to come first.
   *
   * @param owner who looks after the client; empty if nobody does
   */
  public Optional<Slot> place(AgendaLine due, String owner) {
    if (!planned.add(due.client())) {
      return Optional.empty();
    }
    var own = Optional.ofNullable(members.get(Folded.of(owner)));
    long first = Math.max(0, ChronoUnit.WEEKS.between(monday, due.dueOn()));
    for (int week = (int) Math.min(first, weeks); week < weeks; week++) {
      var found = own.isPresent() ? own : roomiest(week);
      if (found.isPresent() && found.get().room[week] > 0) {
        found.get().room[week]--;
        return Optional.of(new Slot(monday.plusWeeks(week), found.get().now.name()));
      }
    }
    left++;
    return Optional.empty();
  }

  /** How many have found no place. */
  public long left() {
    return left;
  }

  private Optional<Member> roomiest(int week) {
    return members.values().stream().max(Comparator.comparingLong(member -> member.room[week]));
  }

  /**
   * What there is to say of it: who finds no place, and whether the quotas are enough.
   *
   * @param clients who have a window
   * @param touchesPerWeek how many touches it takes to keep to all windows
   */
  public List<String> inWords(long clients, double touchesPerWeek) {
    var lines = new ArrayList<String>();
    if (left > 0) {
      lines.add(
          (left == 1 ? "1 more comes due" : left + " more come due")
              + (left == 1 ? " but exceeds" : " but exceed")
              + " these weeks' quotas.");
    }
    if (clients > 0) {
      long needed = (long) Math.ceil(touchesPerWeek - 1e-9);
      long quota = members.values().stream().mapToLong(member -> member.now.quota()).sum();
      lines.add(
          (clients == 1 ? "1 client needs " : clients + " clients need ")
              + Week.hugs(needed)
              + " a week; your quotas allow "
              + quota
              + (needed > quota
                  ? ", " + (needed - quota) + " a week too few."
                  : left > 0 ? ", enough once the backlog is cleared." : ", which is enough."));
    }
    return lines;
  }
}
