package hug.output;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows and their columns, declared once for people, CSV and JSON. The rows are read once, while
 * they are printed.
 */
public record Table<T>(Iterable<T> rows, List<Column<T>> columns) {

  @SafeVarargs
  @SuppressWarnings("varargs") // List.of copies the array
  public static <T> Table<T> of(Iterable<T> rows, Column<T>... columns) {
    return new Table<>(rows, List.of(columns));
  }

  /** The same rows with more columns at the end. */
  public Table<T> and(List<Column<T>> more) {
    var all = new ArrayList<>(columns);
    all.addAll(more);
    return new Table<>(rows, all);
  }

  /**
   * The same rows, with these columns in this order.
   *
   * @throws Failure if a name is not a column; it lists the columns
   */
  public Table<T> choose(List<String> names) {
    var chosen = new ArrayList<Column<T>>();
    for (var name : names) {
      chosen.add(named(name.strip()));
    }
    return new Table<>(rows, chosen);
  }

  private Column<T> named(String name) {
    for (var column : columns) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    throw Failure.usage(
        "--fields: \"" + name + "\" is not a column here; --fields help explains each one",
        "choose from: " + String.join(",", names()));
  }

  /** The same rows, without the columns for machines. */
  Table<T> forPeople() {
    return without(Column.Audience.MACHINES).without(Column.Audience.JSON);
  }

  /** The same rows, without the columns for people. */
  Table<T> forJson() {
    return without(Column.Audience.PEOPLE);
  }

  /** The same rows, without the columns for people or for JSON only. */
  Table<T> forCsv() {
    return forJson().without(Column.Audience.JSON);
  }

  private Table<T> without(Column.Audience audience) {
    var chosen = new ArrayList<>(columns);
    chosen.removeIf(column -> column.audience() == audience);
    return new Table<>(rows, chosen);
  }

  /** A table for people, each cell a text. */
  public record Shown(List<String> headings, List<List<String>> rows) {}

  /** The columns for people, under lower-case headings. */
  public Shown shown() {
    var columns = forPeople().columns();
    var rows = new ArrayList<List<String>>();
    for (var row : this.rows) {
      var cells = new ArrayList<String>();
      columns.forEach(column -> cells.add(Cells.text(column.in(row), ", ")));
      rows.add(cells);
    }
    return new Shown(
        columns.stream().map(column -> column.name().replace('_', ' ')).toList(), rows);
  }

  List<String> names() {
    var names = new ArrayList<String>();
    for (var column : columns) {
      names.add(column.name());
    }
    return names;
  }
}
