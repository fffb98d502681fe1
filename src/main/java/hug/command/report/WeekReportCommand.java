package hug.command.report;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Session;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Period;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What was done in a week, how it compares with the week before, and what comes next. */
final class WeekReportCommand implements PageCommand {
  private static final Option<Boolean> WEEK =
      flag("--week", "This week, from Monday (the default)");
  private static final Option<Boolean> LAST_WEEK =
      flag("--last-week", "Last week, from Monday to Sunday");
  private static final Option<Boolean> MONTH = flag("--month", "This calendar month");
  private static final Option<Boolean> LAST_MONTH =
      flag("--last-month", "The calendar month before");
  private static final Option<LocalDate> FROM =
      dated("--from", "DATE", Day::done).means("First day of another period; with --to");
  private static final Option<LocalDate> TO =
      dated("--to", "DATE", Day::done).means("Last day of it (default: today)");

  private final String name;

  /**
   * @param name as which it is run: with or without the word week
   */
  WeekReportCommand(String name) {
    this.name = name;
  }

  @Override
  public Syntax syntax() {
    return command(name, "Show the week: what was done, missed, and comes next")
        .example("hug report", "this week, compared with the week before")
        .example("hug report --last-week --html -o week.html", "a page to look at or print")
        .example("hug report --from \"1 jan\" --to \"31 mar\" --csv", "a quarter, as data")
        .example("hug report --last-week --mail-to ana@example.org | sendmail -t", "by mail")
        .note(
            "Due and lapsed clients are counted as they stood at the end of the period (or today,"
                + " while it lasts), under today's rules.")
        .note("While a period lasts, it is compared with as many days of the period before.")
        .note(
            "Still open are complaints, and promises whose day has passed. Missed are occasions and"
                + " steps after a delivery that left the list undone. Coming up are promises,"
                + " occasions, campaigns and the council, from today on for two weeks.")
        .note(
            "CSV and JSON have a row for each number: section, name, count, and before (the same"
                + " in the period before). Both are empty where there is nothing to work"
                + " a mean out from; values are in whole units of the currency. Rows of the sections"
                + " open, missed and coming are single events, with on (their day) and client.")
        .with(WEEK, LAST_WEEK, MONTH, LAST_MONTH, FROM, TO)
        .with(ReportOutput.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.progress().going("Counting");
    var report = WeekReport.of(session, period(given, session.today()));
    return ReportOutput.of(
        given,
        session,
        this,
        new WeekReportPage(report).document(),
        Table.of(
            report.rows(),
            column("section", (WeekReport.Row row) -> row.figure().section()),
            column("name", (WeekReport.Row row) -> row.figure().name()),
            column("count", (WeekReport.Row row) -> row.figure().count()),
            column("before", (WeekReport.Row row) -> row.figure().before()),
            column("on", WeekReport.Row::on),
            column("client", WeekReport.Row::client)),
        report.asOf().plusWeeks(1).isBefore(session.today())
            ? "Nothing is noted for this time."
            : "Nothing yet. Log a touch with: hug touch NAME \"what was said\"");
  }

  private static Period period(Arguments given, LocalDate today) {
    boolean isOwn = given.has(FROM) || given.has(TO);
    long named = Stream.of(WEEK, LAST_WEEK, MONTH, LAST_MONTH).filter(given::has).count();
    if (named + (isOwn ? 1 : 0) > 1) {
      throw Failure.usage(
          "choose one of --week, --last-week, --month, --last-month, or --from with --to");
    }
    if (!isOwn) {
      var week = Period.weekOf(given.has(LAST_WEEK) ? today.minusWeeks(1) : today);
      if (given.has(LAST_MONTH)) {
        return Period.monthOf(today).before();
      }
      return given.has(MONTH) ? Period.monthOf(today) : week;
    }
    var to = given.find(TO).orElse(today);
    var from =
        given.find(FROM).orElseThrow(() -> Failure.usage("--to needs --from, the first day"));
    if (from.isAfter(to)) {
      throw Failure.usage("--from: " + from + " is after --to, " + to);
    }
    return new Period(from, to);
  }
}
