package hug.model;

import java.time.LocalDate;
import java.util.List;

/**
 * When a client falls due and lapses, as the rules foretell it: dates only, so that it holds on
 * every day until the book changes.
 *
 * @param clock the day from which silence counts
 * @param lapsedOn the last day of the lapse
 * @param entries what falls due, and why
 */
public record Forecast(LocalDate clock, LocalDate lapsedOn, List<Entry> entries) {

  /**
   * One thing that falls due.
   *
   * @param rank of the reason; the lower is the more pressing
   * @param isSnoozed whether a snooze moved that day
   */
  public record Entry(Agendum line, int rank, boolean isSnoozed) {}
}
