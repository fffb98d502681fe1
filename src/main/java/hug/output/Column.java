package hug.output;

import java.util.Locale;
import java.util.function.Function;

/**
 * One column of a table: its name in data, and the value it takes from a row.
 *
 * @param isData left out of the table for people, unless it is asked for by name
 * @param yield what happens to it where a table is too wide
 */
public record Column<T>(String name, Function<? super T, ?> value, boolean isData, Yield yield) {

  /** Which columns give way on a narrow terminal. */
  enum Yield {
    FIRST,
    LAST,
    NEVER
  }

  /**
   * A column. Its values are texts, whole numbers, amounts, dates, truths, lists of texts or, where
   * there is nothing, null or an empty Optional.
   */
  public static <T> Column<T> column(String name, Function<? super T, ?> value) {
    return new Column<>(name, value, false, Yield.NEVER);
  }

  /** The same, for machines only. */
  public Column<T> forData() {
    return new Column<>(name, value, true, yield);
  }

  /** The same, shortened before others where the table is too wide. */
  public Column<T> yieldsFirst() {
    return new Column<>(name, value, isData, Yield.FIRST);
  }

  /** The same, shortened when nothing else can be. */
  public Column<T> yieldsLast() {
    return new Column<>(name, value, isData, Yield.LAST);
  }

  /** What stands above it for people. */
  String heading() {
    return name.replace('_', ' ').toUpperCase(Locale.ROOT);
  }
}
