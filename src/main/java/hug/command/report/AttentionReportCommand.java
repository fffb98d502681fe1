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

/** Whether the 10,000th client gets what the first got. */
final class AttentionReportCommand implements PageCommand {
  private static final List<String> UNITS =
      Arrays.stream(CalendarUnit.values()).map(CalendarUnit::toString).toList();

  private static final Option<CalendarUnit> BY =
      option("--by", "UNIT", AttentionReportCommand::unit)
          .means("Length of a period: month, quarter or year (default: quarter)")
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
    return command("report attention", "Compare the attention clients get now with the early days")
        .example("hug report attention", "touches a client by quarter, and who gets least")
        .example("hug report attention --by month --csv", "the figures of each month")
        .example("hug report attention --section least --csv", "everyone who gets least")
        .example("hug report attention -o attention.html", "a page with plots")
        .note(
            "Only touches that count are meant: not mailings, and not attempts. A client joined on"
                + " the day of their SINCE or of their first touch, whichever was earlier.")
        .note(AttentionText.PERIODS)
        .note(AttentionText.SLIDE)
        .note(AttentionText.COHORTS)
        .note(AttentionText.LEAST)
        .note("A figure that has no meaning, such as a share of no touches, is left empty.")
        .with(BY, SECTION)
        .with(ReportOutput.OPTIONS);
  }

  private static CalendarUnit unit(String word) {
    int unit = UNITS.indexOf(word.toLowerCase(Locale.ROOT));
    if (unit < 0) {
      throw Failure.usage("\"" + word + "\" is not a period; choose month, quarter or year");
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
