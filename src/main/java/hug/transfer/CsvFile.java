package hug.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import hug.model.Failure;
import hug.model.Folded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** A CSV file (RFC 4180) with a header row; columns are found by name. */
public final class CsvFile {
  /** More columns than commas in a line of a note. */
  private static final int LEAST_COLUMNS = 3;

  private final Source source;
  private final CsvRows rows;
  private final List<String> header;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Set<String> mapped = new HashSet<>();
  private long headerLine;

  /**
   * Opens the file and reads its header.
   *
   * @param mapping from fields to the names of their columns in this file
   * @param fields that must not have two columns
   * @throws Failure if it is not a text file, has no header, or lacks a mapped column
   */
  public CsvFile(Source source, Map<String, String> mapping, Collection<String> fields) {
    this.source = source;
    source.requireText();
    this.rows = new CsvRows(source);
    this.header = readHeader();
    var repeated = new ArrayList<String>();
    for (int i = 0; i < header.size(); i++) {
      var name = Folded.of(header.get(i));
      if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
        repeated.add(name);
      }
    }
    mapping.forEach(this::map);
    for (var name : repeated) {
      if (fields.contains(name)) {
        throw Failure.refused(
            source.name() + ", line " + headerLine + ": two columns are called \"" + name + "\"",
            "rename one of them; nothing was imported");
      }
    }
  }

  /** Whether --map gives the column of a field. */
  boolean isMapped(String field) {
    return mapped.contains(field);
  }

  /** Whether there is a column of that name, ignoring case. */
  boolean hasColumn(String name) {
    return columns.containsKey(Folded.of(name));
  }

  /** A remark about the encoding, if it was guessed. */
  public Optional<String> encoding() {
    return source.guess();
  }

  private void map(String field, String column) {
    var index = columns.get(Folded.of(column));
    if (index == null) {
      throw Failure.usage(
          "--map: " + source.name() + " has no column \"" + column + "\"",
          "its columns: " + String.join(", ", header));
    }
    columns.put(field, index);
    mapped.add(field);
  }

  public String name() {
    return source.name();
  }

  public boolean has(String field) {
    return columns.containsKey(field);
  }

  /** The line that names the columns. */
  public long headerLine() {
    return headerLine;
  }

  /** The names of the columns as in the file. */
  public List<String> header() {
    return header;
  }

  private List<String> readHeader() {
    try (var csv = rows.open()) {
      boolean isPreamble = false;
      for (var row : csv) {
        // LinkedIn starts with a note of several lines above the header.
        isPreamble |= headerLine == 0 && row.getField(0).strip().equals("Notes:");
        headerLine = row.getStartingLineNumber();
        if (!isPreamble || row.getFieldCount() > LEAST_COLUMNS) {
          return row.getFields();
        }
      }
    } catch (CsvParseException e) {
      throw rows.broken(e);
    } catch (IOException e) {
      throw source.unreadable(e);
    }
    throw Failure.refused(
        source.name() + (headerLine == 0 ? " is empty" : " has no header"),
        "the first line should name the columns, such as name,phone,email");
  }

  /** The columns that none of {@code fields} is read from. */
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

  /** The rows after the header, read lazily. */
  <T> Entry.Source<T> entries(Function<Row, T> reading) {
    var letters = new AtomicLong();
    return new ReadAhead<>(
        consumer ->
            eachRow(row -> {
              letters.addAndGet(row.length());
              consumer.accept(new Entry<>(row.line(), () -> reading.apply(row)));
            }),
        letters::get);
  }

  /** The number of the column of a field, from 0; -1 if the file has none. */
  int column(String field) {
    return columns.getOrDefault(field, -1);
  }

  /** Passes on every cell of a column that is not blank, from the first row to the last. */
  void eachCell(int column, Consumer<String> consumer) {
    eachRow(row -> {
      var cell = row.at(column);
      if (!cell.isEmpty()) {
        consumer.accept(cell);
      }
    });
  }

  /** Passes on every row that is not blank. */
  void eachRow(Consumer<Row> consumer) {
    try (var csv = rows.open()) {
      for (var record : csv) {
        var row =
            new Row(record.getStartingLineNumber(), header.size(), columns, record.getFields());
        if (row.line() > headerLine && !row.isBlank()) {
          consumer.accept(row);
        }
      }
    } catch (CsvParseException e) {
      throw rows.broken(e);
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }
}
