package hug.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The days of the last touches of a client that counted.
 *
 * @param by each channel
 * @param inbound of those that the client made
 * @param status of those that told how the work stands
 */
public record Reached(
    Map<Channel, LocalDate> by, Optional<LocalDate> inbound, Optional<LocalDate> status) {
  /** Nobody has touched them, or it does not matter. */
  public static final Reached NEVER = new Reached(Map.of(), Optional.empty(), Optional.empty());

  /** The later of two days, where there are two. */
  public static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.filter(one.get()::isBefore).isEmpty() ? one : other;
  }
}
