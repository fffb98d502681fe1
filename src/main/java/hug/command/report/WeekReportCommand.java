package hug.command.report;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.FilterOptions;
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

/** Reports what was done in a period, compared with the one before, and what comes next. */
final class WeekReportCommand implements PageCommand {
  private static final Option<Boolean> WEEK = flag("--week", "Report on this week, from Monday");
  private static final Option<Boolean> LAST_WEEK =
      flag("--last-week", "Report on last week, Monday to Sunday");
  private static final Option<Boolean> MONTH = flag("--month", "Report on this calendar month");
  private static final Option<Boolean> LAST_MONTH =
      flag("--last-month", "Report on the previous calendar month");
  private static final Option<LocalDate> FROM =
      dated("--from", "DATE", Day::done).means("First date to report on");
  private static final Option<LocalDate> TO =
      dated("--to", "DATE", Day::done)
          .means("Last date to report on; needs --from")
          .defaultsTo("today");

  private final String name;

  /**
   * @param name the command as typed, with or without the word week
   */
  WeekReportCommand(String name) {
    this.name = name;
  }

  @Override
  public Syntax syntax() {
    return command(name, "Show what was done and missed in a week, and what comes next")
        .example("hug report", "report on this week so far, compared with last week")
        .example(
            "hug report --last-week --html -o week.html",
            "write last week's report as a page to read or print")
        .example(
            "hug report --from \"1 jan\" --to \"31 mar\" --csv",
            "export the figures of a quarter for a spreadsheet")
        .example(
            "hug report --last-week --mail-to ana@example.org | sendmail -t",
            "send last week's report by e-mail")
        .note(
            "Without a period, hug report covers this week so far. A period that is not over yet is"
                + " compared with the same number of days of the previous one.")
        .note(
            "Due and lapsed clients are counted as of the last day of the period, under today's"
                + " rules.")
        .note(
            "Still open lists complaints, and promises past their date. Missed lists occasions and"
                + " follow-up steps that left the list undone. Coming up lists promises, occasions,"
                + " campaigns and council meetings of the next two weeks.")
        .note(
            "CSV and JSON have one row per figure: section, name, count, and before, the same"
                + " figure for the previous period. Both numbers are empty if there is nothing to"
                + " average. Amounts are in whole units of the currency. Rows of the sections open,"
                + " missed and coming are single events, with their date (on) and client.")
        .note(
            "With --mine or --who, touches and figures are those of one member of staff, and clients"
                + " those they own.")
        .with(WEEK, LAST_WEEK, MONTH, LAST_MONTH, FROM, TO)
        .with(FilterOptions.OF_FIGURES)
        .with(ReportOutput.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.progress().going("Counting");
    var whose = Whose.of(given, session);
    var report = WeekReport.of(whose, session, period(given, session.today()));
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
            ? "Nothing was recorded in this period."
            : "Nothing recorded yet. Log a touch with: hug touch CLIENT NOTE");
  }

  private static Period period(Arguments given, LocalDate today) {
    boolean isOwn = given.has(FROM) || given.has(TO);
    long named = Stream.of(WEEK, LAST_WEEK, MONTH, LAST_MONTH).filter(given::has).count();
    if (named + (isOwn ? 1 : 0) > 1) {
      throw Failure.usage(
          "choose one period: --week, --last-week, --month, --last-month, or --from with --to");
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
        given.find(FROM).orElseThrow(() -> Failure.usage("--to needs --from, the first date"));
    if (from.isAfter(to)) {
      throw Failure.usage("--from " + from + " is later than --to " + to);
    }
    return new Period(from, to);
  }
}
