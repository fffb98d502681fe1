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
 * Declares the fields stored for one type of record. Everything that reads or writes whole records
 * is derived from it: rows, images in the log and their wording, exports and imports.
 *
 * @param word the type's name in exports
 * @param order the order of exports, after any condition
 * @param reader creates the record from the values of its fields
 * @param fields in the order of exports
 */
public record Declaration<T>(
    String word,
    String table,
    String order,
    Function<FieldValues, T> reader,
    List<Field<? super T>> fields) {

  /** A declaration of records that are named like their table. */
  static <T> Declaration<T> of(
      String word, String order, Function<FieldValues, T> reader, List<Field<? super T>> fields) {
    return new Declaration<>(word, word, order, reader, fields);
  }

  /** All records, in the order of exports. */
  List<T> all(Sqlite sqlite) {
    var query = "select " + String.join(", ", exported()) + " " + from();
    return sqlite.all(query, row -> reader.apply(values(row)));
  }

  /** All records as maps of exported names and values. */
  Iterable<Map<String, Object>> records(Sqlite sqlite) {
    return sqlite.each(exported(), from(), row -> values(row).record());
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

  private List<String> exported() {
    var columns = new ArrayList<String>();
    for (var field : fields) {
      if (!field.export().isEmpty()) {
        columns.add(field.exported(table));
      }
    }
    return columns;
  }

  private String from() {
    return "from " + table + " " + order;
  }

  /**
   * SQL for the image of a row, a JSON object.
   *
   * @param first the members it starts with; the others follow in their order
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

  /** The field for a member of images, or the first of several that share it. */
  Field<? super T> member(String name) {
    return parts(name).firstEntry().getValue();
  }

  /** The columns in a member of images, in order. */
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

  /** Writes a row from an image. */
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
   * Inserts or replaces the record with a number.
   *
   * @param more further values to store, or values that override the record's
   */
  void put(Sqlite sqlite, Function<String, Long> staff, long id, T thing, FieldValues more) {
    var columns = written(more);
    sqlite.change(
        insertion(columns) + "values " + places(columns) + upsert(columns),
        row(columns, staff, id, thing, more));
  }

  /** The columns written with a record. */
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

  /** The placeholders for the values of a row. */
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
