package hug.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import hug.model.Formula;
import java.util.ArrayList;
import java.util.List;

/** Prints a table as CSV (RFC 4180), safe to open in a spreadsheet. */
final class Csv {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Csv() {}

  /** Prints the header and the rows; says how many rows there were. */
  static <T> int print(Table<T> table, Layout layout, Sink out) {
    if (layout.excel()) {
      out.write(String.valueOf(BYTE_ORDER_MARK));
    }
    var csv =
        CsvWriter.builder()
            .fieldSeparator(layout.delimiter())
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(
                table.columns().size() == 1 ? QuoteStrategies.EMPTY : QuoteStrategies.REQUIRED)
            .bufferSize(0) // the sink has a buffer, and is the one that is flushed
            .build(out);
    csv.writeRecord(table.names());
    int rows = 0;
    for (var row : table.rows()) {
      rows++;
      var cells = new ArrayList<String>();
      for (var value : table.values(row)) {
        cells.add(cell(value, layout.raw()));
      }
      csv.writeRecord(cells);
    }
    return rows;
  }

  private static String cell(Object value, boolean raw) {
    var text = Cells.text(value, "; ");
    boolean isText = value instanceof String || value instanceof List<?>;
    return isText && !raw ? Formula.guarded(text) : text;
  }
}
