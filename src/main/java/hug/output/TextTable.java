package hug.output;

import hug.model.Visible;
import java.util.ArrayList;
import java.util.List;

/** Prints a table in aligned columns, for people. */
final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;
  private static final int READABLE = 16;
  private static final int LEFT_OUT = -1;
  private static final char END = '\u001f';
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final Layout layout;
  private final Sink out;

  TextTable(Layout layout, Sink out) {
    this.layout = layout;
    this.out = out;
  }

  /** Prints the rows under their headings, if there are any; says how many there were. */
  <T> int print(Table<T> table) {
    var columns = table.columns();
    var lines = new ArrayList<Line>();
    var widths = new int[columns.size()];
    var isNumber = new boolean[columns.size()];
    lines.add(line(headings(columns), widths));
    for (var row : table.rows()) {
      var cells = table.values(row);
      for (int i = 0; i < widths.length; i++) {
        isNumber[i] |= cells.get(i) instanceof Number;
      }
      lines.add(line(cells, widths));
    }
    int rows = lines.size() - 1;
    if (rows == 0) {
      return 0;
    }
    if (layout.width() > 0) {
      leaveOut(widths, columns);
      shorten(widths, columns, Column.Yield.FIRST);
      shorten(widths, columns, Column.Yield.LAST);
    }
    var text = new StringBuilder();
    for (var line : lines) {
      boolean isBold = layout.isColoured() && line == lines.getFirst();
      text.append(isBold ? BOLD : "");
      append(text, line, widths, isNumber);
      out.append(text.append(isBold ? PLAIN : "").append('\n'));
      text.setLength(0);
    }
    return rows;
  }

  private static <T> List<String> headings(List<Column<T>> columns) {
    var headings = new ArrayList<String>();
    for (var column : columns) {
      headings.add(column.heading());
    }
    return headings;
  }

  /**
   * What stands in a line: as one text, for there may be many, with {@link #END} after each cell.
   */
  private record Line(String cells, boolean isPlain) {}

  /** The line of these cells; widens the columns to hold them. */
  private static Line line(List<?> cells, int[] widths) {
    var line = new StringBuilder();
    boolean isPlain = true;
    for (int i = 0; i < widths.length; i++) {
      var cell = Cells.text(cells.get(i), ", ");
      int width = cell.length();
      if (!Visible.isPlain(cell)) {
        isPlain = false;
        cell = Visible.of(cell);
        width = Columns.of(cell);
      }
      widths[i] = Math.max(widths[i], width);
      line.append(cell).append(END);
    }
    return new Line(line.toString(), isPlain);
  }

  private static void append(StringBuilder text, Line line, int[] widths, boolean[] isNumber) {
    int start = 0;
    boolean isFirst = true;
    for (int i = 0; i < widths.length; i++) {
      int end = line.cells().indexOf(END, start);
      if (widths[i] == LEFT_OUT) {
        start = end + 1;
        continue;
      }
      var cell = line.cells().substring(start, end);
      int width = line.isPlain() ? cell.length() : Columns.of(cell);
      if (width > widths[i]) {
        cell = Columns.fitted(cell, widths[i]);
        width = Columns.of(cell);
      }
      text.append(isFirst ? "" : GAP);
      isFirst = false;
      if (isNumber[i]) {
        text.repeat(' ', widths[i] - width).append(cell);
      } else {
        text.append(cell).repeat(' ', widths[i] - width);
      }
      start = end + 1;
    }
    while (text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  /** Leaves out what can be done without, where the texts would become too short to read. */
  private <T> void leaveOut(int[] widths, List<Column<T>> columns) {
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i).yield() == Column.Yield.WHOLE && excess(widths) > spare(widths, columns)) {
        widths[i] = LEFT_OUT;
      }
    }
  }

  /** By how much the texts can be shortened, and still be read. */
  private static <T> int spare(int[] widths, List<Column<T>> columns) {
    int spare = 0;
    for (int i = 0; i < widths.length; i++) {
      var yield = columns.get(i).yield();
      if (yield == Column.Yield.FIRST || yield == Column.Yield.LAST) {
        spare += Math.max(0, widths[i] - READABLE);
      }
    }
    return spare;
  }

  /** By how much the table is too wide. */
  private int excess(int[] widths) {
    int width = -GAP.length();
    for (int column : widths) {
      width += column == LEFT_OUT ? 0 : GAP.length() + column;
    }
    return width - layout.width();
  }

  private <T> void shorten(int[] widths, List<Column<T>> columns, Column.Yield which) {
    int excess = excess(widths);
    for (int i = widths.length - 1; i >= 0 && excess > 0; i--) {
      if (columns.get(i).yield() == which && widths[i] > NARROWEST) {
        int narrower = Math.max(NARROWEST, widths[i] - excess);
        excess -= widths[i] - narrower;
        widths[i] = narrower;
      }
    }
  }
}
