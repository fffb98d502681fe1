package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A wish not to be contacted, and why.
 *
 * @param on the date of the request
 * @param until the date contact may resume; absent if never
 */
public record Quiet(String because, LocalDate on, Optional<LocalDate> until) {

  /** Whether it applies on {@code day}. */
  public boolean holdsOn(LocalDate day) {
    return until.isEmpty() || day.isBefore(until.get());
  }
}
