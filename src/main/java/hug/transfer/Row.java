package hug.transfer;

import hug.model.Dates;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.FormulaGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One row of a CSV file. */
final class Row {
  private final long line;
  private final int width;
  private final Map<String, Integer> columns;
  private final List<String> cells;
  private final String sort;

  Row(long line, int width, Map<String, Integer> columns, List<String> cells) {
    this(line, width, columns, cells, "column ");
  }

  /** The lines of a card as one row. */
  static Row ofCard(Map<String, Integer> lines, List<String> cells) {
    return new Row(1, cells.size(), lines, cells, "");
  }

  private Row(long line, int width, Map<String, Integer> columns, List<String> cells, String sort) {
    this.line = line;
    this.width = width;
    this.columns = columns;
    this.cells = cells;
    this.sort = sort;
  }

  /** The line it starts on, from 1. */
  long line() {
    return line;
  }

  /** The cell of a column, stripped; empty if blank or absent. */
  String text(String column) {
    var index = columns.get(column);
    return index == null ? "" : at(index);
  }

  /** The cell of a column by its number, from 0, stripped; empty if blank or absent. */
  String at(int column) {
    return column < 0 || column >= cells.size()
        ? ""
        : FormulaGuard.unguarded(cells.get(column)).strip();
  }

  /** The cell of a column by its name in the file, ignoring case. */
  String cell(String name) {
    return text(Folded.of(name));
  }

  /** The name of a column in messages. */
  String place(String column) {
    return sort + column;
  }

  boolean hasColumn(String name) {
    return columns.containsKey(Folded.of(name));
  }

  /** The first of these cells that is not empty; empty if all are. */
  String first(String... names) {
    for (var name : names) {
      if (!cell(name).isEmpty()) {
        return cell(name);
      }
    }
    return "";
  }

  /** The texts in a cell, separated by semicolons. */
  List<String> texts(String column) {
    var texts = new ArrayList<String>();
    for (var part : text(column).split(";")) {
      if (!part.isBlank()) {
        texts.add(part.strip());
      }
    }
    return texts;
  }

  /**
   * The parsed cell of a column.
   *
   * @throws Failure that names the column, if the cell is invalid
   */
  <T> T read(String column, Function<String, T> reading) {
    try {
      return reading.apply(text(column));
    } catch (Failure failure) {
      throw failure.of(sort + column);
    }
  }

  /** The parsed date in a cell. */
  <T> T read(String column, Dates dates, Function<String, T> reading) {
    try {
      return dates.read(text(column), reading);
    } catch (Failure failure) {
      throw failure.of(sort + column);
    }
  }

  /** The number of letters. */
  long length() {
    long length = 0;
    for (var cell : cells) {
      length += cell.length();
    }
    return length;
  }

  /** Whether all cells are blank, as in the last rows of a spreadsheet. */
  boolean isBlank() {
    for (var cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Requires that the row fits the header; extra cells at its end may be blank.
   *
   * @throws Failure if it has more cells, which shows that some are misplaced
   */
  void requireFit() {
    if (cells.size() > width
        && !cells.subList(width, cells.size()).stream().allMatch(String::isBlank)) {
      throw Failure.usage("has " + cells.size() + " cells, but the header has " + width);
    }
  }
}
