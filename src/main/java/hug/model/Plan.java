package hug.model;

import java.time.LocalDate;

/**
 * A day agreed for the next touch; the next counted touch ends it.
 *
 * @param day the day agreed
 * @param on the day of the touch at which it was agreed
 * @param touch the number of that touch
 */
public record Plan(LocalDate day, LocalDate on, long touch) {

  /** Whether {@code later} was made after the touch at which this was agreed. */
  public boolean isEndedBy(Moment later) {
    return later.isAfter(on, touch);
  }
}
