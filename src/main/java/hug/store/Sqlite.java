package hug.store;

import hug.model.Failure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A connection to SQLite: statements in, records out. What is SQLite's own stays in here. */
final class Sqlite implements AutoCloseable {
  private static final int NULL = Types.NULL;

  /** What stands between the values that a view joins: char(31). */
  private static final String SEPARATOR = "\u001f";

  private final SQLiteConnection connection;
  private final String place;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /**
   * @param place how messages name the file
   */
  Sqlite(SQLiteConnection connection, String place) {
    this.connection = connection;
    this.place = place;
  }

  /** Makes a record of a row. */
  interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  /** The row that a result stands on. Its columns are read one after the other, in their order. */
  static final class Row {
    private final ResultSet result;
    private int column;

    private Row(ResultSet result) {
      this.result = result;
    }

    private boolean next() throws SQLException {
      column = 0;
      return result.next();
    }

    long number() throws SQLException {
      return result.getLong(++column);
    }

    /** Leaves columns out that have nothing where the one before them has nothing. */
    <T> Optional<T> without(int columns) {
      column += columns;
      return Optional.empty();
    }

    Optional<Long> maybeNumber() throws SQLException {
      long number = number();
      return result.wasNull() ? Optional.empty() : Optional.of(number);
    }

    boolean flag() throws SQLException {
      return number() != 0;
    }

    /** The text; empty where there is none. */
    String text() throws SQLException {
      var text = result.getString(++column);
      return text == null ? "" : text;
    }

    /** The texts that are joined in a column. */
    List<String> texts() throws SQLException {
      var joined = text();
      return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
    }

    Optional<String> maybeText() throws SQLException {
      return Optional.ofNullable(result.getString(++column));
    }

    LocalDate day() throws SQLException {
      return Sqlite.day(result.getString(++column));
    }

    Optional<LocalDate> maybeDay() throws SQLException {
      var text = result.getString(++column);
      return text == null ? Optional.empty() : Optional.of(Sqlite.day(text));
    }
  }

  /** Runs one statement that gives no rows. */
  void run(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Sets a pragma, and reads it back: SQLite ignores what it does not know. */
  void set(String pragma, int value) {
    run("pragma " + pragma + " = " + value);
    long set = one("pragma " + pragma, Row::number).orElse(-1L);
    if (set != value) {
      throw new IllegalStateException("pragma " + pragma + " is " + set + ", not " + value);
    }
  }

  /**
   * Turns the write-ahead log off, which another tool may have turned on: a book that is copied or
   * synced must be one file. Where it cannot be written to, it stays as it is.
   */
  void leaveWal() {
    var mode = one("pragma journal_mode", Row::text).orElseThrow();
    if (mode.equals("wal")) {
      try {
        run("pragma journal_mode = delete");
      } catch (Failure readOnly) {
        // It can still be read.
      }
    }
  }

  /** Whose file it is. */
  int application() {
    return one("pragma application_id", Row::number).orElseThrow().intValue();
  }

  /** The version of the tables, as the file has it now. */
  int version() {
    return one("pragma user_version", Row::number).orElseThrow().intValue();
  }

  /** Takes back what was not committed; SQLite may have done so by itself. */
  void rollback() {
    try (var statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException e) {
      // "No transaction is active": what made the work fail is thrown already.
    }
  }

  /** Runs a change; gives the number of rows changed. */
  int change(String sql, Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Runs an insertion; gives the number of the new row. */
  long insert(String sql, Object... values) {
    change(sql, values);
    return one("select last_insert_rowid()", Row::number).orElseThrow();
  }

  <T> Optional<T> one(String sql, Reader<T> reader, Object... values) {
    var rows = all(sql, reader, values);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /** All rows; the cursor is closed again, so that no lock outlives this call. */
  <T> List<T> all(String sql, Reader<T> reader, Object... values) {
    try (var result = bound(sql, values).executeQuery()) {
      var all = new ArrayList<T>();
      var row = new Row(result);
      while (row.next()) {
        all.add(reader.read(row));
      }
      return all;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * All rows, one by one as they are asked for. The statement is in use until the last was read, or
   * the connection is closed.
   */
  <T> Iterable<T> each(String sql, Reader<T> reader, Object... values) {
    return () -> {
      try {
        var result = bound(sql, values).executeQuery();
        return new Cursor<>(this, result, reader);
      } catch (SQLException e) {
        throw failure(e);
      }
    };
  }

  /** The rows of a result, until there is none left. */
  private static final class Cursor<T> implements Iterator<T> {
    private final Sqlite sqlite;
    private final ResultSet result;
    private final Row row;
    private final Reader<T> reader;
    private boolean hasNext;

    Cursor(Sqlite sqlite, ResultSet result, Reader<T> reader) {
      this.sqlite = sqlite;
      this.result = result;
      this.row = new Row(result);
      this.reader = reader;
      advance();
    }

    private void advance() {
      try {
        hasNext = row.next();
        if (!hasNext) {
          result.close();
        }
      } catch (SQLException e) {
        throw sqlite.failure(e);
      }
    }

    @Override
    public boolean hasNext() {
      return hasNext;
    }

    @Override
    public T next() {
      try {
        T read = reader.read(row);
        advance();
        return read;
      } catch (SQLException e) {
        throw sqlite.failure(e);
      }
    }
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      bind(
          statement,
          i + 1,
          values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i]);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    // No switch on types: the JDK makes a class for each in every run, which takes milliseconds.
    if (value == null) {
      statement.setNull(at, NULL);
    } else if (value instanceof Number number) {
      statement.setLong(at, number.longValue());
    } else if (value instanceof Boolean flag) {
      statement.setInt(at, flag ? 1 : 0);
    } else {
      statement.setString(at, value.toString());
    }
  }

  /** 2026-11-21, which the tables check; a formatter of the JDK would be loaded first. */
  private static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  @Override
  public void close() {
    try {
      for (var statement : prepared.values()) {
        statement.close();
      }
      prepared.clear();
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private RuntimeException failure(SQLException e) {
    return e instanceof SQLiteException fault
        ? failure(fault.getResultCode(), place, e)
        : new IllegalStateException(e);
  }

  /**
   * What people are told when SQLite cannot go on; what they cannot have caused stays a fault of
   * hug's.
   */
  static RuntimeException failure(SQLiteErrorCode code, String place, SQLException e) {
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          Failure.refused(
              place + " is in use by another program, and was left as it is",
              "close the other hug or the program that holds the file, and try again");
      case SQLITE_FULL ->
          Failure.refused(
              "the disk is full, and " + place + " was left as it is", "make room, and try again");
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          Failure.refused(
              place + " cannot be written to",
              "look at who owns it and its folder, and their modes");
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          Failure.refused(
              place + " is damaged, and was left as it is", "put back a copy that is whole");
      case SQLITE_IOERR ->
          Failure.refused(
              place + " cannot be read or written: the disk reports a fault",
              "look at the disk, and try again");
      default -> new IllegalStateException(e);
    };
  }
}
