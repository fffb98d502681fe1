package hug.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a client falls due and lapses, as the rules foretell it: dates only, so that it holds on
 * every day until the book changes, or some of it ends.
 *
 * @param clock the day from which silence counts
 * @param lapsedOn the last day of the lapse
 * @param holdsUntil the last day for which the entries are all there are: an occasion comes again
 *     and again, and only the next few times are among them
 */
public record Forecast(
    LocalDate clock, LocalDate lapsedOn, LocalDate holdsUntil, List<Entry> entries) {
  /** Earlier than any day in a book. */
  public static final LocalDate BEGINNING = LocalDate.of(0, 1, 1);

  /** Later than any day in a book; those after this one would not be ten letters long. */
  public static final LocalDate END = LocalDate.of(9999, 12, 31);

  /**
   * One line of the agenda, and the days on which it stands there.
   *
   * @param since the first of them, on which it may still be far from due
   * @param until the last of them
   */
  public record Entry(AgendaLine line, LocalDate since, LocalDate until) {
    /** A line that stays until the book changes. */
    public static Entry lasting(AgendaLine line) {
      return new Entry(line, BEGINNING, END);
    }

    /** The same, moved by a snooze if it can wait. */
    public Entry after(Optional<LocalDate> snoozedUntil) {
      return new Entry(line.after(snoozedUntil), since, until);
    }

    boolean standsOn(LocalDate day) {
      return !since.isAfter(day) && !until.isBefore(day);
    }
  }

  /** The agenda as it is on a day, the most pressing first. */
  public List<AgendaLine> agenda(LocalDate day) {
    var lines = new ArrayList<AgendaLine>();
    for (var entry : entries) {
      if (entry.standsOn(day)) {
        lines.add(entry.line());
      }
    }
    lines.sort(Forecast::compare);
    return lines;
  }

  /** The more pressing first; of equally pressing ones, the one that was due first. */
  private static int compare(AgendaLine one, AgendaLine other) {
    int order = Integer.compare(one.kind().rank(), other.kind().rank());
    return order != 0 ? order : one.dueOn().compareTo(other.dueOn());
  }
}
