package hug.output;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a table: its name in data, and the value it takes from a row.
 *
 * @param audience whom it is for, unless it is asked for by name
 * @param yield what happens to it where a table is too wide
 */
public record Column<T>(String name, Function<? super T, ?> value, Audience audience, Yield yield) {

  /** Whom a column is for. */
  public enum Audience {
    ALL,
    MACHINES,
    /** For machines that read JSON: lists that are one cell in CSV. */
    JSON,
    PEOPLE
  }

  /**
   * How columns give way on a narrow terminal. Those in which there is nothing are left out before
   * any other; those that are shortened, after all others.
   */
  public enum Yield {
    /** Left out first where texts would become too short to read. */
    ASIDE,
    /** Left out next. */
    WHOLE,
    /** Left out where there would be no text otherwise. */
    NEVER,
    /** Shortened before others: the text that a list is about. */
    FIRST(24, 16),
    /** Shortened when nothing else can be: a name. */
    LAST(16, 8);

    /** How wide such a column stays where others can be left out, and where little else is left. */
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
   * A column. Its values are texts, whole numbers, amounts, dates, truths, lists of texts or of
   * objects (maps) or, where there is nothing, null or an empty Optional.
   */
  public static <T> Column<T> column(String name, Function<? super T, ?> value) {
    return new Column<>(name, value, Audience.ALL, Yield.NEVER);
  }

  /** The same, of something that has what it is a column of. */
  public <S> Column<S> of(Function<? super S, ? extends T> part) {
    return new Column<>(name, row -> value.apply(part.apply(row)), audience, yield);
  }

  /** The value in a row; null where there is none. */
  Object in(T row) {
    Object found = value.apply(row);
    Object present = found instanceof Optional<?> maybe ? maybe.orElse(null) : found;
    return "".equals(present) ? null : present;
  }

  /** The same, for machines only. */
  public Column<T> forData() {
    return new Column<>(name, value, Audience.MACHINES, yield);
  }

  /** The same, for JSON only. */
  public Column<T> forJson() {
    return new Column<>(name, value, Audience.JSON, yield);
  }

  /** The same, for people only. */
  public Column<T> forPeople() {
    return new Column<>(name, value, Audience.PEOPLE, yield);
  }

  /** The same, shortened before others where the table is too wide. */
  public Column<T> yieldsFirst() {
    return new Column<>(name, value, audience, Yield.FIRST);
  }

  /** The same, shortened when nothing else can be. */
  public Column<T> yieldsLast() {
    return new Column<>(name, value, audience, Yield.LAST);
  }

  /** The same, left out before others where the table is too wide: who wrote it, or how many. */
  public Column<T> aside() {
    return new Column<>(name, value, audience, Yield.ASIDE);
  }

  /** The same, left out where the table is too wide. */
  public Column<T> yieldsWhole() {
    return new Column<>(name, value, audience, Yield.WHOLE);
  }

  /** Whether its texts may be shortened. */
  boolean isShortened() {
    return yield == Yield.FIRST || yield == Yield.LAST;
  }

  /** What stands above it for people. */
  String heading() {
    return name.replace('_', ' ').toUpperCase(Locale.ROOT);
  }
}
