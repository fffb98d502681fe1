package hug.model;

import java.time.LocalDate;

/**
 * A due date that was moved to a later day; the next counted touch ends it.
 *
 * @param until the day on which the client may fall due again
 * @param on the day it was asked for
 * @param after the number of the newest touch at that time
 */
public record Snooze(LocalDate until, LocalDate on, long after) {

  /** Whether {@code later} was made, and noted, after the snooze was asked for. */
  public boolean isEndedBy(Moment later) {
    return later.isAfter(on, after);
  }
}
