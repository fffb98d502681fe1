package hug.store.sqlite;

import hug.model.Failure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection to SQLite: statements in, records out. No SQLite types leave this package. */
public final class Sqlite implements AutoCloseable {
  /** In KiB. */
  private static final int LARGE_CACHE = 48 << 10;

  private final SQLiteConnection connection;
  private final String place;
  private final Map<String, CoreStatement> prepared = new HashMap<>();

  /**
   * @param place how messages name the file
   */
  private Sqlite(SQLiteConnection connection, String place) {
    this.connection = connection;
    this.place = place;
  }

  /** Opens the file at {@code path}, which must exist. */
  public static Sqlite open(Path path) {
    return open(path, false);
  }

  /** Opens the file at {@code path}, which must exist, for reading only. */
  public static Sqlite openToRead(Path path) {
    return open(path, true);
  }

  private static Sqlite open(Path path, boolean isReadOnly) {
    var config = new SQLiteConfig();
    config.setReadOnly(isReadOnly);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return connected(path.toString(), config, path.toString());
  }

  /** A database in memory, which is gone when closed. */
  public static Sqlite inMemory() {
    return connected(":memory:", new SQLiteConfig(), "the sample book");
  }

  private static Sqlite connected(String name, SQLiteConfig config, String place) {
    try {
      SQLiteJDBCLoader.initialize();
      var url = "jdbc:sqlite:" + name;
      return new Sqlite(new JDBC4Connection(url, name, config.toProperties()), place);
    } catch (SQLiteException e) {
      throw SqliteErrors.with(e.getResultCode(), place, e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (Exception | UnsatisfiedLinkError e) {
      throw Failure.refused("cannot load hug's SQLite library: " + e.getMessage(), "reinstall hug");
    }
  }

  /** Runs one statement without results. */
  public void run(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Sets pragmas and reads them back, because SQLite ignores unknown ones. */
  public void set(Map<String, Integer> pragmas) {
    var set = new Pragmas(pragmas);
    try {
      connection.getDatabase()._exec(set.settings());
    } catch (SQLException e) {
      throw failure(e);
    }
    set.require(one(set.query(), Row::text).orElse(""));
  }

  /** Caches up to 48 MiB of the file in memory, for work on much of it. */
  public void keepMorePages() {
    set(Map.of("cache_size", -LARGE_CACHE));
  }

  /**
   * Turns off the write-ahead log, which another tool may have turned on, because a book that is
   * copied or synced must be one file. A read-only file stays unchanged.
   */
  public void leaveWal() {
    var mode = one("pragma journal_mode", Row::text).orElseThrow();
    if (mode.equals("wal")) {
      try {
        run("pragma journal_mode = delete");
      } catch (Failure readOnly) {
        // The file can still be read.
      }
    }
  }

  /** The application ID of the file. */
  public int application() {
    return one("pragma application_id", Row::number).orElseThrow().intValue();
  }

  /** The current version of the tables. */
  public int version() {
    return one("pragma user_version", Row::number).orElseThrow().intValue();
  }

  /** Rolls back the transaction, which SQLite may have done already. */
  public void rollback() {
    try (var statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException e) {
      // "No transaction is active": the original error is already being thrown.
    }
  }

  /** Copies all pages to an existing, empty file, with all or nothing of a concurrent change. */
  public void copyTo(Path file) {
    copy(place, database -> database.backup("main", file.toString(), null));
  }

  /** Replaces all pages by those of a file. */
  public void copyFrom(Path file) {
    copy(file.toString(), database -> database.restore("main", file.toString(), null));
  }

  /** Runs a copy and returns SQLite's result code. */
  private interface Copying {
    int run(DB database) throws SQLException;
  }

  private void copy(String from, Copying copying) {
    try {
      int code = copying.run(connection.getDatabase());
      if (code != 0) {
        throw SqliteErrors.with(SQLiteErrorCode.getErrorCode(code), from, null);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Rewrites the whole file without unused space. */
  public void vacuum() {
    forgetStatements();
    run("vacuum");
  }

  private void forgetStatements() {
    try {
      for (var statement : prepared.values()) {
        statement.pointer.close();
      }
      prepared.clear();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Runs a change; returns the number of rows changed. */
  public int change(String sql, Object... values) {
    try {
      return (int) connection.getDatabase().executeUpdate(prepared(sql), Cursor.storable(values));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Runs an insertion; returns the number of the new row. */
  public long insert(String sql, Object... values) {
    change(sql, values);
    return one("select last_insert_rowid()", Row::number).orElseThrow();
  }

  public <T> Optional<T> one(String sql, Row.Reader<T> reader, Object... values) {
    var rows = all(sql, reader, values);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /** All rows. The cursor is closed afterwards, so that no lock outlives this call. */
  public <T> List<T> all(String sql, Row.Reader<T> reader, Object... values) {
    try {
      var all = new ArrayList<T>();
      var cursor = new Cursor(prepared(sql), values);
      try {
        while (cursor.isAtRow()) {
          all.add(cursor.read(reader));
          cursor.advance();
        }
      } finally {
        cursor.close();
      }
      return all;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** All rows, loaded lazily. The statement is in use until the last row or {@link #close}. */
  public <T> Iterable<T> each(String sql, Row.Reader<T> reader, Object... values) {
    return () -> {
      try {
        return new Rows<>(this, new Cursor(prepared(sql), values), reader);
      } catch (SQLException e) {
        throw failure(e);
      }
    };
  }

  /**
   * The same for long lists with many columns, which take less time if SQLite joins the columns.
   *
   * @param rest the query, after its columns
   */
  public <T> Iterable<T> each(
      List<String> columns, String rest, Row.Reader<T> reader, Object... values) {
    return each(
        "select " + RowOfText.of(columns) + "\n" + rest,
        row -> reader.read(new RowOfText(row.bytes(), columns.size())),
        values);
  }

  /** The remaining rows of a cursor. */
  private record Rows<T>(Sqlite sqlite, Cursor cursor, Row.Reader<T> reader)
      implements Iterator<T> {
    @Override
    public boolean hasNext() {
      return cursor.isAtRow();
    }

    @Override
    public T next() {
      try {
        T next = cursor.read(reader);
        cursor.advance();
        return next;
      } catch (SQLException e) {
        throw sqlite.failure(e);
      }
    }
  }

  private CoreStatement prepared(String sql) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null || statement.pointer.isClosed()) {
      statement = (CoreStatement) connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS);
      prepared.put(sql, statement);
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      forgetStatements();
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private RuntimeException failure(SQLException e) {
    return e instanceof SQLiteException fault
        ? SqliteErrors.with(fault.getResultCode(), place, e)
        : new IllegalStateException(e);
  }
}
