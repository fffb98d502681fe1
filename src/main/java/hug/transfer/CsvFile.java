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
  private final Source source;
  private final HeaderRow header;
  private final Mapping mapping;

  /** The columns by their own names, folded, and by the fields of touches that they have. */
  private final Map<String, Integer> columns = new HashMap<>();

  private final List<String> names = new ArrayList<>();
  private final List<List<Integer>> joined = new ArrayList<>();
  private final Set<String> repeated = new HashSet<>();

  /** The columns that have a cell that is not blank, as far as the file has been read. */
  private final boolean[] isFilled;

  /**
   * Opens the file and reads its header.
   *
   * @param mapping fields and the names of their columns in this file
   * @throws Failure if it is not a text file, has no header, or lacks a mapped column
   */
  public CsvFile(Source source, List<Map.Entry<String, String>> mapping) {
    this.source = source;
    source.requireText();
    var mapped = mapping.stream().map(field -> Headers.key(field.getValue())).toList();
    this.header = HeaderRow.of(source, mapped);
    this.mapping = Mapping.of(mapping, header(), source.name());
    this.isFilled = new boolean[header().size()];
    for (var name : header()) {
      var folded = Folded.of(name);
      if (!folded.isEmpty() && columns.putIfAbsent(folded, names.size()) != null) {
        repeated.add(folded);
      }
      names.add(folded);
    }
    this.mapping.columns().forEach((field, some) -> columns.put(field, joined(some)));
    findTouches();
  }

  /** Gives columns with other names to the fields of touches. */
  private void findTouches() {
    var keys = header().stream().map(Headers::key).toList();
    var used =
        new HashSet<>(
            columns.entrySet().stream()
                .filter(column -> Headers.ofTouches().containsKey(column.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    Headers.ofTouches()
        .forEach((field, synonyms) -> {
          for (var name : synonyms) {
            int at = keys.indexOf(name);
            if (at >= 0 && !columns.containsKey(field) && used.add(at)) {
              columns.put(field, at);
            }
          }
        });
  }

  private int joined(List<Integer> some) {
    if (some.size() == 1) {
      return some.getFirst();
    }
    joined.add(some);
    return header().size() + joined.size() - 1;
  }

  /** The columns that --map gives for a field; empty if none. */
  public List<Integer> mapped(String field) {
    return mapping.columns().getOrDefault(field, List.of());
  }

  /** The fields that --map gives columns for. */
  Collection<String> mapped() {
    return mapping.columns().keySet();
  }

  /** Whether there is a column of that name, ignoring case. */
  public boolean hasColumn(String name) {
    return names.contains(Folded.of(name));
  }

  /** The name of the program that the file is from, if hug knows it. */
  public Optional<String> program() {
    return KnownProgram.of(names);
  }

  /** A remark about the encoding, if it was guessed. */
  public Optional<String> encoding() {
    return source.guess();
  }

  public String name() {
    return source.name();
  }

  public boolean has(String field) {
    return columns.containsKey(field);
  }

  /** The line that names the columns. */
  public long headerLine() {
    return header.line();
  }

  /** The names of the columns as in the file. */
  public List<String> header() {
    return header.names();
  }

  /** Whether hug knows none of the columns. */
  public boolean isUnknown() {
    return header.known() == 0;
  }

  /**
   * Requires that no field has two columns.
   *
   * @throws Failure that names a column that appears twice
   */
  void requireOnce(List<String> fields) {
    for (var field : fields) {
      if (repeated.contains(field)) {
        throw Failure.refused(
            source.name() + ", line " + headerLine() + ": two columns are called \"" + field + "\"",
            "rename one of them; nothing was imported");
      }
    }
  }

  /** The columns that none of {@code fields} is read from, and that are not empty. */
  public List<String> unused(List<String> fields) {
    var used = new HashSet<Integer>();
    fields.forEach(field -> {
      used.add(column(field));
      used.addAll(mapped(field));
    });
    return unread(used);
  }

  /** The columns that are not empty, as far as the file has been read, except some. */
  List<String> unread(Set<Integer> read) {
    var unread = new ArrayList<String>();
    for (int i = 0; i < isFilled.length; i++) {
      if (isFilled[i] && !read.contains(i)) {
        var name = header().get(i).strip();
        unread.add(name.isEmpty() ? "column " + (i + 1) + ", which has no name" : name);
      }
    }
    return unread;
  }

  /** The rows after the header, read lazily. */
  public <T> Entry.Source<T> entries(Function<Row, T> reading) {
    var letters = new AtomicLong();
    return new ReadAhead<>(
        consumer ->
            eachRow(row -> {
              letters.addAndGet(row.length());
              row.mark(isFilled);
              consumer.accept(new Entry<>(row.line(), () -> reading.apply(row)));
            }),
        letters::get);
  }

  /** The number of the column of a field, from 0; -1 if the file has none. */
  public int column(String field) {
    return columns.getOrDefault(field, -1);
  }

  /** Passes on every cell of a column that is not blank, from the first row to the last. */
  public void eachCell(int column, Consumer<String> consumer) {
    eachRow(row -> {
      var cell = row.at(column);
      if (!cell.isEmpty()) {
        consumer.accept(cell);
      }
    });
  }

  /** The cells of a column in the first rows, as far as they can be read. */
  public List<String> firstCells(int column, int most) {
    var cells = new ArrayList<String>();
    try (var csv = header.rows().open()) {
      long rows = 0;
      for (var record : csv) {
        if (record.getStartingLineNumber() > headerLine() && rows++ < most) {
          cells.add(new Row(0, header().size(), columns, record.getFields(), joined).at(column));
        } else if (rows > most) {
          break;
        }
      }
    } catch (CsvParseException e) {
      return cells;
    } catch (IOException e) {
      throw source.unreadable(e);
    }
    return cells;
  }

  /** Whether a row is the line that a table in plain text has below its header. */
  private static boolean isRule(List<String> cells) {
    return cells.stream().allMatch(cell -> cell.strip().matches("[-=+:]*"))
        && cells.stream().anyMatch(cell -> cell.contains("--") || cell.contains("=="));
  }

  /** Passes on every row that is not blank. */
  void eachRow(Consumer<Row> consumer) {
    try (var csv = header.rows().open()) {
      for (var record : csv) {
        var row =
            new Row(
                record.getStartingLineNumber(),
                header().size(),
                columns,
                record.getFields(),
                joined);
        boolean isRule = row.line() == headerLine() + 1 && isRule(record.getFields());
        if (row.line() > headerLine() && !row.isBlank() && !isRule) {
          consumer.accept(row);
        }
      }
    } catch (CsvParseException e) {
      throw header.rows().broken(e);
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }
}
