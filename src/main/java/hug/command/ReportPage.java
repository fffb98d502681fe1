package hug.command;

import hug.model.Visible;
import hug.output.Columns;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
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
    var touches = report.section("touches");
    var clients = report.section("clients");
    page.append("  touches          ").append(compared(touches.get(0))).append('\n');
    page.append("  that counted     ").append(compared(touches.get(1))).append('\n');
    page.append("  clients touched  ").append(compared(touches.get(2))).append('\n');
    page.append("  new clients      ").append(compared(clients.get(0))).append('\n');
    page.append("  due now          ").append(compared(clients.get(1))).append('\n');
    page.append("  lapsed now       ").append(compared(clients.get(2))).append('\n');
    page.append("\n  by channel  ").append(line(report.section("channel")));
    page.append("\n  by staff    ").append(line(report.section("staff"))).append("\n\n");
    practices();
    bars(report.section("day"), true);
    bars(report.section("week"), false);
    silences(report.section("silence"));
    return page.toString();
  }

  /** What came of promises, complaints and the like; nothing where there was none. */
  private void practices() {
    var some = new ArrayList<Report.Figure>();
    for (var section : Practices.SECTIONS) {
      for (var figure : report.section(section)) {
        if (figure.count() != 0 || figure.before() != 0) {
          some.add(figure);
        }
      }
    }
    for (var figure : some) {
      var name = figure.section() + ", " + figure.name();
      page.append("  ").append(name).append(" ".repeat(Math.max(1, 38 - name.length())));
      page.append(compared(figure)).append('\n');
    }
    page.append(some.isEmpty() ? "" : "\n");
  }

  private static String compared(Report.Figure figure) {
    var count = String.valueOf(figure.count());
    return " ".repeat(Math.max(0, 5 - count.length())) + count + "  (" + figure.before() + ")";
  }

  private static String line(List<Report.Figure> figures) {
    if (figures.isEmpty()) {
      return "nothing yet";
    }
    var line = new StringBuilder();
    for (var figure : figures) {
      line.append(line.isEmpty() ? "" : ", ").append(Visible.of(figure.name()));
      line.append(' ').append(figure.count()).append(" (").append(figure.before()).append(')');
    }
    return line.toString();
  }

  private void bars(List<Report.Figure> figures, boolean isDaily) {
    long highest = figures.stream().mapToLong(Report.Figure::count).max().orElse(0);
    for (var figure : figures) {
      var day = LocalDate.parse(figure.name());
      var name =
          isDaily ? day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : "week of";
      long width =
          highest <= WIDEST_BAR
              ? figure.count()
              : Math.ceilDiv(figure.count() * WIDEST_BAR, highest);
      page.append("  ").append(name).append(' ').append(day).append("  ");
      page.append("#".repeat((int) width)).append(width > 0 ? " " : "").append(figure.count());
      page.append('\n');
    }
  }

  private void silences(List<Report.Figure> silences) {
    if (silences.isEmpty()) {
      return;
    }
    page.append("\nThe longest silences, to reconnect with\n");
    int widest = 0;
    for (var silence : silences) {
      widest = Math.max(widest, Columns.of(Visible.of(silence.name())));
    }
    for (var silence : silences) {
      var name = Visible.of(silence.name());
      page.append("  ").append(name).append(" ".repeat(widest - Columns.of(name) + 2));
      page.append(Days.of(silence.count())).append('\n');
    }
  }
}
