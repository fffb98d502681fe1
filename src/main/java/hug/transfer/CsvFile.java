package hug.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import hug.model.Failure;
import hug.model.Folded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A CSV file (RFC 4180) with a header row, whose columns are found by name. */
public final class CsvFile {
  private static final String DELIMITERS = ",;\t|";

  private final Source source;
  private final char delimiter;
  private final List<String> header;
  private final Map<String, Integer> columns = new HashMap<>();

  /**
   * Opens the file and reads its header.
   *
   * @param mapping the names that this file has for our columns: field to column
   * @throws Failure if it is no text, has no header, or lacks a column that the mapping names
   */
  public CsvFile(Source source, Map<String, String> mapping) {
    this.source = source;
    source.requireText();
    this.delimiter = delimiter();
    this.header = readHeader();
    for (int i = 0; i < header.size(); i++) {
      var name = Folded.of(header.get(i));
      if (!name.isEmpty() && columns.put(name, i) != null) {
        throw Failure.refused(
            source.name() + ", line 1: there are two columns called \"" + header.get(i) + "\"",
            "rename one of them; nothing was imported");
      }
    }
    mapping.forEach(this::map);
  }

  private void map(String field, String column) {
    var index = columns.get(Folded.of(column));
    if (index == null) {
      throw Failure.usage(
          "--map: " + source.name() + " has no column \"" + column + "\"",
          "there are " + String.join(",", header));
    }
    columns.put(field, index);
  }

  public String name() {
    return source.name();
  }

  public boolean has(String field) {
    return columns.containsKey(field);
  }

  /** The names of the columns, as the file has them. */
  public List<String> header() {
    return header;
  }

  private List<String> readHeader() {
    try (var csv = open()) {
      for (var row : csv) {
        return row.getFields();
      }
    } catch (CsvParseException e) {
      throw broken(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
    throw Failure.refused(source.name() + " is empty", "its first line should name the columns");
  }

  /** The columns that none of {@code fields} was read from. */
  public List<String> unused(List<String> fields) {
    var used = fields.stream().map(columns::get).toList();
    var unused = new ArrayList<String>();
    for (int i = 0; i < header.size(); i++) {
      if (!used.contains(i) && !header.get(i).isBlank()) {
        unused.add(header.get(i));
      }
    }
    return unused;
  }

  /** Hands over every row after the header, in order. */
  public void forEach(Consumer<Row> consumer) {
    try (var csv = open()) {
      boolean isHeader = true;
      for (var record : csv) {
        var row =
            new Row(record.getStartingLineNumber(), header.size(), columns, record.getFields());
        if (!isHeader && !row.isBlank()) {
          consumer.accept(row);
        }
        isHeader = false;
      }
    } catch (CsvParseException e) {
      throw broken(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private CsvReader<CsvRecord> open() {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .detectBomHeader(true)
        .ofCsvRecord(source.open(), StandardCharsets.UTF_8);
  }

  /** What stands most often in the first line that is not empty. */
  private char delimiter() {
    var counts = new int[DELIMITERS.length()];
    int first = 0;
    try (var in = source.open()) {
      for (int next = in.read(); next >= 0 && (next != '\n' || first == 0); next = in.read()) {
        int which = DELIMITERS.indexOf(next);
        if (which >= 0) {
          counts[which]++;
        }
        first = next == '\n' || next == '\r' ? first : next;
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return DELIMITERS.charAt(most);
  }

  private Failure broken(CsvParseException e) {
    var what = e.getMessage();
    return Failure.refused(
        source.name() + ": " + Character.toLowerCase(what.charAt(0)) + what.substring(1),
        "mend that line, and import again; nothing was imported");
  }

  private Failure unreadable(IOException e) {
    return Failure.refused("cannot read " + source.name() + ": " + e.getMessage());
  }
}
