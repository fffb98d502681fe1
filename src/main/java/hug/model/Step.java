package hug.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A follow-up step: something to do after each delivery, or regularly before it.
 *
 * @param id its number in the book, or 0 before it is stored
 * @param event what it follows: a delivery, or a job not yet delivered
 * @param delay how long it falls due after the delivery, or after the last update on the job
 * @param by the required channel; any if absent
 * @param tag the tag of the clients it is for; everyone if absent
 * @param since it applies to deliveries on or after this date; to all if absent
 * @param text what to do
 * @param stays how long it can be overdue before it counts as missed; 60 days if absent
 */
public record Step(
    long id,
    Event event,
    Window delay,
    Optional<Channel> by,
    Optional<String> tag,
    Optional<LocalDate> since,
    String text,
    Optional<Window> stays) {
  private static final Window UNLESS_SAID = new Window(60, Window.Unit.DAY);

  /** The event that a step follows. */
  public enum Event {
    DELIVERY,
    JOB;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * Parses an event.
     *
     * @throws Failure if it is unknown
     */
    public static Event parse(String text) {
      for (var event : values()) {
        if (event.word.equals(text)) {
          return event;
        }
      }
      throw Failure.usage("\"" + text + "\" is not an event; choose delivery or job");
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** A step after a delivery. */
  public Step(
      long id,
      Window delay,
      Optional<Channel> by,
      Optional<String> tag,
      Optional<LocalDate> since,
      String text,
      Optional<Window> stays) {
    this(id, Event.DELIVERY, delay, by, tag, since, text, stays);
  }

  /** Parses a channel that can complete a step. */
  public static Channel channel(String word) {
    var channel = Channel.parse(word);
    if (!channel.isPersonal()) {
      throw Failure.usage("a " + channel + " does not count, so the step would never be settled");
    }
    return channel;
  }

  /** Whether it applies to that client and delivery date. */
  public boolean covers(Client client, LocalDate delivery) {
    return (tag.isEmpty() || client.hasTag(tag.get()))
        && since.filter(delivery::isBefore).isEmpty();
  }

  /** The due date after a delivery. */
  public LocalDate dueAfter(LocalDate delivery) {
    return delay.after(delivery);
  }

  /** The last day to do a step that fell due {@code on} a day. */
  public LocalDate lastDay(LocalDate on) {
    return stays.orElse(UNLESS_SAID).after(on).minusDays(1);
  }
}
