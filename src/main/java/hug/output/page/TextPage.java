package hug.output.page;

import hug.model.Escaped;
import hug.output.Bars;
import hug.output.Columns;
import hug.output.Result;
import hug.output.Table;
import hug.output.TextTable;
import hug.output.Tone;
import hug.output.Viewport;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays documents out as text, for a terminal or the text part of a message. Where a screen is too
 * low for all of it, the blank lines between the parts go.
 */
public record TextPage(Document document) implements Result.View {
  private static final String INDENT = "  ";
  private static final int WIDEST = 100;
  private static final int WIDEST_BAR = 40;
  private static final int NARROWEST_BAR = 10;

  @Override
  public String on(Viewport screen) {
    var airy = lines(screen, true);
    var lines = screen.fits(airy) ? airy : lines(screen, false);
    return String.join("\n", screen.fits(lines) ? lines : airy) + "\n";
  }

  private List<String> lines(Viewport screen, boolean isAiry) {
    var lines = new ArrayList<String>();
    lines.add(screen.toned(Tone.HEADING, Escaped.of(document.title())));
    document.lead().forEach(line -> lines.addAll(screen.broken(Escaped.of(line))));
    boolean isFirst = true;
    for (var part : document.parts()) {
      if (isAiry || isFirst) {
        lines.add("");
      }
      isFirst = false;
      if (!part.heading().isEmpty()) {
        lines.add(screen.toned(Tone.HEADING, Escaped.of(part.heading())));
      }
      part.blocks().stream()
          .filter(block -> !block.isEmpty())
          .forEach(block -> lines.addAll(lines(block, screen)));
    }
    return lines;
  }

  private static List<String> lines(Block block, Viewport screen) {
    return switch (block) {
      case Block.Words words -> indented(words.sentences(), screen);
      case Block.Items list -> pairs(list.items(), screen);
      case Block.Figures list -> figures(list.figures(), screen);
      case Block.Grid grid -> indented(laidOut(grid.table(), screen), screen);
      case Block.Plot plot -> plot(plot, screen);
    };
  }

  private static List<String> indented(List<String> lines, Viewport screen) {
    return lines.stream()
        .flatMap(line -> screen.broken(INDENT + line).stream())
        .map(String::stripTrailing)
        .toList();
  }

  private static List<String> laidOut(Table<?> table, Viewport screen) {
    int width = screen.width() == 0 ? 0 : Math.max(1, screen.width() - INDENT.length());
    var narrower = new Viewport(width, screen.height(), screen.isColoured(), screen.isUnicode());
    return List.of(TextTable.laidOut(table, narrower).split("\n"));
  }

  /** Texts in one column, what there is to add in the next. */
  private static List<String> pairs(List<Block.Item> items, Viewport screen) {
    int most = (screen.width() == 0 ? WIDEST : Math.min(WIDEST, screen.width())) / 2;
    int widest = 0;
    for (var item : items) {
      int width = Columns.of(Escaped.inOneLine(item.text()));
      widest = item.note().isEmpty() || width > most ? widest : Math.max(widest, width);
    }
    var lines = new ArrayList<String>();
    for (var item : items) {
      var text = Escaped.inOneLine(item.text());
      int gap = Math.max(0, widest - Columns.of(text)) + INDENT.length();
      lines.add(text + " ".repeat(gap) + Escaped.inOneLine(item.note()));
    }
    return indented(lines, screen);
  }

  private static List<String> figures(List<Block.Figure> figures, Viewport screen) {
    int names = 0;
    int values = 0;
    int changes = 0;
    for (var figure : figures) {
      names = Math.max(names, Columns.of(Escaped.of(figure.name())));
      values = Math.max(values, Columns.of(figure.value()));
      changes = Math.max(changes, figure.course().isEmpty() ? 0 : Columns.of(figure.change()));
    }
    var lines = new ArrayList<String>();
    for (var figure : figures) {
      var name = Escaped.of(figure.name());
      int gap = names - Columns.of(name) + values - Columns.of(figure.value()) + INDENT.length();
      var line = new StringBuilder(name).repeat(' ', gap).append(figure.value());
      line.append(INDENT).append(Escaped.of(figure.change()));
      if (!figure.course().isEmpty()) {
        line.repeat(' ', changes - Columns.of(figure.change()) + INDENT.length());
        line.append(Bars.line(figure.course(), screen));
      }
      lines.add(line.toString());
    }
    return indented(lines, screen);
  }

  private static List<String> plot(Block.Plot plot, Viewport screen) {
    return switch (plot.drawing()) {
      case Drawing.Bars bars -> bars(bars, screen);
      case Drawing.Course course -> course(course, screen);
      case Drawing.Curve curve -> indented(laidOut(curve.numbers().asTable(), screen), screen);
    };
  }

  private static List<String> bars(Drawing.Bars bars, Viewport screen) {
    int width = screen.width() == 0 ? WIDEST : screen.width();
    int most = Math.max(NARROWEST_BAR, width / 2 - 16);
    int names = 0;
    double highest = 0;
    for (var value : bars.values()) {
      names = Math.max(names, Math.min(most, Columns.of(Escaped.of(value.label()))));
      highest = Math.max(highest, value.value());
    }
    int room = Math.clamp(width - names - 16, NARROWEST_BAR, WIDEST_BAR);
    var lines = new ArrayList<String>();
    for (var value : bars.values()) {
      var name = Columns.fitted(Escaped.of(value.label()), most);
      long eighths = highest == 0 ? 0 : Math.round(8 * room * value.value() / highest);
      var bar = Bars.bar(eighths, 8L * room, room, screen);
      lines.add(
          name + " ".repeat(names - Columns.of(name) + 2) + (bar + " " + value.shown()).strip());
    }
    return indented(lines, screen);
  }

  /** One character for each value, between the first and the last time. */
  private static List<String> course(Drawing.Course course, Viewport screen) {
    int width = screen.width() == 0 ? WIDEST : screen.width();
    int room = width - Columns.of(course.unit()) - 2 * INDENT.length();
    var line =
        course.unit()
            + INDENT
            + Bars.line(levels(course.values(), Math.max(NARROWEST_BAR, room)), screen)
            + INDENT
            + course.values().getFirst().label()
            + " to "
            + course.values().getLast().label();
    return indented(List.of(line), screen);
  }

  /** The values in thousandths; the mean of some beside each other where they are too many. */
  private static List<Long> levels(List<Drawing.Value> values, int room) {
    int together = Math.ceilDiv(values.size(), room);
    var levels = new ArrayList<Long>();
    for (int from = 0; from < values.size(); from += together) {
      var some = values.subList(from, Math.min(from + together, values.size()));
      double sum = some.stream().mapToDouble(Drawing.Value::value).sum();
      levels.add(Math.round(1000 * sum / some.size()));
    }
    return levels;
  }
}
