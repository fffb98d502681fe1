package hug.transfer.calendar;

import hug.model.Failure;
import hug.model.LoggedContact;
import hug.transfer.Entry;
import hug.transfer.LogContext;
import hug.transfer.Omissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The meetings in the events of a calendar, each of which is first noted and then read. */
final class Events {
  /** Enough for thousands of daily meetings over decades. */
  private static final long MOST_STEPS = 5_000_000;

  private static final int MOST_WAITING = 20_000;

  private record Next(long line, LoggedContact contact) {}

  private final LogContext context;
  private final LocalDate today;
  private final Consumer<Entry<LoggedContact>> consumer;
  private final Repetition.Steps steps = new Repetition.Steps(MOST_STEPS);
  private final CalendarZones zones;
  private final Overrides overrides;
  private final LeftOut leftOut = new LeftOut();

  /** The next meeting of each series, by UID, until all that may be earlier are read. */
  private final Map<String, Next> waiting = new LinkedHashMap<>();

  Events(LogContext context, Consumer<Entry<LoggedContact>> consumer) {
    this.context = context;
    this.today = context.dates().today();
    this.consumer = consumer;
    this.zones = new CalendarZones(today, steps);
    this.overrides = new Overrides(zones, context);
  }

  /** Takes what has to be known before the first event is read. */
  void note(Component component) {
    if (component.name().equals(Components.ZONE)) {
      zones.define(component);
    } else {
      overrides.note(component);
    }
  }

  /** Passes on the meetings of an event, or its failure. */
  void read(Component component) {
    if (!component.name().equals(Components.EVENT)) {
      return;
    }
    var event = new Event(component, zones, context);
    leftOut.count(event);
    List<LoggedContact> contacts;
    try {
      contacts = contacts(event);
    } catch (Failure invalid) {
      if (event.isOfInterest() && !event.isOff()) {
        consumer.accept(
            new Entry<>(
                event.line(),
                () -> {
                  throw invalid;
                }));
      }
      return;
    }
    for (var contact : contacts) {
      pass(event.line(), contact);
    }
  }

  private void pass(long line, LoggedContact contact) {
    // A meeting that is cancelled may say no more than that.
    if (!contact.parties().isEmpty() || contact.isCancelled()) {
      consumer.accept(new Entry<>(line, () -> contact));
    }
  }

  /** The contacts to pass on now. */
  private List<LoggedContact> contacts(Event event) {
    var replaced = event.replaced();
    if (replaced.isPresent()) {
      return one(event, event.id() + " " + replaced.get().key(), true);
    }
    return event.isSeries() ? series(event) : one(event, event.id(), false);
  }

  private List<LoggedContact> one(Event event, String origin, boolean isOfSeries) {
    var contact = event.on(event.start().day(context.zone()), origin, event.isOff());
    boolean isPast = contact.on().isBefore(today);
    if (isPast) {
      return event.isOff() ? List.of() : List.of(contact);
    }
    return isOfSeries ? later(event, contact) : List.of(contact);
  }

  private List<LoggedContact> series(Event event) {
    var series = new Series(event, overrides.of(event.id()), context, steps);
    if (series.isCut()) {
      leftOut.countCut();
    }
    var all = new ArrayList<>(series.past());
    series.next().ifPresent(next -> all.addAll(later(event, next)));
    if (!event.isOff()) {
      all.addAll(series.cancelled());
    }
    return all;
  }

  /** Keeps a meeting to come if it is the next one of its series; what to pass on instead. */
  private List<LoggedContact> later(Event event, LoggedContact contact) {
    var known = waiting.get(event.id());
    if (contact.isCancelled() || (known == null && waiting.size() >= MOST_WAITING)) {
      return List.of(contact);
    }
    if (known == null || contact.on().isBefore(known.contact().on())) {
      waiting.put(event.id(), new Next(event.line(), contact));
    }
    return List.of();
  }

  /** Passes on the next meeting of each series. */
  void finish() {
    waiting.values().forEach(next -> pass(next.line(), next.contact()));
  }

  /** The events and people that were left out. */
  Omissions leftOut() {
    return leftOut.counts();
  }

  /** Sentences about how events were read. */
  List<String> words() {
    return leftOut.words(zones.unknown());
  }
}
