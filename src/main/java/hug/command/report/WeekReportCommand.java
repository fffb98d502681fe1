package hug.command.report;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Session;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Period;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.List;

/** What was done in a week, and how it compares with the week before. */
final class WeekReportCommand implements Command {
  private static final Option<Boolean> WEEK =
      flag("--week", "This week, from Monday; so unless said.");
  private static final Option<Boolean> MONTH = flag("--month", "This calendar month.");
  private static final Option<LocalDate> FROM =
      dated("--from", "DATE", Day::done).means("The first day; with --to.");
  private static final Option<LocalDate> TO =
      dated("--to", "DATE", Day::done).means("The last day; today unless said.");

  private final String name;

  /**
   * @param name as which it is run: with or without the word week
   */
  WeekReportCommand(String name) {
    this.name = name;
  }

  @Override
  public Syntax syntax() {
    return command(name, "Show the week on one screen: who was touched, and how.")
        .example("hug report", "this week, beside the week before")
        .example("hug report --month", "this month")
        .example("hug report --from \"1 jan\" --to \"31 mar\" --csv", "a quarter, as data")
        .note(
            "Due and lapsed are counted as they stood at the end of the period (or today, while it"
                + " lasts), under the rules of today.")
        .with(WEEK, MONTH, FROM, TO)
        .with(ReportOutput.OPTIONS);
  }

  @Override
  public List<Format> formats() {
    return Format.OF_PAGES;
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
        "Nothing yet. Log a touch with: hug touch NAME \"what was said\"");
  }

  private static Period period(Arguments given, LocalDate today) {
    boolean isOwn = given.has(FROM) || given.has(TO);
    if ((isOwn ? 1 : 0) + (given.has(WEEK) ? 1 : 0) + (given.has(MONTH) ? 1 : 0) > 1) {
      throw Failure.usage("say one of --week, --month, or --from and --to");
    }
    if (!isOwn) {
      return given.has(MONTH) ? Period.monthOf(today) : Period.weekOf(today);
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
