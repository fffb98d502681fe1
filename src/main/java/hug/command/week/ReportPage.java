package hug.command.week;

import hug.command.Days;
import hug.model.Escaped;
import hug.output.Columns;
import hug.rule.Figure;
import hug.rule.TouchFigures;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** A report as one screen for people. */
final class ReportPage {
  private static final int WIDEST_BAR = 40;

  private final StringBuilder page = new StringBuilder();
  private final Report report;

  private ReportPage(Report report) {
    this.report = report;
  }

  static String of(Report report) {
    return new ReportPage(report).written();
  }

  private String written() {
    var period = report.period();
    page.append(period.from()).append(" to ").append(period.to());
    page.append(report.asOf().equals(period.to()) ? "" : ", so far (" + report.asOf() + ")");
    page.append("; in brackets the ").append(Days.of(period.before().days())).append(" before\n\n");
    var overview = report.overview();
    page.append("  touches          ").append(compared(overview.touches())).append('\n');
    page.append("  that counted     ").append(compared(overview.counted())).append('\n');
    page.append("  clients touched  ").append(compared(overview.reached())).append('\n');
    page.append("  new clients      ").append(compared(overview.joined())).append('\n');
    page.append("  due now          ").append(compared(overview.due())).append('\n');
    page.append("  lapsed now       ").append(compared(overview.lapsed())).append('\n');
    page.append("\n  by channel  ").append(line(report.channels()));
    page.append("\n  by staff    ").append(line(report.staff())).append("\n\n");
    practices();
    bars(report.bars());
    silences(report.silences());
    return page.toString();
  }

  /** What came of promises, complaints and the like; nothing where there was none. */
  private void practices() {
    var some = report.practices().stream().filter(Figure::isAny).toList();
    for (var figure : some) {
      var name = figure.section() + ", " + figure.name();
      page.append("  ").append(name).append(" ".repeat(Math.max(1, 38 - name.length())));
      page.append(compared(figure)).append('\n');
    }
    page.append(some.isEmpty() ? "" : "\n");
  }

  private static String compared(Figure figure) {
    var count = String.valueOf(figure.count());
    return " ".repeat(Math.max(0, 5 - count.length())) + count + "  (" + figure.before() + ")";
  }

  private static String line(List<Figure> figures) {
    if (figures.isEmpty()) {
      return "nothing yet";
    }
    var line = new StringBuilder();
    for (var figure : figures) {
      line.append(line.isEmpty() ? "" : ", ").append(Escaped.of(figure.name()));
      line.append(' ').append(figure.count()).append(" (").append(figure.before()).append(')');
    }
    return line.toString();
  }

  private void bars(List<TouchFigures.Bar> bars) {
    long highest = bars.stream().mapToLong(TouchFigures.Bar::touches).max().orElse(0);
    for (var bar : bars) {
      var name =
          bar.isDaily()
              ? bar.from().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
              : "week of";
      long width =
          highest <= WIDEST_BAR ? bar.touches() : Math.ceilDiv(bar.touches() * WIDEST_BAR, highest);
      page.append("  ").append(name).append(' ').append(bar.from()).append("  ");
      page.append("#".repeat((int) width)).append(width > 0 ? " " : "").append(bar.touches());
      page.append('\n');
    }
  }

  private void silences(List<Report.Silence> silences) {
    if (silences.isEmpty()) {
      return;
    }
    page.append("\nThe longest silences, to reconnect with\n");
    int widest = 0;
    for (var silence : silences) {
      widest = Math.max(widest, Columns.of(Escaped.of(silence.client())));
    }
    for (var silence : silences) {
      var name = Escaped.of(silence.client());
      page.append("  ").append(name).append(" ".repeat(widest - Columns.of(name) + 2));
      page.append(Days.of(silence.days())).append('\n');
    }
  }
}
