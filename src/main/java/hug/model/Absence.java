package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time when a member of staff is away.
 *
 * @param first the first day away
 * @param last the last day away
 * @param cover the name of who looks after their clients meanwhile
 */
public record Absence(LocalDate first, LocalDate last, Optional<String> cover) {
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The day they are back. */
  public LocalDate backOn() {
    return last.plusDays(1);
  }
}
