package hug.command.client;

import hug.command.Days;
import hug.command.Session;
import hug.command.TouchLine;
import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Filter;
import hug.model.Matter;
import hug.rule.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The history of a client, newest first. */
final class Timeline {
  /**
   * One event of the history.
   *
   * @param order within a day, higher is later
   * @param line the event as a line of the card
   * @param isContact false if the card shows it elsewhere too
   */
  record Event(LocalDate on, long order, String line, boolean isContact) {}

  /** Sorts after all touches of a day. */
  private static final long LATE = Long.MAX_VALUE - 1;

  private Timeline() {}

  /** The events that match the filter; a filter by channel leaves only touches. */
  static List<Event> of(ClientRef client, Filter filter, Session session) {
    var events = new ArrayList<Event>();
    for (var touch : session.book().touches().of(session.today(), client, filter)) {
      events.add(
          new Event(touch.on(), 2 * touch.id() + 1, TouchLine.of(touch, session.today()), true));
    }
    if (filter.by().isEmpty()) {
      for (var matter : session.book().matters().of(client)) {
        var today = session.today();
        add(events, matter, matter.on(), today, opening(matter, today), 2 * matter.after());
        if (matter.sort() == Matter.Sort.COMPLAINT) {
          matter
              .day()
              .ifPresent(day -> add(events, matter, day, today, "fixed: " + matter.detail(), LATE));
        }
        if (matter.sort() == Matter.Sort.JOB) {
          matter
              .day()
              .ifPresent(
                  day -> add(events, matter, day, today, "delivered: " + matter.text(), LATE));
        }
        matter
            .ending()
            .ifPresent(end ->
                add(
                    events,
                    matter,
                    end.on(),
                    today,
                    end.as() + ": " + matter.text() + (end.how().isEmpty() ? "" : "; " + end.how()),
                    LATE + 1));
      }
    }
    events.removeIf(event ->
        event.on().isAfter(session.today())
            || filter.since().filter(event.on()::isBefore).isPresent()
            || filter.until().filter(event.on()::isAfter).isPresent());
    events.sort((one, other) -> {
      int order = other.on().compareTo(one.on());
      return order != 0 ? order : Long.compare(other.order(), one.order());
    });
    return events;
  }

  private static void add(
      List<Event> events, Matter matter, LocalDate on, LocalDate today, String what, long order) {
    var line =
        "  "
            + TouchLine.day(on, today)
            + "  "
            + TouchLine.padded(matter.sort().toString(), 12)
            + "  "
            + TouchLine.padded(Escaped.of(matter.staff()), 8)
            + "  "
            + Escaped.inOneLine(what)
            + " ("
            + matter.id()
            + ")";
    boolean isContact =
        switch (matter.sort()) {
          case PROMISE, COMPLAINT, JOB, FEEDBACK, INTRODUCTION, ANSWER -> true;
          case FACT, OCCASION, OFFER, NEED, SEAT -> false;
        };
    events.add(new Event(on, order, line, isContact));
  }

  private static String opening(Matter matter, LocalDate today) {
    return switch (matter.sort()) {
      case FACT -> Facts.inWords(matter);
      case PROMISE ->
          matter.text() + matter.day().map(day -> ", by " + Days.on(day, today)).orElse("");
      case FEEDBACK ->
          matter.score().orElse(0)
              + " out of 10"
              + (matter.text().isEmpty() ? "" : ": " + matter.text());
      case INTRODUCTION ->
          "to "
              + matter.other().map(ClientRef::name).orElse("a forgotten client")
              + (matter.text().isEmpty() ? "" : ": " + matter.text());
      case SEAT ->
          "on the council" + matter.day().map(day -> ", until " + Days.on(day, today)).orElse("");
      case COMPLAINT, JOB, OCCASION, OFFER, NEED, ANSWER -> matter.text();
    };
  }
}
