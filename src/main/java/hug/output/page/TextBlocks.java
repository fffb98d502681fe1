package hug.output.page;

import hug.model.Escaped;
import hug.output.Bars;
import hug.output.Columns;
import hug.output.Table;
import hug.output.TextTable;
import hug.output.Viewport;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays the blocks of a document out as lines of text.
 *
 * @param isAiry whether there is room for optional lines
 * @param isWhole whether tables must keep all columns, since a message cannot be widened
 */
record TextBlocks(Viewport screen, boolean isAiry, boolean isWhole) {
  private static final String INDENT = "  ";
  private static final int WIDEST = 100;
  private static final int WIDEST_BAR = 40;
  private static final int NARROWEST_BAR = 10;

  /** The room next to a bar for its number. */
  private static final int BESIDE_BAR = 20;

  List<String> lines(Block block) {
    return switch (block) {
      case Block.Words words -> indented(words.sentences().stream().map(Escaped::of).toList());
      case Block.Items list -> pairs(list.items());
      case Block.Figures list -> figures(list.figures());
      case Block.Grid grid -> indented(laidOut(grid.table()));
      case Block.Plot plot -> plot(plot);
    };
  }

  private List<String> indented(List<String> lines) {
    return lines.stream()
        .flatMap(line -> screen.broken(INDENT + line).stream())
        .map(String::stripTrailing)
        .toList();
  }

  private List<String> laidOut(Table<?> table) {
    int width = screen.width() == 0 ? 0 : Math.max(1, screen.width() - INDENT.length());
    if (isWhole && width > 0) {
      return TextRows.laidOut(table, width);
    }
    var narrower = new Viewport(width, screen.height(), screen.isColoured(), screen.isUnicode());
    return List.of(TextTable.laidOut(table, narrower).split("\n"));
  }

  /** Texts in one column, their notes in the next. */
  private List<String> pairs(List<Block.Item> items) {
    int widest = 0;
    for (var item : items) {
      int width = Columns.of(Escaped.inOneLine(item.text()));
      widest = item.note().isEmpty() || width > width() / 2 ? widest : Math.max(widest, width);
    }
    var lines = new ArrayList<String>();
    for (var item : items) {
      lines.add(padded(Escaped.inOneLine(item.text()), widest) + Escaped.inOneLine(item.note()));
    }
    return indented(lines);
  }

  private List<String> figures(List<Block.Figure> figures) {
    var drawn = new ArrayList<String>();
    var plain = new ArrayList<String>();
    int names = figures.stream().mapToInt(figure -> columns(figure.name())).max().orElse(0);
    int values = figures.stream().mapToInt(figure -> columns(figure.value())).max().orElse(0);
    int changes =
        figures.stream()
            .filter(figure -> !figure.course().isEmpty())
            .mapToInt(figure -> columns(figure.change()))
            .max()
            .orElse(0);
    for (var figure : figures) {
      var line =
          padded(Escaped.of(figure.name()), names)
              + " ".repeat(values - columns(figure.value()))
              + Escaped.of(figure.value())
              + INDENT
              + Escaped.of(figure.change());
      var course = figure.course();
      (course.isEmpty() ? plain : drawn)
          .add(
              course.isEmpty()
                  ? line
                  : padded(line, names + values + changes + 2 * INDENT.length())
                      + Bars.line(course, screen));
    }
    drawn.addAll(isAiry ? plain : inPairs(plain));
    return indented(drawn);
  }

  /** Two figures in a line, if they fit. */
  private List<String> inPairs(List<String> lines) {
    int widest = lines.stream().mapToInt(Columns::of).max().orElse(0);
    int rows = Math.ceilDiv(lines.size(), 2);
    if (2 * widest + 2 * INDENT.length() > screen.width()) {
      return lines;
    }
    var pairs = new ArrayList<String>();
    for (int i = 0; i < rows; i++) {
      var second = rows + i < lines.size() ? lines.get(rows + i) : "";
      pairs.add(padded(lines.get(i), widest) + second);
    }
    return pairs;
  }

  private List<String> plot(Block.Plot plot) {
    return switch (plot.drawing()) {
      case Drawing.Bars bars -> isAiry ? bars(plot.title(), bars) : inWords(plot.title(), bars);
      case Drawing.Course course -> isAiry ? course(course) : List.of();
      case Drawing.Curve curve -> indented(laidOut(curve.numbers().asTable()));
    };
  }

  private List<String> bars(String title, Drawing.Bars bars) {
    var values = bars.values();
    int longest = values.stream().mapToInt(value -> columns(value.label())).max().orElse(0);
    int names = Math.min(longest, Math.max(NARROWEST_BAR, (width() - BESIDE_BAR) / 2));
    double highest = bars.highest();
    int room = Math.clamp(width() - names - BESIDE_BAR, NARROWEST_BAR, WIDEST_BAR);
    var lines = new ArrayList<String>();
    lines.add(Escaped.of(title));
    for (int i = 0; i < values.size(); i++) {
      long eighths = highest == 0 ? 0 : Math.round(8 * room * values.get(i).value() / highest);
      var bar = Bars.bar(eighths, 8L * room, room, screen);
      var number = values.get(i).shown() + change(bars, i);
      var name = Columns.fitted(Escaped.of(values.get(i).label()), names);
      lines.add(padded(name, names) + (bar + " " + number).strip());
    }
    return indented(lines);
  }

  /** All values in a sentence: {@code Touches by channel: call 3 (+1), email 0 (-1)}. */
  private List<String> inWords(String title, Drawing.Bars bars) {
    var words = new ArrayList<String>();
    for (int i = 0; i < bars.values().size(); i++) {
      var value = bars.values().get(i);
      words.add(Escaped.of(value.label()) + " " + value.shown() + change(bars, i));
    }
    return indented(List.of(Escaped.of(title) + ": " + String.join(", ", words)));
  }

  /** The change in brackets; empty if it is unknown or zero. */
  private static String change(Drawing.Bars bars, int place) {
    if (bars.before().isEmpty()) {
      return "";
    }
    long more = Math.round(bars.values().get(place).value() - bars.before().get(place).value());
    return more == 0 ? "" : " (" + (more > 0 ? "+" : "") + more + ")";
  }

  /** A sparkline, one character per value, with the first and the last time. */
  private List<String> course(Drawing.Course course) {
    int room = width() - columns(course.unit()) - 2 * INDENT.length();
    var levels = levels(course.values(), Math.max(NARROWEST_BAR, room));
    return indented(
        List.of(
            Escaped.of(course.unit())
                + INDENT
                + Bars.line(levels, screen)
                + INDENT
                + Escaped.of(course.values().getFirst().label())
                + " to "
                + Escaped.of(course.values().getLast().label())));
  }

  /** The values in thousandths; if they are too many, the means of neighbours. */
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

  private int width() {
    return screen.width() == 0 ? WIDEST : Math.min(WIDEST, screen.width());
  }

  private static int columns(String text) {
    return Columns.of(Escaped.of(text));
  }

  /** The text, padded up to the next column. */
  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Columns.of(text)) + INDENT.length());
  }
}
