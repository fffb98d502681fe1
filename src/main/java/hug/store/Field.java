package hug.store;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.Named;
import hug.model.Window;
import hug.store.Sqlite.Reader;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A field of something that is stored: its names in SQL, in the log and in exports, given once.
 *
 * @param <T> what has it
 */
public final class Field<T> {
  /** What is in it, and so how it is stored and exported. */
  public enum Type {
    /** The number of the row itself. */
    NUMBER(Row::number),
    /** The number of the newest touch when something was noted. */
    TOUCH_NUMBER(Row::maybeNumber),
    /** The number of a job or a step. */
    OTHER_NUMBER(Row::number),
    COUNT(row -> row.maybeNumber().map(Long::intValue)),
    AMOUNT(row -> row.maybeNumber().map(Amount::ofCents)),
    ANSWERED(Row::flag),
    /** Whether something came from the client; in or out, in exports. */
    DIRECTION(Row::text),
    CLIENT(Row::maybeNumber),
    /** A member of the staff; by name, in exports. */
    STAFF(Row::text),
    /** A short text that is not empty. */
    NAME(Row::text),
    LINE(Row::text),
    NOTE(Row::text),
    TAG(Row::maybeText),
    /** Rows of another table. */
    LIST(Row::texts),
    DAY(Row::maybeDay),
    /** A day that was already. */
    PAST(Row::maybeDay),
    WINDOW(row -> row.maybeText().map(Window::parse)),
    CHANNEL(row -> row.maybeText().map(Channel::parse)),
    /** A channel that reaches a client as a person. */
    PERSONAL_CHANNEL(row -> row.maybeText().map(Channel::parse)),
    EVENT(Row::text),
    SORT(Row::text),
    /** What follows from other fields, and is in no export. */
    DERIVED(Row::text);

    private final Reader<?> reader;

    Type(Reader<?> reader) {
      this.reader = reader;
    }
  }

  /** What else there is to say of it. */
  public enum Trait {
    /** It has to be there, of a type that can be absent. */
    REQUIRED,
    /** The title of an entry in the log has it already. */
    IN_TITLE,
    /** Whether it may be there depends on the kind of matter. */
    BY_KIND
  }

  /**
   * Rows of another table that belong to a row.
   *
   * @param columns as they stand in images
   * @param from where they are, and in which order
   */
  record Rows(String columns, String from, String clearing, String putting) {}

  private final String column;
  private final Type type;
  private final String sql;
  private final Optional<Function<? super T, ?>> value;
  private final Optional<Rows> rows;
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private String place;
  private String export;
  private Optional<String> label;

  private Field(
      String column,
      Type type,
      String sql,
      Optional<Function<? super T, ?>> value,
      Optional<Rows> rows) {
    this.column = column;
    this.type = type;
    this.sql = sql;
    this.value = value;
    this.rows = rows;
    this.place = column;
    this.export = type == Type.DERIVED ? "" : column;
    this.label = Optional.of(column);
  }

  /** A column, and what a thing has in it. */
  static <T> Field<T> field(String column, Type type, Function<T, ?> value) {
    return new Field<>(column, type, column, Optional.of(value), Optional.empty());
  }

  /** A column that is not written with the rest of a thing. */
  static Field<Object> field(String column, Type type) {
    return new Field<>(column, type, column, Optional.empty(), Optional.empty());
  }

  /** What is only in exports, from an expression. */
  static Field<Object> only(String name, Type type, String sql) {
    return new Field<>(name, type, sql, Optional.empty(), Optional.empty()).in("");
  }

  /** A field that is several rows of another table. */
  static Field<Object> list(String name, Rows rows) {
    return new Field<>(name, Type.LIST, "", Optional.empty(), Optional.of(rows));
  }

  /** It has another name in exports, and so in the log. */
  Field<T> as(String name) {
    export = name;
    return label(name);
  }

  /** In images it is a member of an array, or nowhere. */
  Field<T> in(String path) {
    place = path;
    return this;
  }

  /** Its name in the log. */
  Field<T> label(String words) {
    label = Optional.of(words);
    return this;
  }

  /** It is in no export, and says nothing to people. */
  Field<T> hidden() {
    export = "";
    label = Optional.empty();
    return this;
  }

  Field<T> with(Trait trait) {
    traits.add(trait);
    return this;
  }

  public String column() {
    return column;
  }

  public Type type() {
    return type;
  }

  /** Its name in exports; empty where it is in none. */
  public String export() {
    return export;
  }

  /** Its name in the log; absent where it is not shown there, for it says nothing to people. */
  public Optional<String> label() {
    return type == Type.DERIVED || type == Type.TOUCH_NUMBER ? Optional.empty() : label;
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The member of images that it is, or that is an array with it; empty where it is in none. */
  public String member() {
    return isPart() ? place.substring(0, place.indexOf('[')) : place;
  }

  /** Whether that is an array. */
  public boolean isPart() {
    return place.endsWith("]");
  }

  /** Where it is in images, as a path. */
  String place() {
    return place;
  }

  Optional<Rows> rows() {
    return rows;
  }

  /** Whether it is a column of its table, and so of its image. */
  boolean isColumn() {
    return !place.isEmpty() && rows.isEmpty();
  }

  /** Whether a thing has a value for it, or one is given. */
  boolean isKnown(FieldValues given) {
    return value.isPresent() || given.has(column);
  }

  /** Whether things have it that are read as a whole. */
  boolean isRead() {
    return !export.isEmpty() || type == Type.NUMBER;
  }

  /** What images have of it. */
  String image() {
    return rows.map(list ->
            "json((select json_group_array(json_array(COLUMNS)) from (select COLUMNS from ROWS)))"
                .replace("COLUMNS", list.columns())
                .replace("ROWS", list.from()))
        .orElse(column);
  }

  /** The value of its column, from an image (?2). */
  String fromImage() {
    var found = "?2 ->> '$." + place + "'";
    return type == Type.LINE || type == Type.NOTE ? "coalesce(" + found + ", '')" : found;
  }

  /** What exports have of it. */
  String exported(String table) {
    return switch (type) {
      case STAFF -> "(select name from staff where id = " + table + "." + column + ")";
      case DIRECTION -> "iif(" + column + ", 'in', 'out')";
      case LIST ->
          "(select group_concat(value, char(31)) from (select value from ROWS))"
              .replace("ROWS", rows.orElseThrow().from());
      default -> sql;
    };
  }

  /** The value in exports. */
  Object read(Row row) throws SQLException {
    return type.reader.read(row);
  }

  /** What is stored of a thing, or of the value that is given instead. */
  Object stored(T thing, FieldValues given, Staff staff) {
    var found = given.has(column) ? given.get(column) : value.orElseThrow().apply(thing);
    var bare = found instanceof Optional<?> maybe ? maybe.orElse(null) : found;
    return switch (type) {
      case STAFF -> staff.idOf((String) bare);
      case CLIENT -> bare instanceof Named client ? client.id() : null;
      case AMOUNT -> bare instanceof Amount amount ? amount.cents() : null;
      default -> bare;
    };
  }
}
