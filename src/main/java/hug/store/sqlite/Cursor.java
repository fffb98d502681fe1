package hug.store.sqlite;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;
import org.sqlite.core.SafeStmtPtr.SafePtrFunction;

/**
 * The rows of a statement, right from SQLite: the driver's ResultSet asks for the names of all
 * columns first, and its updates for the number of the row that was inserted last.
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
        (database, pointer) -> reader.read(new Row(database, pointer));
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

  /** Once: the statement may be in use again when somebody asks whether there is more. */
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

  /** What the driver can bind. */
  static Object[] storable(Object[] values) {
    var storable = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      storable[i] =
          storable(values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i]);
    }
    return storable;
  }

  private static Object storable(Object value) {
    // No switch on types: the JDK makes a class for each in every run, which takes milliseconds.
    if (value == null || value instanceof Long || value instanceof Integer) {
      return value;
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return value instanceof Number number ? (Object) number.longValue() : value.toString();
  }
}
