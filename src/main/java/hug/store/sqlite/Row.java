package hug.store.sqlite;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The current row of a statement, whose columns are read in order. */
public abstract class Row {
  /** The separator of values joined by a view: char(31). */
  private static final String SEPARATOR = "\u001f";

  /** Creates a value from a row. */
  public interface Reader<T> {
    T read(Row row);
  }

  /** Wraps a read error; the code that runs the statement translates it. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    final transient SQLException cause;

    Unreadable(SQLException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  Row() {}

  /** The column as a number; 0 if null. */
  public abstract long number();

  /** The column as UTF-8 bytes; empty if null. */
  public abstract byte[] bytes();

  /** The column as text; empty if null. */
  public abstract String text();

  abstract boolean isNull();

  abstract void skip(int columns);

  public Optional<Long> maybeNumber() {
    return isNull() ? without(1) : Optional.of(number());
  }

  public boolean flag() {
    return number() != 0;
  }

  /** The texts joined in a column. */
  public List<String> texts() {
    var joined = text();
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
  }

  /** The column as text; absent if null or empty. */
  public Optional<String> maybeText() {
    var text = text();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  public LocalDate day() {
    return maybeDay().orElseThrow();
  }

  public Optional<LocalDate> maybeDay() {
    var text = text();
    return text.isEmpty() ? Optional.empty() : Optional.of(day(text));
  }

  /** Skips columns that are null because the previous one is. */
  public <T> Optional<T> without(int columns) {
    skip(columns);
    return Optional.empty();
  }

  /** Parses a date such as 2026-11-21 without loading a formatter; the tables check it. */
  public static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }
}
