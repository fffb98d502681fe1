package hug.output;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table: its name in data, and the value for each row.
 *
 * @param audience who sees it by default; any column can be chosen by name
 * @param yield what happens to it if a table is too wide
 */
public record Column<T>(String name, Function<? super T, ?> value, Audience audience, Yield yield) {

  /** The readers of a column. */
  public enum Audience {
    ALL,
    MACHINES,
    /** For programs that read JSON: lists that are a single cell in CSV. */
    JSON,
    PEOPLE
  }

  /**
   * The ways in which columns give way on a narrow terminal. Empty columns are left out first of
   * all, and columns with texts that can be shortened last of all.
   */
  public enum Yield {
    /** Left out first, if texts would become too short to read. */
    ASIDE,
    /** Left out next. */
    WHOLE,
    /** Left out only if there would be no text otherwise. */
    NEVER,
    /** Shortened first: the text that a list is about. */
    FIRST(24, 16),
    /** Shortened last: a name. */
    LAST(16, 8);

    /** The width it keeps while other columns can be left out, and when few are left. */
    final int readable;

    final int narrow;

    Yield() {
      this(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    Yield(int readable, int narrow) {
      this.readable = readable;
      this.narrow = narrow;
    }
  }

  /**
   * A column. Its values are texts, whole numbers, amounts, dates, booleans, lists of texts or
   * objects (maps), or else null or an empty Optional.
   */
  public static <T> Column<T> column(String name, Function<? super T, ?> value) {
    return new Column<>(name, value, Audience.ALL, Yield.NEVER);
  }

  /** The same column for rows that contain the ones it was made for. */
  public <S> Column<S> of(Function<? super S, ? extends T> part) {
    return new Column<>(name, row -> value.apply(part.apply(row)), audience, yield);
  }

  /** The value in a row, or null. */
  Object in(T row) {
    Object found = value.apply(row);
    Object present = found instanceof Optional<?> maybe ? maybe.orElse(null) : found;
    return "".equals(present) ? null : present;
  }

  /** The same column, for machines only. */
  public Column<T> forData() {
    return new Column<>(name, value, Audience.MACHINES, yield);
  }

  /** The same column, for JSON only. */
  public Column<T> forJson() {
    return new Column<>(name, value, Audience.JSON, yield);
  }

  /** The same column, for people only. */
  public Column<T> forPeople() {
    return new Column<>(name, value, Audience.PEOPLE, yield);
  }

  /** The same column, shortened first if the table is too wide. */
  public Column<T> yieldsFirst() {
    return new Column<>(name, value, audience, Yield.FIRST);
  }

  /** The same column, shortened last if the table is too wide. */
  public Column<T> yieldsLast() {
    return new Column<>(name, value, audience, Yield.LAST);
  }

  /** The same column, left out first if the table is too wide. */
  public Column<T> aside() {
    return new Column<>(name, value, audience, Yield.ASIDE);
  }

  /** The same column, left out if the table is too wide. */
  public Column<T> yieldsWhole() {
    return new Column<>(name, value, audience, Yield.WHOLE);
  }

  /** Whether its texts may be shortened. */
  boolean isShortened() {
    return yield == Yield.FIRST || yield == Yield.LAST;
  }

  /** Its heading in a table for people. */
  String heading() {
    return name.replace('_', ' ').toUpperCase(Locale.ROOT);
  }
}
