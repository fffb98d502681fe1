package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Do not contact, and why.
 *
 * @param on the day it was asked for
 * @param until the day on which contact may begin again; absent for good
 */
public record Quiet(String because, LocalDate on, Optional<LocalDate> until) {

  /** Whether it holds on {@code day}. */
  public boolean holdsOn(LocalDate day) {
    return until.isEmpty() || day.isBefore(until.get());
  }
}
