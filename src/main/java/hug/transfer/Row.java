package hug.transfer;

import hug.model.Dates;
import hug.model.Failure;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One row of a CSV file. */
public final class Row {
  private final long line;
  private final int width;
  private final Map<String, Integer> columns;
  private final List<String> cells;
  private final List<List<Integer>> joined;

  /**
   * @param width the number of columns in the header
   * @param columns the numbers of the columns by name, from 0
   * @param joined further columns, each of which joins some others
   */
  Row(
      long line,
      int width,
      Map<String, Integer> columns,
      List<String> cells,
      List<List<Integer>> joined) {
    this.line = line;
    this.width = width;
    this.columns = columns;
    this.cells = cells;
    this.joined = joined;
  }

  /** The line it starts on, from 1. */
  public long line() {
    return line;
  }

  /** The cell of a column, stripped; empty if blank or absent. */
  String text(String column) {
    var index = columns.get(column);
    return index == null ? "" : at(index);
  }

  /** The cell of a column by its number, from 0, stripped; empty if blank or absent. */
  public String at(int column) {
    if (column >= width && column < width + joined.size()) {
      return joined(joined.get(column - width));
    }
    return column < 0 || column >= cells.size() ? "" : CellText.of(cells.get(column));
  }

  private String joined(List<Integer> some) {
    var text = new StringBuilder();
    for (var column : some) {
      var cell = at(column);
      text.append(text.isEmpty() || cell.isEmpty() ? "" : " ").append(cell);
    }
    return text.toString();
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
      throw failure.of("column " + column);
    }
  }

  /** The parsed date in a cell. */
  <T> T read(String column, Dates dates, Function<String, T> reading) {
    try {
      return dates.read(CellText.unquoted(text(column)), reading);
    } catch (Failure failure) {
      throw failure.of("column " + column);
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

  /** Marks the columns in which this row has something. */
  void mark(boolean[] isFilled) {
    for (int i = Math.min(isFilled.length, cells.size()) - 1; i >= 0; i--) {
      isFilled[i] |= !isFilled[i] && !cells.get(i).isBlank();
    }
  }

  /**
   * Requires that the row fits the header; extra cells at its end may be blank.
   *
   * @throws Failure if it has more cells, which shows that some are misplaced
   */
  public void requireFit() {
    if (cells.size() > width
        && !cells.subList(width, cells.size()).stream().allMatch(String::isBlank)) {
      throw Failure.usage("has " + cells.size() + " cells, but the header has " + width);
    }
  }
}
