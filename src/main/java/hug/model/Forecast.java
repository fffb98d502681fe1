package hug.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a client falls due and lapses, according to the rules. It contains only dates, so it stays
 * valid until the book changes or {@code holdsUntil} passes.
 *
 * @param clock the date silence is counted from
 * @param lapsedOn the last day of the lapse
 * @param holdsUntil the last day for which the entries are complete, because only the next few
 *     dates of a repeating occasion are included
 */
public record Forecast(
    LocalDate clock, LocalDate lapsedOn, LocalDate holdsUntil, List<Entry> entries) {
  /** Earlier than any day in a book. */
  public static final LocalDate BEGINNING = LocalDate.of(0, 1, 1);

  /** Later than any day in a book; later dates would not be ten characters long. */
  public static final LocalDate END = LocalDate.of(9999, 12, 31);

  /**
   * A line of the agenda, and the days on which it is listed.
   *
   * @param since the first of these days, which can be long before the due date
   * @param until the last of these days
   */
  public record Entry(AgendaLine line, LocalDate since, LocalDate until) {
    /** A line that stays until the book changes. */
    public static Entry lasting(AgendaLine line) {
      return new Entry(line, BEGINNING, END);
    }

    /** A copy moved to the end of the snooze, if its kind can wait. */
    public Entry after(Optional<LocalDate> snoozedUntil) {
      return new Entry(line.after(snoozedUntil), since, until);
    }

    boolean standsOn(LocalDate day) {
      return !since.isAfter(day) && !until.isBefore(day);
    }
  }

  /** The agenda on a day, most urgent first. */
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

  /** Most urgent first, then earliest due date. */
  private static int compare(AgendaLine one, AgendaLine other) {
    int order = Integer.compare(one.kind().rank(), other.kind().rank());
    return order != 0 ? order : one.dueOn().compareTo(other.dueOn());
  }
}
