package hug.store.sqlite;

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
public final class Row {
  /** What stands between the values that a view joins: char(31). */
  private static final String SEPARATOR = "\u001f";

  /** Makes a record of a row. */
  public interface Reader<T> {
    T read(Row row);
  }

  /** Why a column could not be read; what runs the statement makes an error of it. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    final transient SQLException cause;

    Unreadable(SQLException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  private final DB database;
  private final long statement;
  private int column;

  Row(DB database, long statement) {
    this.database = database;
    this.statement = statement;
  }

  public long number() {
    try {
      return database.column_long(statement, column++);
    } catch (SQLException e) {
      throw new Unreadable(e);
    }
  }

  public Optional<Long> maybeNumber() {
    return isNull() ? without(1) : Optional.of(number());
  }

  public boolean flag() {
    return number() != 0;
  }

  /** The text in UTF-8, as it lies in the book; empty where there is none. */
  public byte[] octets() {
    var octets = blob();
    return octets == null ? new byte[0] : octets;
  }

  /** The text; empty where there is none. */
  public String text() {
    var octets = blob();
    return octets == null ? "" : new String(octets, UTF_8);
  }

  /** The texts that are joined in a column. */
  public List<String> texts() {
    var joined = text();
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
  }

  /** The text, if there is one that is not empty. */
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

  /** Leaves columns out that have nothing where the one before them has nothing. */
  public <T> Optional<T> without(int columns) {
    column += columns;
    return Optional.empty();
  }

  /** 2026-11-21, which the tables check; a formatter of the JDK would be loaded first. */
  public static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  private byte[] blob() {
    try {
      return database.column_blob(statement, column++);
    } catch (SQLException e) {
      throw new Unreadable(e);
    }
  }

  private boolean isNull() {
    try {
      return database.column_type(statement, column) == Codes.SQLITE_NULL;
    } catch (SQLException e) {
      throw new Unreadable(e);
    }
  }
}
