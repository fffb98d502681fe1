package hug.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Something to do for a client after each delivery, or again and again until there is one.
 *
 * @param id its number in the book; 0 before it is there
 * @param event what it follows: a delivery, or a job that is not delivered yet
 * @param delay how long after the delivery it falls due, or after the job was last spoken of
 * @param by the channel that it takes; any, if absent
 * @param tag of the clients it is for; for everyone, if absent
 * @param since the first day of a delivery that it is for; for all that were, if absent
 * @param text what to do
 * @param stays how long it can be overdue before it counts as missed; 60 days, if absent
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

  /** What steps follow. */
  public enum Event {
    DELIVERY,
    JOB;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * The event of that name.
     *
     * @throws Failure if there is none
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

  /** A channel by which a step can be done. */
  public static Channel channel(String word) {
    var channel = Channel.parse(word);
    if (!channel.isPersonal()) {
      throw Failure.usage(
          "a " + channel + " does not count as a touch, so the step would never be done");
    }
    return channel;
  }

  /** Whether it is for that client, and what was delivered on that day. */
  public boolean covers(Client client, LocalDate delivery) {
    return (tag.isEmpty() || client.hasTag(tag.get()))
        && since.filter(delivery::isBefore).isEmpty();
  }

  /** When it falls due after a delivery. */
  public LocalDate dueAfter(LocalDate delivery) {
    return delay.after(delivery);
  }

  /** The last day on which one that fell due {@code on} a day can be done. */
  public LocalDate lastDay(LocalDate on) {
    return stays.orElse(UNLESS_SAID).after(on).minusDays(1);
  }
}
