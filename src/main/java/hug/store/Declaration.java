package hug.store;

import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All that is stored of one sort of thing, field by field. Whatever reads or writes it as a whole
 * follows from this: its row, its images in the log and their words, exports and their import.
 *
 * @param word for one of them in exports
 * @param order in which they are exported, after any condition
 * @param reader makes the thing of what its fields have in them
 * @param fields in the order in which they are exported
 */
public record Declaration<T>(
    String word,
    String table,
    String order,
    Function<FieldValues, T> reader,
    List<Field<? super T>> fields) {

  /** What is stored of things that are called as their table. */
  static <T> Declaration<T> of(
      String word, String order, Function<FieldValues, T> reader, List<Field<? super T>> fields) {
    return new Declaration<>(word, word, order, reader, fields);
  }

  /** All there are, in the order in which they are exported. */
  List<T> all(Sqlite sqlite) {
    return sqlite.all(selection(), row -> reader.apply(values(row)));
  }

  /** The same, as exported records: names and values. */
  Iterable<Map<String, Object>> records(Sqlite sqlite) {
    return sqlite.each(selection(), row -> values(row).record());
  }

  private FieldValues values(Row row) {
    var values = new FieldValues(word);
    for (var field : fields) {
      if (!field.export().isEmpty()) {
        field.put(values, field.read(row));
      }
    }
    return values;
  }

  private String selection() {
    var columns = new StringJoiner(", ");
    for (var field : fields) {
      if (!field.export().isEmpty()) {
        columns.add(field.exported(table));
      }
    }
    return "select " + columns + " from " + table + " " + order;
  }

  /**
   * The image of a row: a JSON object.
   *
   * @param first members it begins with; the others follow in their order
   */
  String image(List<String> first) {
    var names = new LinkedHashSet<>(first);
    fields.forEach(field -> names.add(field.member()));
    names.remove("");
    var members = new StringJoiner(", ", "json_object(", ")");
    for (var name : names) {
      var columns = columns(name);
      var value =
          member(name).isPart()
              ? "json(case when coalesce(COLUMNS) is not null then json_array(COLUMNS) end)"
                  .replace("COLUMNS", String.join(", ", columns))
              : member(name).image(table);
      members.add("'" + name + "', " + value);
    }
    return members.toString();
  }

  /** The field that is a member of images, or the first of those that are one together. */
  Field<? super T> member(String name) {
    return parts(name).firstEntry().getValue();
  }

  /** The columns that a member of images has, in their order there. */
  List<String> columns(String member) {
    return parts(member).values().stream().<String>map(Field::column).toList();
  }

  private TreeMap<String, Field<? super T>> parts(String member) {
    var parts = new TreeMap<String, Field<? super T>>();
    for (var field : fields) {
      if (field.member().equals(member)) {
        parts.put(field.place(), field);
      }
    }
    return parts;
  }

  /** Makes the row with a number what it is in an image. */
  void put(Sqlite sqlite, long id, String image) {
    var columns = new ArrayList<Field<? super T>>(fields);
    columns.removeIf(field -> !field.isColumn());
    var values = new StringJoiner(", ", "select ?1, ", " where true");
    columns.forEach(field -> values.add(field.fromImage()));
    sqlite.change(insertion(columns) + values + upsert(columns), id, image);
    for (var field : fields) {
      field.rows().ifPresent(rows -> rows.put(sqlite, field.place(), id, image));
    }
  }

  /**
   * Puts a thing in the table under a number, or in the place of the one that is there.
   *
   * @param more what is stored beside what the thing says, or instead
   */
  void put(Sqlite sqlite, Function<String, Long> staff, long id, T thing, FieldValues more) {
    var columns = written(more);
    sqlite.change(
        insertion(columns) + "values " + places(columns) + upsert(columns),
        row(columns, staff, id, thing, more));
  }

  /** The columns that are written with a thing. */
  List<Field<? super T>> written(FieldValues more) {
    var columns = new ArrayList<Field<? super T>>(fields);
    columns.removeIf(field -> !field.isColumn() || !field.isKnown(more));
    return columns;
  }

  String insertion(List<Field<? super T>> columns) {
    var names = new StringJoiner(", ", "insert into " + table + " (id, ", ") ");
    columns.forEach(field -> names.add(field.column()));
    return names.toString();
  }

  /** The places of the values of a row. */
  static String places(List<?> columns) {
    return "(?" + ", ?".repeat(columns.size()) + ")";
  }

  /** The values of a row. */
  Object[] row(
      List<Field<? super T>> columns,
      Function<String, Long> staff,
      long id,
      T thing,
      FieldValues more) {
    var row = new Object[columns.size() + 1];
    row[0] = id;
    for (int i = 1; i < row.length; i++) {
      row[i] = columns.get(i - 1).stored(thing, more, staff);
    }
    return row;
  }

  private String upsert(List<Field<? super T>> columns) {
    var settings = new StringJoiner(", ", " on conflict (id) do update set ", "");
    columns.forEach(field -> settings.add(field.column() + " = excluded." + field.column()));
    return settings.toString();
  }
}
