package hug.model;

import java.time.LocalDate;

/**
 * A due date moved to a later day. The next counted touch ends it.
 *
 * @param until the date the client can fall due again
 * @param on the date of the snooze
 * @param after the number of the newest touch at that time
 */
public record Snooze(LocalDate until, LocalDate on, long after) {

  /** Whether {@code later} was made and recorded after the snooze. */
  public boolean isEndedBy(Moment later) {
    return later.isAfter(on, after);
  }
}
