package hug.command.export;

import static hug.syntax.Option.dated;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.DueItem;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.AgendaFilter;
import hug.model.ClientSummary;
import hug.model.Filter;
import hug.model.Matter;
import hug.model.ReasonKind;
import hug.model.Window;
import hug.output.Result;
import hug.rule.Yearly;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.transfer.ICalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What falls due, and the occasions, for the calendar of a phone or of another program. */
final class ExportCalendarCommand implements Command {
  private static final int WEEKS = 4;

  /** How much of the hash that a book begins with tells it from others; the sample has none. */
  private static final int BOOK_LENGTH = 16;

  private static final Option<LocalDate> WITHIN =
      dated("--within", "WINDOW", (word, today) -> Window.parse(word).after(today))
          .means("How far to look ahead, such as 1w; " + WEEKS + "w unless said.");

  @Override
  public Syntax syntax() {
    return command("export calendar", "Write what falls due as a calendar (iCalendar).")
        .example("hug export calendar -o hug.ics", "for cron to write each day")
        .example("hug export calendar --owner ana --within 2w -o ana.ics", "for Ana's phone")
        .example("hug export calendar --reason occasion -o days.ics", "birthdays and such")
        .note(
            "What is to come stands on its day, and what is overdue on today, with the phone number,"
                + " what was said last, and the command that settles it. Occasions stand on their"
                + " days, every year. Clients who are quiet are left out.")
        .note(
            "Let cron write the file early each day, and let the calendar program subscribe to it"
                + " there, or where you share it: an event keeps its identity, and the file is the"
                + " same to the last letter as long as nothing in it is new.")
        .with(WITHIN, FilterOptions.REASON)
        .with(FilterOptions.OF_PEOPLE)
        .with(OutputOptions.TO_FILE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var horizon = given.find(WITHIN).orElse(session.today().plusWeeks(WEEKS));
    var filter = FilterOptions.from(given, session);
    var reason = given.find(FilterOptions.REASON);
    var events = new ArrayList<ICalendar.Event>();
    for (var due :
        session
            .evaluator()
            .dues(
                session
                    .evaluator()
                    .forecasts()
                    .due(
                        AgendaFilter.until(horizon).of(filter).because(reason),
                        Integer.MAX_VALUE))) {
      event(due, session).ifPresent(events::add);
    }
    if (reason.isEmpty() || reason.get() == ReasonKind.OCCASION) {
      addOccasions(events, filter, session);
    }
    events.sort(Comparator.comparing(ICalendar.Event::day).thenComparing(ICalendar.Event::uid));
    return new Result.Text(ICalendar.of(events), "Nothing falls due until " + horizon + ".");
  }

  /** Something to do; an occasion that is due on its very day stands there already. */
  private static Optional<ICalendar.Event> event(DueItem due, Session session) {
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
    description.add("When done: hug " + line.settledBy());
    return Optional.of(
        new ICalendar.Event(
            uid(session, line.kind().toString(), line.client(), line.matter(), line.part()),
            // What stands on today is moved each day.
            isOver ? today : due.verdict().get().clock(),
            day,
            Optional.empty(),
            due.name() + ": " + line.kind() + (line.isOpenMatter() ? ", " + line.about() : ""),
            String.join("\n", description),
            line.kind().toString()));
  }

  private static void addOccasions(List<ICalendar.Event> events, Filter filter, Session session) {
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
      // Every year from the day on which it was noted, so that the event stays as it is.
      days.from(days.comesOnce() ? session.today() : occasion.on())
          .ifPresent(day ->
              events.add(event(occasion, days, day, glances.get(occasion.client().id()), session)));
    }
  }

  private static ICalendar.Event event(
      Matter occasion, Yearly days, LocalDate day, ClientSummary glance, Session session) {
    var client = occasion.client();
    var description = description(glance);
    description.add("When done: hug touch " + client.id());
    return new ICalendar.Event(
        uid(session, "day", client.id(), occasion.id(), 0),
        occasion.on(),
        day,
        days.comesOnce() ? Optional.empty() : Optional.of(MonthDay.from(days.day())),
        client.name() + ": " + occasion.text(),
        String.join("\n", description),
        ReasonKind.OCCASION.toString());
  }

  /** The same on every day, and in no other book. */
  private static String uid(Session session, String what, long client, long matter, long part) {
    var book = session.book().beginning();
    var mark = book.substring(0, Math.min(BOOK_LENGTH, book.length()));
    return what + "-" + client + "-" + matter + "-" + part + "@hug" + mark;
  }

  /** What to know for the call: the number, and what was said last. */
  private static List<String> description(ClientSummary glance) {
    var lines = new ArrayList<String>();
    if (!glance.phone().isEmpty()) {
      lines.add(glance.phone());
    }
    if (!glance.lastNote().isEmpty()) {
      lines.add("Said last: " + glance.lastNote());
    }
    return lines;
  }
}
