package hug.rule;

import hug.model.AgendaLine;
import hug.model.Folded;
import hug.model.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans who hugs whom in which week. Each client appears once, for the most urgent reason, in the
 * week they fall due or, if that is full, the next one with room.
 */
public final class WeekPlan {
  /**
   * A week in which a staff member has room for a hug.
   *
   * @param week the Monday of the week
   */
  public record Slot(LocalDate week, String staff) implements Comparable<Slot> {
    /** By week, then by person. */
    private static final Comparator<Slot> ORDER =
        Comparator.comparing(Slot::week).thenComparing(slot -> Folded.of(slot.staff));

    @Override
    public int compareTo(Slot other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A staff member in the plan.
   *
   * @param room the number of further hugs possible in each week
   */
  private record Member(Week now, long[] room) {}

  private final Map<String, Member> members = new LinkedHashMap<>();
  private final int weeks;
  private final LocalDate monday;
  private final Set<Long> planned = new HashSet<>();
  private long left;

  /**
   * @param staff the current week of each staff member
   * @param weeks the number of weeks to plan, including the current one
   */
  public WeekPlan(List<Week> staff, int weeks, LocalDate today) {
    this.weeks = weeks;
    this.monday = Period.weekOf(today).from();
    for (var now : staff) {
      var room = new long[weeks];
      room[0] = now.left();
      for (int week = 1; week < weeks; week++) {
        room[week] = now.quotas().in(week(week));
      }
      members.put(Folded.of(now.name()), new Member(now, room));
    }
  }

  /**
   * Finds a slot for a client who has none yet; call it for the most urgent first.
   *
   * @param owner the staff member who owns the client; empty if nobody does
   */
  public Optional<Slot> place(AgendaLine due, String owner) {
    if (!planned.add(due.client())) {
      return Optional.empty();
    }
    var own = Optional.ofNullable(members.get(Folded.of(owner)));
    long first = Math.max(0, ChronoUnit.WEEKS.between(monday, due.dueOn()));
    for (int week = (int) Math.min(first, weeks); week < weeks; week++) {
      var found = own.isPresent() ? standingIn(own.get(), week) : roomiest(week);
      if (found.isPresent() && found.get().room[week] > 0) {
        found.get().room[week]--;
        return Optional.of(new Slot(monday.plusWeeks(week), found.get().now.name()));
      }
    }
    left++;
    return Optional.empty();
  }

  /** The owner or, in a week of absence, who covers for them and is there. */
  private Optional<Member> standingIn(Member owner, int week) {
    var there = owner;
    for (int i = 0; i < members.size() && there.now.quotas().rests(week(week)); i++) {
      var cover = there.now.quotas().cover(week(week)).map(Folded::of).map(members::get);
      if (cover.isEmpty()) {
        return Optional.empty();
      }
      there = cover.get();
    }
    return Optional.of(there);
  }

  private Period week(int place) {
    return Period.weekOf(monday.plusWeeks(place));
  }

  /** The number of clients without a slot. */
  public long left() {
    return left;
  }

  private Optional<Member> roomiest(int week) {
    return members.values().stream().max(Comparator.comparingLong(member -> member.room[week]));
  }

  /**
   * A summary: how many clients have no slot, and whether the quotas are enough.
   *
   * @param clients the number of clients with a window
   * @param touchesPerWeek the number of touches per week needed to meet all windows
   */
  public List<String> inWords(long clients, double touchesPerWeek) {
    var lines = new ArrayList<String>();
    if (left > 0) {
      lines.add(
          (left == 1 ? "1 more falls due" : left + " more fall due")
              + (left == 1 ? " but exceeds" : " but exceed")
              + " these weeks' quotas.");
    }
    if (clients > 0) {
      long needed = (long) Math.ceil(touchesPerWeek - 1e-9);
      long quota = members.values().stream().mapToLong(member -> member.now.quotas().usual()).sum();
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
