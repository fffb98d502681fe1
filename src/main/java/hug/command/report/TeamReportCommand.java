package hug.command.report;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.FilterOptions;
import hug.command.Session;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;

/** Reports how each staff member is doing, compared with their own past. */
final class TeamReportCommand implements PageCommand {
  private static final Option<Boolean> COMPARE =
      flag("--compare", "Show everyone side by side, in one table");

  @Override
  public Syntax syntax() {
    return command("report team", "Show how each staff member is doing")
        .example("hug report team", "compare each staff member with their own previous eight weeks")
        .example("hug report team --compare", "show everyone in one table")
        .example("hug report team --csv", "export one row per staff member for a spreadsheet")
        .note(
            "The report covers eight weeks, from a Monday up to today. The previous eight weeks end"
                + " on the same weekday, so that both have the same number of days.")
        .note(
            "Hugs are counted as in hug quota: clients with a counted touch, week by week, by the"
                + " staff member who made it. Owned, due and lapsed clients are those they own, as"
                + " of today.")
        .note(
            "Promises, complaints and feedback count for the staff member who recorded them, no"
                + " matter who settled them. Promises are those kept or dropped in the period."
                + " Days to fix a complaint is the mean of the complaints fixed in the period. For"
                + " the net score, see hug help feedback.")
        .note(
            "CSV and JSON have one row per staff member. Columns ending in _before are for the"
                + " previous eight weeks; full_weeks are those in which the quota was met.")
        .with(COMPARE)
        .with(FilterOptions.OF_FIGURES)
        .with(ReportOutput.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.progress().going("Counting");
    var report = TeamReport.of(Whose.of(given, session), session);
    var page = new TeamReportPage(report, session.today());
    return ReportOutput.of(
        given,
        session,
        this,
        page.document(given.has(COMPARE)),
        new Table<>(report.members(), TeamColumns.ALL),
        "No staff members yet. Add one with: hug staff NAME");
  }
}
