package hug.output.page;

import hug.model.Escaped;
import hug.output.Columns;
import hug.output.Table;
import hug.output.TextTable;
import hug.output.Viewport;
import java.util.ArrayList;
import java.util.List;

/** Lays out a whole table in a fixed width. */
final class TextRows {
  private static final String INDENT = "  ";

  private TextRows() {}

  /**
   * The table as it is, if it fits; otherwise each row as its first cell, with the other cells and
   * their headings below.
   */
  static List<String> laidOut(Table<?> table, int width) {
    var lines = List.of(TextTable.laidOut(table, new Viewport(0, 0, false, true)).split("\n"));
    return lines.stream().allMatch(line -> Columns.of(line) <= width)
        ? lines
        : rows(table.shown(), width);
  }

  private static List<String> rows(Table.Shown table, int width) {
    var lines = new ArrayList<String>();
    for (var row : table.rows()) {
      lines.add(Escaped.inOneLine(row.getFirst()));
      var line = new StringBuilder();
      for (int i = 1; i < row.size(); i++) {
        if (row.get(i).isEmpty()) {
          continue;
        }
        var cell = table.headings().get(i) + " " + Escaped.inOneLine(row.get(i));
        if (!line.isEmpty() && columns(line) + Columns.of(cell) + INDENT.length() >= width) {
          lines.add(line.append(',').toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? INDENT : ", ").append(cell);
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private static int columns(StringBuilder line) {
    return Columns.of(line.toString());
  }
}
