package hug.command.report;

import static hug.command.report.Shares.percent;
import static hug.command.report.Shares.read;
import static hug.output.Column.column;

import hug.command.VerdictColumns;
import hug.output.Column;
import hug.output.Table;
import hug.output.page.Block;
import hug.output.page.Document;
import hug.output.page.Drawing;
import hug.rule.Attention;
import hug.rule.AttentionPeriod;
import hug.rule.CalendarUnit;
import hug.rule.FirstYears;
import hug.rule.TwoLevels;
import java.util.ArrayList;
import java.util.List;

/** The report on attention as a page. */
final class AttentionPage {
  private static final int LAST_PERIODS = 12;
  private static final int MOST_NAMED = 10;

  private AttentionPage() {}

  static Document of(AttentionReport report) {
    var attention = report.attention();
    if (attention.periods().isEmpty()) {
      return Document.of("Attention");
    }
    var unit = attention.unit();
    return new Document(
        "Attention by " + unit,
        List.of(),
        List.of(
            new Document.Part("", new Block.Words(slide(attention), first(report))),
            new Document.Part("By " + unit, course(attention), new Block.Grid(periods(attention))),
            new Document.Part("By year of joining", cohorts(attention.firstYears())),
            new Document.Part("Who gets least", least(report))));
  }

  private static String slide(Attention attention) {
    var unit = attention.unit();
    if (attention.slide().isPresent()) {
      var slide = attention.slide().get();
      return "Attention has slid since "
          + slide.since().name()
          + ": from "
          + read(slide.levels().before())
          + " touches a client each "
          + unit
          + " to "
          + read(slide.levels().after())
          + ". There were "
          + clients(slide.clients())
          + " then.";
    }
    long over = attention.periods().stream().filter(AttentionPeriod::isOver).count();
    return over < TwoLevels.LEAST
        ? "Too early to tell whether attention slides: "
            + counted(over, unit)
            + " over, and it takes "
            + TwoLevels.LEAST
            + "."
        : "Attention has not slid, as far as can be told from chance.";
  }

  private static String counted(long count, CalendarUnit unit) {
    return count + " " + unit + (count == 1 ? " is" : "s are");
  }

  private static String clients(long count) {
    return count + (count == 1 ? " client" : " clients");
  }

  private static String first(AttentionReport report) {
    var first = report.attention().firstYears().first();
    if (first.clients() == 0) {
      return "There is no early day to compare with yet: it takes ten clients whose first year is"
          + " over.";
    }
    int least = report.least().size();
    return "The first "
        + first.clients()
        + " clients got "
        + read(first.touches())
        + " touches each in their first year. "
        + (least == 0
            ? "No client got less than half of that in the last 12 months."
            : clients(least) + " got less than half of that in the last 12 months.");
  }

  private static Block course(Attention attention) {
    var values = new ArrayList<Drawing.Value>();
    for (var period : attention.periods()) {
      var soFar = period.isOver() ? "" : " so far";
      double touches = period.touchesPerClient();
      values.add(new Drawing.Value(period.name() + soFar, touches, read(touches)));
    }
    int over = (int) attention.periods().stream().filter(AttentionPeriod::isOver).count();
    var slide =
        attention
            .slide()
            .map(s ->
                new Drawing.Slide(s.levels().at(), over, s.levels().before(), s.levels().after()));
    return new Block.Plot(
        "Touches a client by " + attention.unit(),
        slide(attention),
        new Drawing.Course(attention.unit().toString(), "touches a client", values, slide));
  }

  private static Table<AttentionPeriod> periods(Attention attention) {
    var all = attention.periods();
    return Table.of(
        all.subList(Math.max(0, all.size() - LAST_PERIODS), all.size()),
        column(attention.unit().toString(), p -> p.name() + (p.isOver() ? "" : " so far")),
        column("clients", (AttentionPeriod p) -> p.clients()),
        column("touches_each", p -> read(p.touchesPerClient())),
        column("touched", p -> percent(p.touchedShare())),
        column("silence", (AttentionPeriod p) -> p.medianSilence()),
        column("95%", (AttentionPeriod p) -> p.longSilence()),
        Column.<AttentionPeriod>column("gini", p -> read(p.gini())).yieldsWhole(),
        Column.<AttentionPeriod>column("personal", p -> percent(p.personalShare())).yieldsWhole(),
        Column.<AttentionPeriod>column("notes", p -> percent(p.notedShare())).yieldsWhole(),
        Column.<AttentionPeriod>column("words", p -> read(p.wordsPerNote())).yieldsWhole(),
        Column.<AttentionPeriod>column("promises", p -> percent(p.promisesInTime())).yieldsWhole(),
        Column.<AttentionPeriod>column("days_to_put_right", p -> read(p.daysToPutRight()))
            .yieldsWhole());
  }

  private static Block cohorts(FirstYears years) {
    var bars = new ArrayList<Drawing.Value>();
    for (var cohort : years.cohorts()) {
      double touches = cohort.touches() == null ? 0 : cohort.touches();
      bars.add(new Drawing.Value(String.valueOf(cohort.year()), touches, note(cohort)));
    }
    return new Block.Plot(
        "Touches in a client's first year",
        "What clients got in their first year, by the year in which they joined.",
        new Drawing.Bars("joined in", "touches in the first year", bars));
  }

  private static String note(FirstYears.Cohort cohort) {
    if (cohort.isOver() == 0) {
      return "(first year not over, " + clients(cohort.joined()) + ")";
    }
    var some = cohort.isOver() < cohort.joined() ? cohort.isOver() + " of " : "";
    return read(cohort.touches()) + " (" + some + clients(cohort.joined()) + ")";
  }

  private static Block least(AttentionReport report) {
    return new Block.Grid(
        Table.of(
            report.named(MOST_NAMED),
            AttentionTables.client(),
            AttentionTables.worth(),
            column("touches", (AttentionReport.Named n) -> n.figures().touches()),
            AttentionTables.lastTouch(),
            VerdictColumns.phone((AttentionReport.Named n) -> n.client().phone(), true)));
  }
}
