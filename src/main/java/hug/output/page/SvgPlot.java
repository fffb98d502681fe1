package hug.output.page;

import hug.model.Escaped;
import hug.output.Columns;
import hug.output.page.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Draws plots and sparklines as SVG. */
final class SvgPlot {
  private static final int MOST_NAME = 18;
  private static final double BAR = 14;
  private static final double BEFORE = 8;
  private static final double GAP = 8;
  private static final double SPARK_STEP = 10;
  private static final double SPARK_HEIGHT = 20;

  private SvgPlot() {}

  /** A plot as SVG, without its table of numbers. */
  static String of(Block.Plot plot, String id) {
    return switch (plot.drawing()) {
      case Drawing.Bars bars -> bars(bars, plot, id);
      case Drawing.Course course ->
          new CoursePlot(course).drawn(sheet(plot, id, CoursePlot.HEIGHT)).closed();
      case Drawing.Curve curve ->
          new CurvePlot(curve).drawn(sheet(plot, id, CurvePlot.HEIGHT)).closed();
    };
  }

  private static Svg sheet(Block.Plot plot, String id, double height) {
    return new Svg("plot", Svg.WIDTH, height, id, plot.title(), plot.description());
  }

  /** A sparkline: small bars as high as a letter, one per number. */
  static String spark(List<Long> numbers, String id) {
    var words = new ArrayList<String>();
    long highest = 1;
    for (long number : numbers) {
      words.add(String.valueOf(number));
      highest = Math.max(highest, number);
    }
    double width = SPARK_STEP * Math.max(1, numbers.size());
    var svg = new Svg("spark", width, SPARK_HEIGHT, id, "Trend: " + String.join(", ", words), "");
    for (int i = 0; i < numbers.size(); i++) {
      double height = 1 + (SPARK_HEIGHT - 1) * numbers.get(i) / highest;
      svg.rectangle("bar", SPARK_STEP * i + 2, SPARK_HEIGHT - height, SPARK_STEP - 2, height);
    }
    return svg.closed();
  }

  /** A horizontal bar for each value, with the earlier value as an outline below it. */
  private static String bars(Drawing.Bars bars, Block.Plot plot, String id) {
    int names = 0;
    int numbers = 0;
    double highest = bars.most();
    for (var value : all(bars)) {
      names = Math.max(names, Math.min(MOST_NAME, Columns.of(Escaped.of(value.label()))));
      numbers = Math.max(numbers, Columns.of(value.shown()));
      highest = Math.max(highest, value.value());
    }
    double left = Svg.width(names) + GAP;
    double room = Math.max(40, Svg.WIDTH - left - Svg.width(numbers) - GAP);
    double unit = highest == 0 ? 0 : room / highest;
    double row = BAR + GAP + (bars.before().isEmpty() ? 0 : BEFORE + 2);
    double bottom = row * bars.values().size();
    var svg = sheet(plot, id, bottom + (bars.before().isEmpty() ? 2 : BAR + GAP));
    for (int i = 0; i < bars.values().size(); i++) {
      var value = bars.values().get(i);
      double top = 2 + row * i;
      double length = unit * value.value();
      svg.clipped("name", top - 1, left - GAP / 2, row, shortened(value.label()));
      svg.rectangle("bar", left, top, length, BAR);
      svg.text("value", left + length + 5, top + BAR - 3, Anchor.START, value.shown());
      if (!bars.before().isEmpty()) {
        double before = unit * bars.before().get(i).value();
        svg.rectangle("before", left + 0.5, top + BAR + 2, before, BEFORE - 1);
      }
    }
    if (!bars.before().isEmpty()) {
      svg.rectangle("before", left + 0.5, bottom + GAP, 16, BEFORE - 1);
      svg.text("soft", left + 22, bottom + GAP + BEFORE, Anchor.START, "before");
    }
    return svg.line("axis", left, 0, left, bottom).closed();
  }

  private static List<Drawing.Value> all(Drawing.Bars bars) {
    var all = new ArrayList<>(bars.values());
    all.addAll(bars.before());
    return all;
  }

  private static String shortened(String name) {
    return Columns.fitted(Escaped.of(name), MOST_NAME);
  }
}
