package hug.model;

import java.time.LocalDate;

/**
 * Something that left the agenda undone.
 *
 * @param lastDay the last day on which it could be done
 */
public record Missed(AgendaLine line, LocalDate lastDay) {
  /** Whether it was missed in that period: on the day after its last. */
  public boolean isIn(Period period) {
    return period.contains(lastDay.plusDays(1));
  }
}
