package hug.command.export;

import hug.command.DueItem;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.ClientSummary;
import hug.model.Filter;
import hug.model.Matter;
import hug.model.ReasonKind;
import hug.rule.Yearly;
import hug.transfer.ICalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Due dates and occasions as calendar events. */
record CalendarEvents(Session session) {
  /** The length of the part of the first hash that identifies a book; the sample has none. */
  private static final int BOOK_LENGTH = 16;

  /** The event of a due item; absent for an occasion that is due on its own day. */
  Optional<ICalendar.Event> of(DueItem due) {
    var today = session.today();
    var line = due.line();
    boolean isOver = line.dueOn().isBefore(today);
    var day = isOver ? today : line.dueOn();
    if (line.kind() == ReasonKind.OCCASION && line.day().equals(day)) {
      return Optional.empty();
    }
    var description = description(due.glance());
    if (isOver) {
      description.add("Due since " + line.dueOn());
    }
    description.add("When done: hug " + line.command());
    return Optional.of(
        new ICalendar.Event(
            uid(line.kind().toString(), line.client(), line.matter(), line.part()),
            // Overdue items move to today every day.
            isOver ? today : due.verdict().get().clock(),
            day,
            Optional.empty(),
            due.name() + ": " + line.kind() + (line.isOpenMatter() ? ", " + line.about() : ""),
            String.join("\n", description),
            line.kind().toString()));
  }

  /** The occasions of clients who are not quiet, on their days every year. */
  List<ICalendar.Event> occasions(Filter filter) {
    var events = new ArrayList<ICalendar.Event>();
    var quiet = new HashSet<Long>();
    session.book().clients().quiet(session.today()).forEach(quiet::add);
    var occasions = new ArrayList<Matter>();
    var clients = new HashSet<Long>();
    for (var occasion :
        session.book().matters().ofSort(Matter.Sort.OCCASION, true, filter, session.today())) {
      if (!quiet.contains(occasion.client().id())) {
        occasions.add(occasion);
        clients.add(occasion.client().id());
      }
    }
    var glances = new HashMap<Long, ClientSummary>();
    for (var glance : session.book().standings().glances(session.today(), clients)) {
      glances.put(glance.client().id(), glance);
    }
    for (var occasion : occasions) {
      var days = Yearly.of(occasion);
      // Starts when it was recorded, so that the event does not change from year to year.
      days.from(days.comesOnce() ? session.today() : occasion.on())
          .ifPresent(
              day -> events.add(event(occasion, days, day, glances.get(occasion.client().id()))));
    }
    return events;
  }

  private ICalendar.Event event(Matter occasion, Yearly days, LocalDate day, ClientSummary glance) {
    var client = occasion.client();
    var description = description(glance);
    description.add("When done: hug touch " + client.id());
    return new ICalendar.Event(
        uid("day", client.id(), occasion.id(), 0),
        occasion.on(),
        day,
        days.comesOnce() ? Optional.empty() : Optional.of(MonthDay.from(days.day())),
        client.name() + ": " + occasion.text(),
        String.join("\n", description),
        ReasonKind.OCCASION.toString());
  }

  /** An id that stays the same, and that no other book uses. */
  private String uid(String what, long client, long matter, long part) {
    var book = session.book().beginning();
    var mark = book.substring(0, Math.min(BOOK_LENGTH, book.length()));
    return what + "-" + client + "-" + matter + "-" + part + "@hug" + mark;
  }

  /** Notes for the call: the number and the last note. */
  private static List<String> description(ClientSummary glance) {
    var lines = new ArrayList<String>();
    if (!glance.phone().isEmpty()) {
      lines.add(VerdictColumns.all(glance.phone()));
    }
    if (!glance.lastNote().isEmpty()) {
      lines.add("Last note: " + glance.lastNote());
    }
    return lines;
  }
}
