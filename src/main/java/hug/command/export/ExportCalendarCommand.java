package hug.command.export;

import static hug.syntax.Option.dated;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.AgendaFilter;
import hug.model.ReasonKind;
import hug.model.Window;
import hug.output.Format;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.transfer.ICalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What falls due, and the occasions, for the calendar of a phone or of another program. */
final class ExportCalendarCommand implements Command {
  private static final int WEEKS = 4;

  private static final Option<LocalDate> WITHIN =
      dated("--within", "WINDOW", (word, today) -> Window.parse(word).after(today))
          .means("How far to look ahead, such as 1w; " + WEEKS + "w unless said.");

  @Override
  public Syntax syntax() {
    return command("export calendar", "Write what falls due as a calendar (iCalendar)")
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
  public List<Format> formats() {
    return List.of(Format.TABLE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var horizon = given.find(WITHIN).orElse(session.today().plusWeeks(WEEKS));
    var filter = FilterOptions.from(given, session);
    var reason = given.find(FilterOptions.REASON);
    var events = new ArrayList<ICalendar.Event>();
    var making = new CalendarEvents(session);
    var forecasts = session.evaluator().forecasts();
    var dues =
        forecasts.due(AgendaFilter.until(horizon).of(filter).because(reason), Integer.MAX_VALUE);
    for (var due : session.evaluator().dues(dues)) {
      making.of(due).ifPresent(events::add);
    }
    if (reason.isEmpty() || reason.get() == ReasonKind.OCCASION) {
      events.addAll(making.occasions(filter));
    }
    events.sort(Comparator.comparing(ICalendar.Event::day).thenComparing(ICalendar.Event::uid));
    return new Result.Text(ICalendar.of(events), "Nothing falls due until " + horizon + ".");
  }
}
