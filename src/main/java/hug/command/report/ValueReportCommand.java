package hug.command.report;

import static hug.syntax.Syntax.command;

import hug.command.Session;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;

/** Reports how much of the business each client brings, and how often they are in touch. */
final class ValueReportCommand implements PageCommand {
  private static final Option<String> SECTION =
      DataSection.among(ValueTables.TIERS, ValueTables.CURVE, ValueTables.TOTAL, ValueTables.RULES);

  @Override
  public Syntax syntax() {
    return command("report value", "Show which clients bring most of the business")
        .example("hug report value", "show the top 20%, the tiers, and the worth of lapsed clients")
        .example(
            "hug report value --section curve --csv",
            "export the distribution of worth for a spreadsheet")
        .example("hug list --sort worth --limit 20", "list the 20 most valuable clients")
        .note(
            "A client's worth is their value plus the value of all jobs delivered. Clients with"
                + " neither are counted separately, as unknown.")
        .note(
            "The section tiers has a row for each tier. Tier A is the clients who bring the first"
                + " 80% of all worth, B the next 15%, and C everyone else. Clients of equal worth"
                + " are in the same tier.")
        .note(
            "The section curve has up to 100 points of the distribution of worth: the share that"
                + " the top clients bring. The section total has one row. Its Gini index shows how"
                + " unevenly worth is spread: 0 if all clients are worth the same, near 1 if one"
                + " client brings everything.")
        .note(
            "The section rules has the rules to add, if any: for tier A about a third of the"
                + " window for everyone, for B about two thirds. A tier gets none if a rule by"
                + " worth covers it already, or if all clients are worth about the same.")
        .with(SECTION)
        .with(ReportOutput.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    boolean isListed = DataSection.isListed(given, SECTION, this);
    var report = ValueReport.of(session);
    var table = ValueTables.of(report, given.get(SECTION));
    return isListed
        ? Result.listed(table, "Nothing to list.")
        : ReportOutput.of(
            given, session, this, ValuePage.of(report, session.today()), table, ValuePage.EMPTY);
  }
}
