package hug.command.report;

import static hug.syntax.Syntax.command;

import hug.command.Session;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;

/** Who brings how much of the business, and how they are looked after. */
final class ValueReportCommand implements PageCommand {
  private static final Option<String> SECTION =
      DataSection.among(ValueTables.TIERS, ValueTables.CURVE, ValueTables.TOTAL, ValueTables.RULES);

  @Override
  public Syntax syntax() {
    return command("report value", "Show who brings most of the business, and how they are served")
        .example("hug report value", "the worthiest 20%, the tiers, and what has lapsed")
        .example("hug report value --section curve --csv", "the curve of worth, for a spreadsheet")
        .example("hug list --sort worth --limit 20", "the 20 worthiest clients by name")
        .note(
            "A client is worth their value and the values of all jobs delivered. Clients of whom"
                + " neither is known are counted apart.")
        .note(
            "The section tiers has a row for A, the clients who bring the first 80% of the worth,"
                + " B, the next 15%, and C, all others; clients of the same worth are in the same"
                + " tier. Columns: tier; clients; unknown, how many of them have no known worth;"
                + " worth and worth_share, what they are worth together, and as a share of all (0"
                + " to 1); from and to, the lowest and the highest worth; touches_per_client, in"
                + " the last 12 months; median_silence, the days without a touch that half of them"
                + " do not exceed; due and lapsed, how many are; lapsed_worth, what those who have"
                + " lapsed are worth.")
        .note(
            "The section curve has up to a hundred points of the curve of worth: clients, so many"
                + " of the worthiest; clients_share, the share of clients with a known worth that"
                + " they are; worth_share, the share of worth that they bring.")
        .note(
            "The section total has one row: clients, known, worth, top_20_share, the share of"
                + " worth that the worthiest 20% bring; clients_for_80, the fewest who bring 80%;"
                + " gini, how unequally worth is spread (0: all alike; near 1: one has all);"
                + " lapsed_worth.")
        .note(
            "The section rules has the rules to add, if any: tier; worth, the lowest in"
                + " the tier; every; clients, how many are in it; more_hugs, how many hugs a week"
                + " more than now that makes; command. For A"
                + " about a third of the window for everyone, for B about two thirds, and nothing"
                + " where a rule by worth covers the tier already, or where all are worth about the"
                + " same.")
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
