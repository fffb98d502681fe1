package hug.store;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.Named;
import hug.model.Window;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field of something that is stored: its names in SQL, in the log and in exports, given once.
 *
 * @param <T> what has it
 */
public final class Field<T> {
  /** What is in it, and so how it is stored, exported and read again. */
  public enum Type {
    /** The number of the row itself. */
    NUMBER,
    /** The number of the newest touch when something was noted. */
    TOUCH_NUMBER,
    /** The number of a job or a step. */
    OTHER_NUMBER,
    /** A whole number, if there is one. */
    COUNT,
    /** What follows from other fields. */
    DERIVED,
    AMOUNT,
    ANSWERED,
    /** In or out, seen from the business; whether it is in, in SQL. */
    DIRECTION,
    CLIENT,
    /** A member of the staff; by number in SQL, by name everywhere else. */
    STAFF,
    /** A short text that is not empty. */
    NAME,
    /** A short text. */
    LINE,
    NOTE,
    TAG,
    /** Rows of another table. */
    LIST,
    DAY,
    /** A day that was already. */
    PAST,
    WINDOW,
    CHANNEL,
    /** A channel that reaches a client as a person. */
    PERSONAL_CHANNEL,
    EVENT,
    SORT
  }

  /**
   * Rows of another table that belong to a row.
   *
   * @param columns as they stand in images, the exported one first
   * @param from where they are, and in which order
   * @param clearing removes them
   * @param putting adds them as they are in an image
   */
  record Rows(String columns, String from, String clearing, String putting) {}

  private final String column;
  private final Type type;
  private final Optional<Function<? super T, ?>> value;
  private Optional<Rows> rows = Optional.empty();
  private String sql;
  private String place;
  private String export;
  private Optional<String> label;
  private String joint = "";
  private boolean isRequired;
  private boolean isInTitle;
  private boolean isByKind;

  private Field(String column, Type type, Optional<Function<? super T, ?>> value) {
    this.column = column;
    this.type = type;
    this.value = value;
    this.sql = column;
    this.place = column;
    this.export = column;
    this.label = Optional.of(column);
  }

  /** A field that a thing has. */
  static <T> Field<T> field(String column, Type type, Function<T, ?> value) {
    return new Field<>(column, type, Optional.of(value));
  }

  /** A field that no command knows when it reads or writes a whole thing. */
  static <T> Field<T> field(String column, Type type) {
    return new Field<>(column, type, Optional.empty());
  }

  /** A field that follows from others. */
  static <T> Field<T> derived(String column, Function<T, ?> value) {
    return field(column, Type.DERIVED, value).notExported().hidden();
  }

  /** The number of the row, which its image does not have. */
  static <T> Field<T> number() {
    return Field.<T>field("id", Type.NUMBER).in("").required();
  }

  /** A field that is only exported, from an expression of SQL. */
  static <T> Field<T> only(String name, Type type, String sql) {
    var field = Field.<T>field(name, type).in("");
    field.sql = sql;
    return field;
  }

  /** A field that is several rows of another table. */
  static <T> Field<T> list(String place, Rows rows) {
    var field = Field.<T>field(place, Type.LIST);
    field.rows = Optional.of(rows);
    return field;
  }

  /** It has another name in exports, and so in the log. */
  Field<T> as(String name) {
    export = name;
    return label(name);
  }

  /** In images, it is a member of an array. */
  Field<T> in(String path) {
    place = path;
    return this;
  }

  Field<T> label(String words) {
    label = Optional.of(words);
    return this;
  }

  Field<T> notExported() {
    export = "";
    return this;
  }

  /** It says nothing to people. */
  Field<T> hidden() {
    label = Optional.empty();
    return this;
  }

  /** In the log, it follows the first member of its array, after these words. */
  Field<T> joinedBy(String words) {
    joint = words;
    return this;
  }

  /** It has to be there, of a type that can be absent. */
  Field<T> required() {
    isRequired = true;
    return this;
  }

  /** The title of an entry in the log has it already. */
  Field<T> inTitle() {
    isInTitle = true;
    return this;
  }

  /** Whether it may be there, and what it means, depends on the kind of matter. */
  Field<T> byKind() {
    isByKind = true;
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

  /** Its name in the log; absent where it is not shown there. */
  public Optional<String> label() {
    return label;
  }

  public boolean isRequired() {
    return isRequired;
  }

  public boolean isInTitle() {
    return isInTitle;
  }

  public boolean isByKind() {
    return isByKind;
  }

  /** The member of the image that it is, or is in; empty where it is in none. */
  public String member() {
    int end = place.indexOf('[');
    return end < 0 ? place : place.substring(0, end);
  }

  /** Whether its member of the image is an array, with others in it. */
  public boolean isPart() {
    return !place.equals(member());
  }

  String place() {
    return place;
  }

  String joint() {
    return joint;
  }

  Optional<Rows> rows() {
    return rows;
  }

  Optional<Function<? super T, ?>> value() {
    return value;
  }

  /** Whether it is a column of its table, and so of its image. */
  boolean isColumn() {
    return !place.isEmpty() && rows.isEmpty();
  }

  /** Whether exports, or things as a whole, are read with it. */
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
          "(select group_concat(value, char(31)) from (select value from "
              + rows.orElseThrow().from()
              + "))";
      default -> sql;
    };
  }

  /** The value that is exported. */
  Object read(Row row) throws SQLException {
    return switch (type) {
      case NUMBER, OTHER_NUMBER, TOUCH_NUMBER, CLIENT -> row.maybeNumber();
      case COUNT -> row.maybeNumber().map(Long::intValue);
      case AMOUNT -> row.maybeNumber().map(Amount::ofCents);
      case ANSWERED -> row.flag();
      case STAFF, NAME, LINE, NOTE, DIRECTION, EVENT, SORT, DERIVED -> row.text();
      case TAG -> row.maybeText();
      case LIST -> row.texts();
      case DAY, PAST -> row.maybeDay();
      case WINDOW -> row.maybeText().map(Window::parse);
      case CHANNEL, PERSONAL_CHANNEL -> row.maybeText().map(Channel::parse);
    };
  }

  /** What is stored of a value. */
  Object stored(Object given, Staff staff) {
    var bare = given instanceof Optional<?> maybe ? maybe.orElse(null) : given;
    if (bare == null) {
      return null;
    }
    return switch (type) {
      case STAFF -> staff.idOf((String) bare);
      case CLIENT -> ((Named) bare).id();
      case AMOUNT -> ((Amount) bare).cents();
      default -> bare;
    };
  }
}
