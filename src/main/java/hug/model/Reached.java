package hug.model;

import java.time.LocalDate;
import java.util.EnumMap;
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

  /** The same, with a day on which a touch by that channel was the last of its kind. */
  public Reached and(Channel channel, LocalDate on, boolean isInbound, boolean isStatus) {
    var channels = new EnumMap<Channel, LocalDate>(Channel.class);
    channels.putAll(by);
    channels.merge(channel, on, (one, other) -> one.isAfter(other) ? one : other);
    var day = Optional.of(on);
    return new Reached(
        channels,
        isInbound ? later(inbound, day) : inbound,
        isStatus ? later(status, day) : status);
  }

  /** The later of two days, where there are two. */
  public static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.filter(one.get()::isBefore).isEmpty() ? one : other;
  }
}
