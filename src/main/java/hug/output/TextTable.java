package hug.output;

import hug.model.Visible;
import java.util.ArrayList;
import java.util.List;

/** Prints a table in aligned columns, for people. */
final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;
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
    var lines = new ArrayList<List<String>>();
    lines.add(columns.stream().map(Column::heading).toList());
    var isNumber = new boolean[columns.size()];
    for (var row : table.rows()) {
      var cells = new ArrayList<String>();
      for (var value : table.values(row)) {
        isNumber[cells.size()] |= value instanceof Number;
        cells.add(Visible.of(Cells.text(value, ", ")));
      }
      lines.add(cells);
    }
    int rows = lines.size() - 1;
    if (rows == 0) {
      return 0;
    }
    var widths = widths(lines, columns);
    boolean isHeading = true;
    for (var line : lines) {
      var text = line(line, widths, isNumber);
      out.write(isHeading && layout.isColoured() ? BOLD + text + PLAIN + "\n" : text + "\n");
      isHeading = false;
    }
    return rows;
  }

  private <T> int[] widths(List<List<String>> lines, List<Column<T>> columns) {
    var widths = new int[columns.size()];
    for (var line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Columns.of(line.get(i)));
      }
    }
    if (layout.width() > 0) {
      shorten(widths, columns, Column.Yield.FIRST);
      shorten(widths, columns, Column.Yield.LAST);
    }
    return widths;
  }

  private <T> void shorten(int[] widths, List<Column<T>> columns, Column.Yield which) {
    int excess = GAP.length() * (widths.length - 1) - layout.width();
    for (int width : widths) {
      excess += width;
    }
    for (int i = widths.length - 1; i >= 0 && excess > 0; i--) {
      if (columns.get(i).yield() == which && widths[i] > NARROWEST) {
        int narrower = Math.max(NARROWEST, widths[i] - excess);
        excess -= widths[i] - narrower;
        widths[i] = narrower;
      }
    }
  }

  private static String line(List<String> cells, int[] widths, boolean[] isNumber) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      var cell = Columns.fitted(cells.get(i), widths[i]);
      var padding = " ".repeat(Math.max(0, widths[i] - Columns.of(cell)));
      line.append(i == 0 ? "" : GAP).append(isNumber[i] ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }
}
