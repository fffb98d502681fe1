package hug.transfer.calendar;

import hug.transfer.CardLetters;
import hug.transfer.Source;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The events and time zones of a calendar, in the order of the file. */
final class Components {
  static final String EVENT = "VEVENT";
  static final String ZONE = "VTIMEZONE";
  private static final String CALENDAR = "VCALENDAR";

  /** Components that are not inside another, so that they end one whose END is missing. */
  private static final Set<String> OUTER =
      Set.of(CALENDAR, EVENT, ZONE, "VTODO", "VJOURNAL", "VFREEBUSY");

  private final Consumer<Component> consumer;
  private String method = "";

  /** The component that has begun; null between two. */
  private Component open;

  /** The component inside it that has begun, such as an alarm; null if none. */
  private Component part;

  private Components(Consumer<Component> consumer) {
    this.consumer = consumer;
  }

  /**
   * Passes on each event and each time zone, one at a time.
   *
   * @throws hug.model.Failure if the file cannot be read
   */
  static void each(Source source, CardLetters letters, Consumer<Component> consumer) {
    var components = new Components(consumer);
    try (var lines = new CalendarLines(letters)) {
      for (var next = lines.next(); next.isPresent(); next = lines.next()) {
        components.take(next.get(), lines.number());
      }
    } catch (IOException e) {
      throw source.unreadable(e);
    }
    if (components.open != null) {
      components.open.cutOff();
      components.end();
    }
  }

  private void take(Property property, long line) {
    var value = property.value().strip().toUpperCase(Locale.ROOT);
    switch (property.name()) {
      case "BEGIN" -> begin(value, line);
      case "END" -> end(value);
      case "METHOD" -> method = open == null ? value : method;
      default -> {
        if (open != null) {
          (part == null ? open : part).add(property);
        }
      }
    }
  }

  private void begin(String name, long line) {
    if (OUTER.contains(name)) {
      end();
      method = name.equals(CALENDAR) ? "" : method;
      open = name.equals(CALENDAR) ? null : new Component(name, line, method);
    } else if (open != null) {
      part = open.begin(name, line);
    }
  }

  private void end(String name) {
    if (OUTER.contains(name)) {
      end();
    } else {
      part = null;
    }
  }

  private void end() {
    var ended = open;
    open = null;
    part = null;
    if (ended != null && (ended.name().equals(EVENT) || ended.name().equals(ZONE))) {
      consumer.accept(ended);
    }
  }
}
