package hug.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All that is stored of one sort of thing, field by field. Whatever reads or writes it as a whole
 * follows from this: its row, its images in the log and their words, exports and their import.
 *
 * @param <T> such a thing
 */
public final class Declaration<T> {
  private final String word;
  private final String table;
  private final String order;
  private final Function<FieldValues, T> reader;
  private final List<Field<? super T>> fields;
  private final List<Field<? super T>> known;

  /**
   * @param word for one of them in exports
   * @param order in which they are exported, after any condition
   * @param fields in the order in which they are exported
   */
  Declaration(
      String word,
      String table,
      String order,
      Function<FieldValues, T> reader,
      List<Field<? super T>> fields) {
    this.word = word;
    this.table = table;
    this.order = order;
    this.reader = reader;
    this.fields = fields;
    this.known = columns(FieldValues.NONE);
  }

  public String word() {
    return word;
  }

  public List<Field<? super T>> fields() {
    return fields;
  }

  String table() {
    return table;
  }

  /** The thing with these values. */
  public T of(FieldValues values) {
    return reader.apply(values);
  }

  /** All there are, in the order in which they are exported. */
  List<T> all(Sqlite sqlite) {
    return sqlite.all(
        selection(),
        row -> {
          var values = new FieldValues();
          for (var field : fields) {
            values.put(field, field.isRead() ? field.read(row) : null);
          }
          return of(values);
        });
  }

  /** The same, as exported records: names and values. */
  Iterable<Map<String, Object>> records(Sqlite sqlite) {
    return sqlite.each(selection(), this::record);
  }

  private Map<String, Object> record(Row row) throws SQLException {
    var record = new LinkedHashMap<String, Object>();
    record.put("record", word);
    for (var field : fields) {
      if (field.isRead()) {
        record.put(field.export(), field.read(row));
      }
    }
    record.remove("");
    return record;
  }

  private String selection() {
    var columns = new ArrayList<String>();
    for (var field : fields) {
      if (field.isRead()) {
        columns.add(field.exported(table));
      }
    }
    return "select " + String.join(", ", columns) + " from " + table + " " + order;
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
    var members = new ArrayList<String>();
    names.forEach(name -> members.add("'" + name + "', " + imageOf(name)));
    return "json_object(" + String.join(", ", members) + ")";
  }

  private String imageOf(String member) {
    var parts = new TreeMap<String, String>();
    for (var field : fields) {
      if (field.member().equals(member)) {
        parts.put(field.place(), field.image());
      }
    }
    var first = parts.firstEntry().getValue();
    return parts.containsKey(member)
        ? first
        : "json(case when %s is not null then json_array(%s) end)"
            .formatted(first, String.join(", ", parts.values()));
  }

  /** The field that is a member of images, or the first of those that are one together. */
  Field<? super T> member(String name) {
    return fields.stream()
        .filter(field -> field.place().equals(name) || field.place().equals(name + "[0]"))
        .findFirst()
        .orElseThrow();
  }

  /** Makes the row with a number what it is in an image. */
  void put(Sqlite sqlite, long id, String image) {
    var columns = new ArrayList<Field<? super T>>(fields);
    columns.removeIf(field -> !field.isColumn());
    var values = new ArrayList<String>();
    columns.forEach(field -> values.add(field.fromImage()));
    var source = "select ?1, " + String.join(", ", values) + " where true";
    sqlite.change(upsert(columns, source), id, image);
    for (var field : fields) {
      field
          .rows()
          .ifPresent(rows -> {
            sqlite.change(rows.clearing(), id);
            sqlite.change(rows.putting(), id, image);
          });
    }
  }

  /** Puts a thing in the table under a number, or in the place of the one that is there. */
  void put(Sqlite sqlite, Staff staff, long id, T thing) {
    put(sqlite, staff, id, thing, FieldValues.NONE);
  }

  /**
   * The same.
   *
   * @param more what is to be stored beside the thing, or instead
   */
  void put(Sqlite sqlite, Staff staff, long id, T thing, FieldValues more) {
    var columns = columns(more);
    sqlite.change(
        upsert(columns, "values " + places(columns)), row(columns, staff, id, thing, more));
  }

  /** What adds things to the table, up to the rows. */
  String insertion() {
    return insertion(known) + "values ";
  }

  /** The places of the values of a row. */
  String places() {
    return places(known);
  }

  private static String places(List<?> columns) {
    return "(?" + ", ?".repeat(columns.size()) + ")";
  }

  /** The values of a row. */
  Object[] row(Staff staff, long id, T thing) {
    return row(known, staff, id, thing, FieldValues.NONE);
  }

  private Object[] row(
      List<Field<? super T>> columns, Staff staff, long id, T thing, FieldValues more) {
    var row = new ArrayList<Object>(List.of(id));
    for (var field : columns) {
      row.add(
          field.stored(
              more.has(field.column())
                  ? more.get(field.column())
                  : field.value().orElseThrow().apply(thing),
              staff));
    }
    return row.toArray();
  }

  private List<Field<? super T>> columns(FieldValues more) {
    var columns = new ArrayList<Field<? super T>>(fields);
    columns.removeIf(
        field -> !field.isColumn() || (field.value().isEmpty() && !more.has(field.column())));
    return columns;
  }

  private String insertion(List<Field<? super T>> columns) {
    var names = new StringBuilder();
    columns.forEach(field -> names.append(", ").append(field.column()));
    return "insert into " + table + " (id" + names + ") ";
  }

  private String upsert(List<Field<? super T>> columns, String source) {
    var settings = new ArrayList<String>();
    columns.forEach(field -> settings.add(field.column() + " = excluded." + field.column()));
    return insertion(columns)
        + source
        + " on conflict (id) do update set "
        + String.join(", ", settings);
  }
}
