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

/** Exports due dates and occasions for a calendar program. */
final class ExportCalendarCommand implements Command {
  private static final int WEEKS = 4;

  private static final Option<LocalDate> WITHIN =
      dated("--within", "WINDOW", (word, today) -> Window.parse(word).after(today))
          .means("Time to look ahead, such as 1w")
          .defaultsTo(WEEKS + "w");

  @Override
  public Syntax syntax() {
    return command("export calendar", "Export due dates and occasions as a calendar (iCalendar)")
        .example("hug export calendar -o hug.ics", "write a calendar, daily from cron")
        .example(
            "hug export calendar --owner ana --within 2w -o ana.ics",
            "write a calendar of Ana's clients for her phone")
        .example(
            "hug export calendar --reason occasion -o days.ics",
            "write a calendar of birthdays and other occasions")
        .note(
            "Each event has the phone number, the last note and the command that settles it."
                + " Overdue items are on today's date. Occasions recur every year. Quiet clients"
                + " are skipped.")
        .note(
            "Have cron write the file early every day, and subscribe to it in your calendar"
                + " program. Events keep their ids, so they are updated, not duplicated. The file"
                + " changes only if something in it does.")
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
    return new Result.Text(ICalendar.of(events), "Nothing is due until " + horizon + ".");
  }
}
