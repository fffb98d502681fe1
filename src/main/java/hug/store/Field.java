package hug.store;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Purpose;
import hug.model.Step;
import hug.model.Window;
import hug.store.sqlite.Row;
import hug.store.sqlite.Row.Reader;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A field of a stored record, with its names in SQL, in the log and in exports.
 *
 * @param sql SQL for its value in exports
 * @param place its path in images; empty if it is not in images
 * @param export its name in exports; empty if it is not exported
 * @param label its name in the log; absent if it is not shown
 * @param value reads the value from a record, if it is written with the record
 */
public record Field<T>(
    String column,
    Type type,
    String sql,
    String place,
    String export,
    Optional<String> label,
    Set<Trait> traits,
    Optional<Rows> rows,
    Optional<Function<? super T, ?>> value) {

  /** The type, which decides how it is stored and exported. */
  public enum Type {
    /** The number of the row itself. */
    NUMBER(Row::number),
    /** The number of the newest touch when something was recorded. */
    TOUCH_NUMBER(Row::maybeNumber),
    OTHER_NUMBER(Row::number),
    /** The number of a related matter. */
    SUBJECT(Row::maybeNumber),
    COUNT(row -> row.maybeNumber().map(Long::intValue)),
    AMOUNT(row -> row.maybeNumber().map(Amount::ofCents)),
    ANSWERED(Row::flag),
    FLAG(Row::flag),
    /** Whether the client made it; in or out in exports. */
    DIRECTION(Row::text),
    CLIENT(Row::maybeNumber),
    /** A staff member, by name in exports. */
    STAFF(Row::text),
    NAME(Row::text),
    LINE(Row::text),
    NOTE(Row::text),
    TAG(Row::maybeText),
    /** Rows of another table. */
    LIST(Row::texts),
    DAY(Row::maybeDay),
    PAST(Row::maybeDay),
    WINDOW(row -> row.maybeText().map(Window::parse)),
    CHANNEL(row -> row.maybeText().map(Channel::parse)),
    /** A channel that reaches a client personally. */
    PERSONAL_CHANNEL(row -> row.maybeText().map(Channel::parse)),
    EVENT(row -> Step.Event.parse(row.text())),
    PURPOSE(row -> row.maybeText().map(Purpose::parse)),
    SORT(Row::text),
    /** Derived from other fields, and not exported. */
    DERIVED(Row::text);

    private final Reader<?> reader;

    Type(Reader<?> reader) {
      this.reader = reader;
    }
  }

  /** Further properties of a field. */
  public enum Trait {
    /** Required, though its type allows an absent value. */
    REQUIRED,
    /** Optional, though its type requires a value. */
    OPTIONAL,
    /** Already part of the title of a log entry. */
    IN_TITLE,
    /** Allowed only for some kinds of matters. */
    BY_KIND
  }

  /** A column, and how to read its value from a record. */
  static <T> Field<T> field(String column, Type type, Function<T, ?> value) {
    return of(column, type, column, Optional.empty(), Optional.of(value));
  }

  /** A column that is not written with the rest of a record. */
  static Field<Object> field(String column, Type type) {
    return of(column, type, column, Optional.empty(), Optional.empty());
  }

  /** A value that is only in exports, computed by an expression. */
  static Field<Object> only(String name, Type type, String sql) {
    return of(name, type, sql, Optional.empty(), Optional.empty()).in("");
  }

  /** A field stored in several rows of another table. */
  static Field<Object> list(String name, Rows rows) {
    return of(name, Type.LIST, name, Optional.of(rows), Optional.empty());
  }

  private static <T> Field<T> of(
      String name,
      Type type,
      String sql,
      Optional<Rows> rows,
      Optional<Function<? super T, ?>> value) {
    boolean isSilent = type == Type.DERIVED || type == Type.TOUCH_NUMBER;
    var label = isSilent ? Optional.<String>empty() : Optional.of(name);
    var export = type == Type.DERIVED ? "" : name;
    return new Field<>(name, type, sql, name, export, label, Set.of(), rows, value);
  }

  /** A copy with another name in exports and the log. */
  Field<T> as(String name) {
    var words = label.map(_ -> name);
    return new Field<>(column, type, sql, place, name, words, traits, rows, value);
  }

  /** A copy that is an array element in images, or not in images at all. */
  Field<T> in(String path) {
    return new Field<>(column, type, sql, path, export, label, traits, rows, value);
  }

  /** A copy with another name in the log. */
  Field<T> label(String words) {
    var other = Optional.of(words);
    return new Field<>(column, type, sql, place, export, other, traits, rows, value);
  }

  /** A copy that is neither exported nor shown. */
  Field<T> hidden() {
    return new Field<>(column, type, sql, place, "", Optional.empty(), traits, rows, value);
  }

  Field<T> with(Trait... more) {
    return new Field<>(column, type, sql, place, export, label, Set.of(more), rows, value);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The member of images that contains it, directly or in an array; empty if there is none. */
  public String member() {
    return isPart() ? place.substring(0, place.indexOf('[')) : place;
  }

  /** Whether that member is an array. */
  public boolean isPart() {
    return place.endsWith("]");
  }

  /** Whether it is a column of its own table. */
  boolean isColumn() {
    return !place.isEmpty() && rows.isEmpty();
  }

  /** Whether there is a value for it, in the record or among those given. */
  boolean isKnown(FieldValues given) {
    return value.isPresent() || given.has(export);
  }

  /** SQL for its value in images. */
  String image(String table) {
    return rows.map(list ->
            "json((select json_group_array(json_array(COLUMNS)) from (select COLUMNS from ROWS)))"
                .replace("COLUMNS", list.columns())
                .replace("ROWS", list.from(table)))
        .orElse(column);
  }

  /** SQL for the value of its column, from an image (?2). */
  String fromImage() {
    var found = "?2 ->> '$." + place + "'";
    return switch (type) {
      case LINE, NOTE -> "coalesce(" + found + ", '')";
      // Older images have no event, because there was only one.
      case EVENT -> "coalesce(" + found + ", 'delivery')";
      default -> found;
    };
  }

  /** SQL for its value in exports. */
  String exported(String table) {
    return switch (type) {
      case STAFF -> "(select name from staff where id = " + table + "." + column + ")";
      case DIRECTION -> "iif(" + column + ", 'in', 'out')";
      case LIST ->
          "(select group_concat(text, char(31)) from (select TEXT as text from ROWS))"
              .replace("TEXT", rows.orElseThrow().text())
              .replace("ROWS", rows.orElseThrow().from(table));
      default -> sql;
    };
  }

  /** Reads its value for exports. */
  public Object read(Row row) {
    return type.reader.read(row);
  }

  /** Adds the value of this field to the others. */
  public void put(FieldValues values, Object value) {
    boolean isBare = is(Trait.REQUIRED) && value instanceof Optional<?>;
    values.put(export(), isBare ? ((Optional<?>) value).orElse(null) : value);
  }

  /** The stored form of the record's value, or of the value given instead. */
  Object stored(T thing, FieldValues given, Function<String, Long> staff) {
    var found = given.has(export) ? given.get(export) : value.orElseThrow().apply(thing);
    var bare = found instanceof Optional<?> maybe ? maybe.orElse(null) : found;
    return switch (type) {
      case STAFF -> staff.apply((String) bare);
      case CLIENT -> bare instanceof ClientRef client ? client.id() : null;
      case AMOUNT -> bare instanceof Amount amount ? amount.cents() : null;
      default -> bare;
    };
  }
}
