package hug.store.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import org.sqlite.core.Codes;
import org.sqlite.core.DB;

/**
 * A row whose columns are read directly from SQLite, because the driver's ResultSet takes ten times
 * as long for each.
 */
final class RowOfColumns extends Row {
  private static final byte[] NOTHING = {};

  private final DB database;
  private final long statement;
  private int column;

  RowOfColumns(DB database, long statement) {
    this.database = database;
    this.statement = statement;
  }

  @Override
  public long number() {
    try {
      return database.column_long(statement, column++);
    } catch (SQLException e) {
      throw new Unreadable(e);
    }
  }

  @Override
  public byte[] bytes() {
    try {
      var bytes = database.column_blob(statement, column++);
      return bytes == null ? NOTHING : bytes;
    } catch (SQLException e) {
      throw new Unreadable(e);
    }
  }

  @Override
  public String text() {
    return new String(bytes(), UTF_8);
  }

  @Override
  boolean isNull() {
    try {
      return database.column_type(statement, column) == Codes.SQLITE_NULL;
    } catch (SQLException e) {
      throw new Unreadable(e);
    }
  }

  @Override
  void skip(int columns) {
    column += columns;
  }
}
