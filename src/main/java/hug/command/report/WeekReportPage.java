package hug.command.report;

import hug.command.Days;
import hug.model.Escaped;
import hug.output.Bars;
import hug.output.Columns;
import hug.output.Result;
import hug.output.Tone;
import hug.output.Viewport;
import hug.rule.Figure;
import hug.rule.TouchFigures;
import java.util.ArrayList;
import java.util.List;

/** A report as one screen for people. */
record WeekReportPage(WeekReport report) implements Result.View {
  private static final int NAMES = 30;
  private static final int NUMBERS = 6;
  private static final int WIDEST_BAR = 60;

  /** What a silence needs beside the name. */
  private static final int BESIDE_NAME = 14;

  @Override
  public String on(Viewport screen) {
    var page = new ArrayList<String>();
    var period = report.period();
    var asOf = report.asOf();
    page.add(
        screen.toned(
            Tone.HEADING, Days.date(period.from(), asOf) + " to " + Days.date(period.to(), asOf)));
    page.add(
        "beside the "
            + Days.of(period.before().days())
            + " before"
            + (asOf.equals(period.to()) ? "" : "; not over yet"));
    page.add("");
    var overview = report.overview();
    add(page, "touches", overview.touches());
    add(page, "counted touches", overview.counted());
    add(page, "clients touched", overview.reached());
    add(page, "new clients", overview.joined());
    add(page, "currently due", overview.due());
    add(page, "currently lapsed", overview.lapsed());
    for (var figure : report.practices()) {
      add(page, figure.section() + ", " + figure.name(), figure);
    }
    if (page.getLast().isEmpty()) {
      page.add("  Nothing yet. Log a touch with: hug touch NAME \"what was said\"");
    }
    page.add("");
    addLine(page, "by channel", report.channels(), screen);
    addLine(page, "by staff", report.staff(), screen);
    addBars(page, screen);
    addSilences(page, screen);
    return String.join("\n", page) + "\n";
  }

  /** Nothing where there was none, then and now. */
  private static void add(List<String> page, String name, Figure figure) {
    if (figure.isAny()) {
      var count = String.valueOf(figure.count());
      var line = new StringBuilder("  ").append(name);
      line.repeat(' ', Math.max(1, NAMES + NUMBERS - name.length() - count.length())).append(count);
      page.add(line.append("  ").append(change(figure)).toString().stripTrailing());
    }
  }

  private static String change(Figure figure) {
    long more = figure.before() == null ? 0 : figure.count() - figure.before();
    return more == 0 ? "" : (more > 0 ? "+" : "") + more;
  }

  private static void addLine(
      List<String> page, String name, List<Figure> figures, Viewport screen) {
    var parts = new ArrayList<String>();
    for (var figure : figures) {
      parts.add((Escaped.of(figure.name()) + " " + figure.count() + " " + change(figure)).strip());
    }
    if (!parts.isEmpty()) {
      var line = "  " + name + " ".repeat(12 - name.length()) + String.join(", ", parts);
      page.addAll(screen.broken(line));
    }
  }

  private void addBars(List<String> page, Viewport screen) {
    long highest = report.bars().stream().mapToLong(TouchFigures.Bar::touches).max().orElse(0);
    if (highest == 0) {
      return;
    }
    page.add("");
    for (var bar : report.bars()) {
      var day = Days.date(bar.from(), report.asOf());
      var name = "  " + (bar.isDaily() ? "" : "week of ") + day;
      int room = Math.min(WIDEST_BAR, screen.width() == 0 ? WIDEST_BAR : screen.width() - 30);
      var drawn = Bars.bar(bar.touches(), highest, Math.max(10, room), screen);
      var count = bar.touches() == 0 ? "" : drawn + " " + bar.touches();
      page.add((name + " ".repeat(Math.max(1, 22 - name.length())) + count).stripTrailing());
    }
    if (report.weeks().stream().anyMatch(touches -> touches > 0)) {
      page.add("");
      page.add("  the last eight weeks  " + Bars.line(report.weeks(), screen));
    }
  }

  private void addSilences(List<String> page, Viewport screen) {
    if (report.silences().isEmpty() || report.overview().due().count() == 0) {
      return;
    }
    page.add("");
    page.add(screen.toned(Tone.HEADING, "The longest silences, to reconnect with"));
    int most = screen.width() == 0 ? Integer.MAX_VALUE : Math.max(1, screen.width() - BESIDE_NAME);
    int widest = 0;
    for (var silence : report.silences()) {
      widest = Math.max(widest, Math.min(most, Columns.of(Escaped.of(silence.client()))));
    }
    for (var silence : report.silences()) {
      var name = Columns.fitted(Escaped.of(silence.client()), most);
      var gap = " ".repeat(widest - Columns.of(name) + 2);
      page.add("  " + name + gap + Days.span(silence.days()));
    }
  }
}
