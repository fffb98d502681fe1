package hug.model;

import java.time.LocalDate;

/**
 * The time of a touch. Of two on the same day, the one with the higher number is later.
 *
 * @param on the day
 * @param touch the number of the touch
 */
public record Moment(LocalDate on, long touch) {

  /** Whether this is later than touch number {@code touch}, made {@code on} its day. */
  public boolean isAfter(LocalDate on, long touch) {
    return this.on.isAfter(on) || (this.on.equals(on) && this.touch > touch);
  }
}
