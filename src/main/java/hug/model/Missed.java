package hug.model;

import java.time.LocalDate;

/**
 * An agenda line that expired without being done.
 *
 * @param lastDay the last day it could be done
 */
public record Missed(AgendaLine line, LocalDate lastDay) {
  /** Whether it was missed in that period, counting the day after its last. */
  public boolean isIn(Period period) {
    return period.contains(lastDay.plusDays(1));
  }
}
