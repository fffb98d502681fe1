package hug.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The dates of a client's last counted touches.
 *
 * @param by for each channel
 * @param inbound the last one made by the client
 * @param status the last one about the progress of their work
 */
public record Reached(
    Map<Channel, LocalDate> by, Optional<LocalDate> inbound, Optional<LocalDate> status) {
  /** Never reached, or it does not matter. */
  public static final Reached NEVER = new Reached(Map.of(), Optional.empty(), Optional.empty());

  /** A copy that includes the last touch by one channel. */
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

  /** The later of two dates, either of which may be absent. */
  public static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.filter(one.get()::isBefore).isEmpty() ? one : other;
  }
}
