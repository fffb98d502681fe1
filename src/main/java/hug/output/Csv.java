package hug.output;

import hug.model.Formula;
import java.util.List;

/** Prints a table as CSV (RFC 4180), safe to open in a spreadsheet. */
final class Csv {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final String LINE_END = "\r\n";

  private final Layout layout;
  private final Sink out;

  /** What cannot stand in a cell without quotes. */
  private final String special;

  private Csv(Layout layout, Sink out) {
    this.layout = layout;
    this.out = out;
    this.special = layout.delimiter() + "\"\r\n";
  }

  /** Prints the header and the rows; says how many rows there were. */
  static <T> int print(Table<T> table, Layout layout, Sink out) {
    if (layout.excel()) {
      out.write(BYTE_ORDER_MARK);
    }
    var csv = new Csv(layout, out);
    var columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      csv.write(columns.get(i).name(), i, columns.size());
    }
    int rows = 0;
    for (var row : table.rows()) {
      rows++;
      for (int i = 0; i < columns.size(); i++) {
        csv.write(csv.cell(columns.get(i).in(row)), i, columns.size());
      }
    }
    return rows;
  }

  private String cell(Object value) {
    var text = Cells.text(value, "; ");
    boolean isText = value instanceof String || value instanceof List<?>;
    return isText && !layout.raw() ? Formula.guarded(text) : text;
  }

  /** Writes the cell at {@code at} of so many in a line, which must not be blank. */
  private void write(String cell, int at, int cells) {
    if (at > 0) {
      out.write(layout.delimiter());
    }
    if (needsQuotes(cell) || (cells == 1 && cell.isEmpty())) {
      out.append("\"").append(cell.replace("\"", "\"\"")).append("\"");
    } else {
      out.write(cell);
    }
    if (at == cells - 1) {
      out.write(LINE_END);
    }
  }

  private boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (special.indexOf(cell.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
