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
 * A field of something that is stored: its names in SQL, in the log and in exports, given once.
 *
 * @param sql of its value in exports
 * @param place in images, as a path; empty where it is in none
 * @param export its name in exports; empty where it is in none
 * @param label its name in the log; absent where it says nothing to people
 * @param value what a thing has in it, where it is written with the thing
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

  /** What is in it, and so how it is stored and exported. */
  public enum Type {
    /** The number of the row itself. */
    NUMBER(Row::number),
    /** The number of the newest touch when something was noted. */
    TOUCH_NUMBER(Row::maybeNumber),
    OTHER_NUMBER(Row::number),
    /** The number of the matter that something is about. */
    SUBJECT(Row::maybeNumber),
    COUNT(row -> row.maybeNumber().map(Long::intValue)),
    AMOUNT(row -> row.maybeNumber().map(Amount::ofCents)),
    ANSWERED(Row::flag),
    FLAG(Row::flag),
    /** Whether something came from the client; in or out, in exports. */
    DIRECTION(Row::text),
    CLIENT(Row::maybeNumber),
    /** A member of the staff; by name, in exports. */
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
    /** A channel that reaches a client as a person. */
    PERSONAL_CHANNEL(row -> row.maybeText().map(Channel::parse)),
    EVENT(row -> Step.Event.parse(row.text())),
    PURPOSE(row -> row.maybeText().map(Purpose::parse)),
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
    /** It can be absent, of a type that has to be there. */
    OPTIONAL,
    /** The title of an entry in the log has it already. */
    IN_TITLE,
    /** Whether it may be there depends on the kind of matter. */
    BY_KIND
  }

  /** A column, and what a thing has in it. */
  static <T> Field<T> field(String column, Type type, Function<T, ?> value) {
    return of(column, type, column, Optional.empty(), Optional.of(value));
  }

  /** A column that is not written with the rest of a thing. */
  static Field<Object> field(String column, Type type) {
    return of(column, type, column, Optional.empty(), Optional.empty());
  }

  /** What is only in exports, from an expression. */
  static Field<Object> only(String name, Type type, String sql) {
    return of(name, type, sql, Optional.empty(), Optional.empty()).in("");
  }

  /** A field that is several rows of another table. */
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

  /** It has another name in exports, and so in the log. */
  Field<T> as(String name) {
    var words = label.map(_ -> name);
    return new Field<>(column, type, sql, place, name, words, traits, rows, value);
  }

  /** In images it is a member of an array, or nowhere. */
  Field<T> in(String path) {
    return new Field<>(column, type, sql, path, export, label, traits, rows, value);
  }

  /** It has another name in the log. */
  Field<T> label(String words) {
    var other = Optional.of(words);
    return new Field<>(column, type, sql, place, export, other, traits, rows, value);
  }

  /** It is in no export, and says nothing to people. */
  Field<T> hidden() {
    return new Field<>(column, type, sql, place, "", Optional.empty(), traits, rows, value);
  }

  Field<T> with(Trait... more) {
    return new Field<>(column, type, sql, place, export, label, Set.of(more), rows, value);
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

  /** Whether it is a column of its table, and so of its image. */
  boolean isColumn() {
    return !place.isEmpty() && rows.isEmpty();
  }

  /** Whether a thing has a value for it, or one is given. */
  boolean isKnown(FieldValues given) {
    return value.isPresent() || given.has(export);
  }

  /** What images have of it. */
  String image(String table) {
    return rows.map(list ->
            "json((select json_group_array(json_array(COLUMNS)) from (select COLUMNS from ROWS)))"
                .replace("COLUMNS", list.columns())
                .replace("ROWS", list.from(table)))
        .orElse(column);
  }

  /** The value of its column, from an image (?2). */
  String fromImage() {
    var found = "?2 ->> '$." + place + "'";
    return switch (type) {
      case LINE, NOTE -> "coalesce(" + found + ", '')";
      // Once there was but one, and images did not say which.
      case EVENT -> "coalesce(" + found + ", 'delivery')";
      default -> found;
    };
  }

  /** What exports have of it. */
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

  /** The value in exports. */
  public Object read(Row row) {
    return type.reader.read(row);
  }

  /** Puts the value of this field among the others. */
  public void put(FieldValues values, Object value) {
    boolean isBare = is(Trait.REQUIRED) && value instanceof Optional<?>;
    values.put(export(), isBare ? ((Optional<?>) value).orElse(null) : value);
  }

  /** What is stored of a thing, or of the value that is given instead. */
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
