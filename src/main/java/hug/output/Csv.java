package hug.output;

import hug.model.FormulaGuard;
import java.util.List;

/**
 * Prints a table as CSV (RFC 4180), safe to open in a spreadsheet.
 *
 * <p>For Excel it begins with a byte order mark, which marks it as UTF-8. It has no line {@code
 * sep=}, because Excel then ignores the mark, and other programs take that line for the header. A
 * text that Excel or LibreOffice would take for a number, dropping zeros or a plus, begins with a
 * tab: both then keep it as text and hide the tab. An apostrophe would be visible, and {@code
 * ="0044"} is a formula. {@code hug import} strips the tab.
 */
final class Csv {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final String KEEPS_TEXT = "\t";

  /** The characters of phone numbers and other numbers, dates and times. */
  private static final String NUMERIC = "0123456789+-()./,:;%eE \u00a0";

  /** Characters that LibreOffice takes for separators by default. */
  private static final String DELIMITERS = ",;\t|";

  private static final String LINE_END = "\r\n";

  private final Layout layout;
  private final Sink out;

  /** Characters for which a cell needs quotes. */
  private final String special;

  private Csv(Layout layout, Sink out) {
    this.layout = layout;
    this.out = out;
    this.special = (layout.excel() ? DELIMITERS : layout.delimiter()) + "\"\r\n";
  }

  /** Prints the header and the rows; returns the number of rows. */
  static <T> int print(Table<T> table, Layout layout, Sink out) {
    if (layout.excel() && !layout.isTerminal()) {
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
    if (!isText || layout.raw()) {
      return text;
    }
    return layout.excel() && isNumeric(text) ? KEEPS_TEXT + text : FormulaGuard.guarded(text);
  }

  private static boolean isNumeric(String text) {
    boolean hasDigit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (NUMERIC.indexOf(c) < 0) {
        return false;
      }
      hasDigit |= c >= '0' && c <= '9';
    }
    return hasDigit;
  }

  /** Writes a cell with its separator or line end; a line with one empty cell must not be blank. */
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
    for (int i = 0; i < special.length(); i++) {
      if (cell.indexOf(special.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
