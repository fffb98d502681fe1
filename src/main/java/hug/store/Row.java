package hug.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sqlite.core.Codes;
import org.sqlite.core.DB;

/**
 * The row that a statement stands on. Its columns are read one after the other, in their order, and
 * right from SQLite: the driver's ResultSet takes ten times as long over each.
 */
final class Row {
  /** What stands between the values that a view joins: char(31). */
  private static final String SEPARATOR = "\u001f";

  private final DB database;
  private final long statement;
  private int column;

  Row(DB database, long statement) {
    this.database = database;
    this.statement = statement;
  }

  long number() throws SQLException {
    return database.column_long(statement, column++);
  }

  Optional<Long> maybeNumber() throws SQLException {
    return database.column_type(statement, column) == Codes.SQLITE_NULL
        ? without(1)
        : Optional.of(number());
  }

  boolean flag() throws SQLException {
    return number() != 0;
  }

  /** The text in UTF-8, as it lies in the book; empty where there is none. */
  byte[] octets() throws SQLException {
    var octets = database.column_blob(statement, column++);
    return octets == null ? new byte[0] : octets;
  }

  /** The text; empty where there is none. */
  String text() throws SQLException {
    var octets = database.column_blob(statement, column++);
    return octets == null ? "" : new String(octets, UTF_8);
  }

  /** The texts that are joined in a column. */
  List<String> texts() throws SQLException {
    var joined = text();
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
  }

  /** The text, if there is one that is not empty. */
  Optional<String> maybeText() throws SQLException {
    var text = text();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  LocalDate day() throws SQLException {
    return maybeDay().orElseThrow();
  }

  Optional<LocalDate> maybeDay() throws SQLException {
    var text = text();
    return text.isEmpty() ? Optional.empty() : Optional.of(day(text));
  }

  /** Leaves columns out that have nothing where the one before them has nothing. */
  <T> Optional<T> without(int columns) {
    column += columns;
    return Optional.empty();
  }

  /** 2026-11-21, which the tables check; a formatter of the JDK would be loaded first. */
  static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }
}
