package hug.store.sqlite;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;
import org.sqlite.core.SafeStmtPtr.SafePtrFunction;

/**
 * Reads the rows of a statement directly from SQLite, because the driver's ResultSet asks for all
 * column names first, and its updates ask for the last inserted row.
 */
final class Cursor {
  private final CoreStatement statement;
  private boolean isAtRow;

  Cursor(CoreStatement statement, Object[] values) throws SQLException {
    this.statement = statement;
    statement.pointer.safeRunInt(DB::reset);
    isAtRow = statement.getDatabase().execute(statement, storable(values));
    closeAtEnd();
  }

  /** Whether there is a row to read. */
  boolean isAtRow() {
    return isAtRow;
  }

  <T> T read(Row.Reader<T> reader) throws SQLException {
    SafePtrFunction<T, SQLException> reading =
        (database, pointer) -> reader.read(new RowOfColumns(database, pointer));
    try {
      return statement.pointer.safeRun(reading);
    } catch (Row.Unreadable unreadable) {
      throw unreadable.cause;
    }
  }

  void advance() throws SQLException {
    int code = statement.pointer.safeRunInt(DB::step);
    isAtRow = code == Codes.SQLITE_ROW;
    if (!isAtRow && code != Codes.SQLITE_DONE) {
      statement.getDatabase().throwex(code);
    }
    closeAtEnd();
  }

  /** Closes only once, because the statement may be in use again by the next call. */
  private void closeAtEnd() throws SQLException {
    if (!isAtRow) {
      close();
    }
  }

  void close() throws SQLException {
    if (!statement.pointer.isClosed()) {
      statement.pointer.safeRunInt(DB::reset);
    }
  }

  /** Converts values to types that the driver can bind. */
  static Object[] storable(Object[] values) {
    var storable = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      storable[i] =
          storable(values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i]);
    }
    return storable;
  }

  private static Object storable(Object value) {
    // Not a pattern switch, for which the JDK generates a class in every run, which takes
    // milliseconds.
    if (value == null || value instanceof Long || value instanceof Integer) {
      return value;
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return value instanceof Number number ? (Object) number.longValue() : value.toString();
  }
}
