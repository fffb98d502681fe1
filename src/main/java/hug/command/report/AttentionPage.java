package hug.command.report;

import static hug.command.report.Shares.percent;
import static hug.command.report.Shares.read;
import static hug.command.report.Shares.rounded;
import static hug.output.Column.column;

import hug.command.Days;
import hug.command.VerdictColumns;
import hug.output.Column;
import hug.output.Table;
import hug.output.page.Block;
import hug.output.page.Document;
import hug.output.page.Drawing;
import hug.rule.Attention;
import hug.rule.AttentionPeriod;
import hug.rule.FirstYears;
import hug.rule.TwoLevels;
import java.util.ArrayList;
import java.util.List;

/** The report on attention as a page. */
final class AttentionPage {
  private static final int LAST_PERIODS = 12;
  private static final int MOST_NAMED = 10;

  /** The number of periods that are over, of the three that it takes to see a trend. */
  private static final List<String> OVER =
      List.of("none is over.", "one is over.", "two are over.");

  private static final String SILENCE =
      "Silence is how many days clients had gone without a touch by the end of the period (median,"
          + " and 95th percentile). Details: hug help report attention";

  private AttentionPage() {}

  static Document of(AttentionReport report) {
    var attention = report.attention();
    if (attention.periods().isEmpty()) {
      return Document.of("Attention");
    }
    var title = "Attention to clients, " + Days.dated(report.session().today());
    var parts = new ArrayList<Document.Part>();
    boolean isEarly = attention.whole().size() < TwoLevels.LEAST;
    parts.add(new Document.Part("", new Block.Words(sentences(report, isEarly))));
    if (!isEarly) {
      parts.add(
          new Document.Part(
              "By " + attention.unit(),
              course(attention),
              new Block.Grid(periods(attention)),
              new Block.Words(SILENCE)));
    }
    parts.add(new Document.Part("By year joined", cohorts(attention.firstYears())));
    parts.add(new Document.Part("Clients who get least", least(report)));
    return new Document(title, List.of(), parts);
  }

  private static List<String> sentences(AttentionReport report, boolean isEarly) {
    var slide = slide(report.attention());
    return isEarly && report.attention().firstYears().isTooEarly()
        ? List.of(slide)
        : List.of(slide, first(report));
  }

  private static String slide(Attention attention) {
    var unit = attention.unit();
    if (attention.slide().isPresent()) {
      var slide = attention.slide().get();
      return "Attention has dropped since "
          + slide.since().name()
          + ": from "
          + read(slide.levels().before())
          + " touches per client each "
          + unit
          + " to "
          + read(slide.levels().after())
          + ". You had "
          + clients(slide.clients())
          + " then.";
    }
    int whole = attention.whole().size();
    return whole < TwoLevels.LEAST
        ? "It takes three full " + unit + "s to see a trend; so far " + OVER.get(whole)
        : "There is no clear drop in attention.";
  }

  private static String clients(long count) {
    return count + (count == 1 ? " client" : " clients");
  }

  private static String first(AttentionReport report) {
    var years = report.attention().firstYears();
    var first = years.first();
    if (first.clients() == 0) {
      return years.isTooEarly()
          ? "To compare with the early days, hug needs ten clients whose first year is over."
          : "The early days cannot be compared: the book has nothing from before "
              + Days.monthOf(years.known().first())
              + ".";
    }
    int least = report.least().size();
    return "The first "
        + first.clients()
        + " clients averaged "
        + read(first.touches())
        + " touches in their first year. "
        + (least == 0 ? "No client" : clients(least))
        + " got less than half of that in the last 12 months.";
  }

  private static Block course(Attention attention) {
    var values = new ArrayList<Drawing.Value>();
    for (var period : attention.periods()) {
      double touches = period.touchesPerClient();
      values.add(new Drawing.Value(name(period), touches, read(touches)));
    }
    var slide = attention.slide().map(found -> drawn(found, attention));
    return new Block.Plot(
        "Touches per client by " + attention.unit(),
        "Average number of touches per client in each " + attention.unit() + ".",
        new Drawing.Course(attention.unit().toString(), "touches per client", values, slide));
  }

  private static Drawing.Slide drawn(Attention.Slide slide, Attention attention) {
    var periods = attention.periods();
    var levels = slide.levels();
    int first = periods.indexOf(attention.whole().getFirst());
    return new Drawing.Slide(
        first + levels.at(), first + attention.whole().size(), levels.before(), levels.after());
  }

  /** The period, with the part of it that is covered: {@code 2026-Q4 from 29 Nov so far}. */
  private static String name(AttentionPeriod period) {
    var begin = period.isFromStart() ? "" : " from " + Days.inYear(period.begin());
    return period.name() + begin + (period.isOver() ? "" : " so far");
  }

  private static Table<AttentionPeriod> periods(Attention attention) {
    var all = attention.periods();
    return Table.of(
        all.subList(Math.max(0, all.size() - LAST_PERIODS), all.size()),
        column(attention.unit().toString(), AttentionPage::name),
        column("clients", (AttentionPeriod p) -> p.clients()),
        column("touches_each", p -> rounded(p.touchesPerClient())),
        column("touched", p -> percent(p.touchedShare())),
        column("silence", (AttentionPeriod p) -> p.medianSilence()),
        column("95%", (AttentionPeriod p) -> p.longSilence()),
        Column.<AttentionPeriod>column("gini", p -> rounded(p.gini())).yieldsWhole(),
        Column.<AttentionPeriod>column("personal", p -> percent(p.personalShare())).yieldsWhole(),
        Column.<AttentionPeriod>column("notes", p -> percent(p.notedShare())).yieldsWhole(),
        Column.<AttentionPeriod>column("words", p -> rounded(p.wordsPerNote())).yieldsWhole(),
        Column.<AttentionPeriod>column("promises", p -> percent(p.promisesInTime())).yieldsWhole(),
        Column.<AttentionPeriod>column("days_to_put_right", p -> rounded(p.daysToPutRight()))
            .yieldsWhole());
  }

  private static Block cohorts(FirstYears years) {
    var bars = new ArrayList<Drawing.Value>();
    for (var cohort : years.cohorts()) {
      if (cohort.isOver() > 0) {
        bars.add(new Drawing.Value(String.valueOf(cohort.year()), cohort.touches(), note(cohort)));
      }
    }
    return new Block.Plot(
        "Touches in a client's first year",
        "Average touches in a client's first year, by the year they joined.",
        new Drawing.Bars("year joined", "touches in the first year", bars));
  }

  private static String note(FirstYears.Cohort cohort) {
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
