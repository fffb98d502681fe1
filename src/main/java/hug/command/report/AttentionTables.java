package hug.command.report;

import static hug.command.report.Shares.data;
import static hug.output.Column.column;

import hug.command.VerdictColumns;
import hug.model.Amount;
import hug.model.Moment;
import hug.output.Column;
import hug.output.Table;
import hug.rule.Attention;
import hug.rule.AttentionPeriod;
import hug.rule.FirstYears;

/** The tables of the report on attention, as data. */
final class AttentionTables {
  static final String PERIODS = "periods";
  static final String COHORTS = "cohorts";
  static final String SLIDE = "slide";
  static final String LEAST = "least";

  private AttentionTables() {}

  static Table<?> of(AttentionReport report, String section) {
    return switch (section) {
      case COHORTS -> cohorts(report.attention());
      case SLIDE -> slide(report.attention());
      case LEAST -> least(report);
      default -> periods(report.attention());
    };
  }

  private static Table<AttentionPeriod> periods(Attention attention) {
    return Table.of(
        attention.periods(),
        column("period", (AttentionPeriod p) -> p.name()),
        column("from", (AttentionPeriod p) -> p.period().from()),
        column("to", (AttentionPeriod p) -> p.period().to()),
        column("over", (AttentionPeriod p) -> p.isOver()),
        column("whole", (AttentionPeriod p) -> p.isWhole()),
        column("clients", (AttentionPeriod p) -> p.clients()),
        column("touches", (AttentionPeriod p) -> p.touches()),
        column("touches_per_client", (AttentionPeriod p) -> data(p.touchesPerClient())),
        column("touched_share", (AttentionPeriod p) -> data(p.touchedShare())),
        column("median_silence", (AttentionPeriod p) -> p.medianSilence()),
        column("p95_silence", (AttentionPeriod p) -> p.longSilence()),
        column("gini", (AttentionPeriod p) -> data(p.gini())),
        column("personal_share", (AttentionPeriod p) -> data(p.personalShare())),
        column("note_share", (AttentionPeriod p) -> data(p.notedShare())),
        column("words_per_note", (AttentionPeriod p) -> data(p.wordsPerNote())),
        column("promises_in_time", (AttentionPeriod p) -> data(p.promisesInTime())),
        column("days_to_put_right", (AttentionPeriod p) -> data(p.daysToPutRight())));
  }

  private static Table<FirstYears.Cohort> cohorts(Attention attention) {
    return Table.of(
        attention.firstYears().cohorts(),
        column("joined", (FirstYears.Cohort c) -> c.year()),
        column("clients", (FirstYears.Cohort c) -> c.joined()),
        column("first_year_over", (FirstYears.Cohort c) -> c.isOver()),
        column("first_year_touches", (FirstYears.Cohort c) -> data(c.touches())));
  }

  private static Table<Attention.Slide> slide(Attention attention) {
    return Table.of(
        attention.slide().stream().toList(),
        column("since", (Attention.Slide s) -> s.since().name()),
        column("from", (Attention.Slide s) -> s.since().period().from()),
        column("clients", (Attention.Slide s) -> s.clients()),
        column("touches_before", (Attention.Slide s) -> data(s.levels().before())),
        column("touches_since", (Attention.Slide s) -> data(s.levels().after())),
        column("standard_error", (Attention.Slide s) -> data(s.levels().error())));
  }

  private static Table<AttentionReport.Named> least(AttentionReport report) {
    double first = report.attention().firstYears().first().touches();
    return Table.of(
        report.named(Integer.MAX_VALUE),
        client(),
        worth(),
        column("touches", (AttentionReport.Named n) -> n.figures().touches()),
        column("first_clients_touches", (AttentionReport.Named _) -> data(first)),
        lastTouch(),
        column("owner", (AttentionReport.Named n) -> n.client().owner()),
        column("phone", (AttentionReport.Named n) -> VerdictColumns.all(n.client().phone())),
        column("last_note", (AttentionReport.Named n) -> n.client().lastNote()),
        column("id", (AttentionReport.Named n) -> n.figures().client()));
  }

  static Column<AttentionReport.Named> client() {
    return Column.<AttentionReport.Named>column("client", n -> n.client().client().name())
        .yieldsLast();
  }

  static Column<AttentionReport.Named> worth() {
    return column(
        "worth", n -> n.figures().worth() < 0 ? null : Amount.ofCents(n.figures().worth()));
  }

  static Column<AttentionReport.Named> lastTouch() {
    return column("last_touch", n -> n.client().lastTouch().map(Moment::on));
  }
}
