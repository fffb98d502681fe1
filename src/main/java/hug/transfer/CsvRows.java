package hug.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import hug.model.Failure;
import java.io.IOException;
import java.util.regex.Pattern;

/** Splits a CSV file into rows, and explains what is wrong with a malformed one. */
final class CsvRows {
  /** Generous: spreadsheets stop at 32,767 characters in a cell and at 16,384 columns. */
  private static final int MOST_IN_CELL = 1 << 20;

  private static final int MOST_CELLS = 1 << 14;
  private static final int MOST_IN_ROW = 1 << 22;
  private static final Pattern LINE = Pattern.compile("\\bline ([0-9]+)");

  private final Source source;
  private final char delimiter;

  CsvRows(Source source, char delimiter) {
    this.source = source;
    this.delimiter = delimiter;
  }

  CsvReader<CsvRecord> open() {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(2 * MOST_IN_CELL)
        .build(
            CsvRecordHandler.of(handler ->
                handler
                    .maxFields(MOST_CELLS)
                    .maxFieldSize(MOST_IN_CELL)
                    .maxRecordSize(MOST_IN_ROW)),
            source.read());
  }

  Failure broken(CsvParseException e) {
    try (var letters = source.read()) {
      var line = OpenQuote.line(letters, delimiter);
      if (line.isPresent()) {
        return Failure.refused(
            source.name() + ", line " + line.get() + ": the quote that starts here is never closed",
            "close it, or write \"\" for a quote inside a text; nothing was imported");
      }
    } catch (IOException unreadable) {
      throw source.unreadable(unreadable);
    }
    var what = e.getMessage();
    var line = LINE.matcher(what);
    if (what.contains("maximum") && line.find()) {
      return source.tooLong(
          Long.parseLong(line.group(1)),
          "a row can have at most "
              + MOST_CELLS
              + " cells, and a cell at most "
              + MOST_IN_CELL
              + " characters");
    }
    return Failure.refused(
        source.name() + ": " + Character.toLowerCase(what.charAt(0)) + what.substring(1),
        "fix that line and import again; nothing was imported");
  }
}
