package hug.command.report;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Session;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.stream.Collectors;

/** How each member of the staff is doing, compared with their own past. */
final class TeamReportCommand implements PageCommand {
  private static final Option<Boolean> COMPARE =
      flag("--compare", "Put the members of the staff beside each other, in one table");

  @Override
  public Syntax syntax() {
    return command("report team", "Show how each member of the staff is doing")
        .example("hug report team", "each compared with their own eight weeks before")
        .example("hug report team --compare", "all of them in one table")
        .example("hug report team --csv", "a row for each, for a spreadsheet")
        .note(
            "The last eight weeks are those from a Monday up to today; the eight before end on the"
                + " same weekday, so that as many days are compared. Hugs are counted as in hug"
                + " quota: clients with a touch that counted, week by week, by who made it."
                + " Clients belong to their owner. Owned, due and lapsed are as of today.")
        .note(
            "A promise, a complaint or feedback belongs to the member of staff who noted it,"
                + " whoever settled it. Promises are those that ended, kept or dropped; in time are"
                + " those kept on their day or before. Days to put right is the mean of the"
                + " complaints put right in those weeks. The net score is that of hug feedback.")
        .note(
            "In CSV and JSON, each member of staff is a row: "
                + TeamColumns.ALL.stream().map(Column::name).collect(Collectors.joining(", "))
                + ". Keys that end in _before are of the eight weeks before; full_weeks are those"
                + " in which the quota was met, and weeks has the hugs of each, the latest last.")
        .with(COMPARE)
        .with(ReportOutput.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.progress().going("Counting");
    var report = TeamReport.of(session);
    var page = new TeamReportPage(report, session.today());
    return ReportOutput.of(
        given,
        session,
        this,
        page.document(given.has(COMPARE)),
        new Table<>(report.members(), TeamColumns.ALL),
        "Nobody is on the staff yet. Add somebody with: hug staff NAME");
  }
}
