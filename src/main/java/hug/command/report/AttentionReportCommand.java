package hug.command.report;

import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.rule.CalendarUnit;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reports whether the 10,000th client gets as much attention as the first one did. */
final class AttentionReportCommand implements PageCommand {
  private static final List<String> UNITS =
      Arrays.stream(CalendarUnit.values()).map(CalendarUnit::toString).toList();

  private static final Option<CalendarUnit> BY =
      option("--by", "UNIT", AttentionReportCommand::unit)
          .means("Length of a period: month, quarter or year")
          .defaultsTo("quarter")
          .among(new Values.Words(UNITS))
          .orElse(CalendarUnit.QUARTER);

  private static final Option<String> SECTION =
      DataSection.among(
          AttentionTables.PERIODS,
          AttentionTables.COHORTS,
          AttentionTables.SLIDE,
          AttentionTables.LEAST);

  @Override
  public Syntax syntax() {
    return command("report attention", "Compare attention to clients now and in the early days")
        .example("hug report attention", "show touches per client by quarter, and who gets least")
        .example(
            "hug report attention --by month --csv", "export monthly figures for a spreadsheet")
        .example("hug report attention --section least --csv", "list all clients who get least")
        .example("hug report attention -o attention.html", "write a page with charts")
        .note(
            "Only counted touches are included. A client joined on"
                + " their SINCE date or on the day of their first touch, whichever is earlier.")
        .note(AttentionText.PERIODS)
        .note(AttentionText.SLIDE)
        .note(AttentionText.COHORTS)
        .note(AttentionText.LEAST)
        .note("A figure that cannot be computed, such as a share of no touches, is empty.")
        .with(BY, SECTION)
        .with(ReportOutput.OPTIONS);
  }

  private static CalendarUnit unit(String word) {
    int unit = UNITS.indexOf(word.toLowerCase(Locale.ROOT));
    if (unit < 0) {
      throw Failure.usage("\"" + word + "\" is not a period; choose one of: month, quarter, year");
    }
    return CalendarUnit.values()[unit];
  }

  @Override
  public Result run(Arguments given, Session session) {
    boolean isListed = DataSection.isListed(given, SECTION, this);
    var report = AttentionReport.of(session, given.get(BY));
    var table = AttentionTables.of(report, given.get(SECTION));
    return isListed
        ? Result.listed(table, "Nothing to list.")
        : ReportOutput.of(
            given, session, this, AttentionPage.of(report), table, AttentionText.EMPTY);
  }
}
