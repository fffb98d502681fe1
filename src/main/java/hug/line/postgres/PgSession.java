package hug.line.postgres;

import hug.model.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection to a server, whose errors are failures for people. */
final class PgSession implements AutoCloseable {
  /** Reads a row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Statements that belong together. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /** In milliseconds, after which a silent server is given up. */
  private static final int USUAL_TIME = 30_000;

  private static final int LONG_TIME = 600_000;
  private static final String NO_LIMIT = "set local statement_timeout = 0";

  private final PostgresErrors errors;
  private final Connection connection;

  private PgSession(PostgresErrors errors, Connection connection) throws SQLException {
    this.errors = errors;
    this.connection = connection;
    connection.setNetworkTimeout(Runnable::run, USUAL_TIME);
  }

  /**
   * Logs in.
   *
   * @throws Failure if the server cannot be reached, cannot be trusted, or refuses
   */
  static PgSession open(PostgresServer server) {
    var errors = new PostgresErrors(server);
    try {
      return new PgSession(errors, server.connect());
    } catch (SQLException e) {
      throw errors.connecting(e);
    }
  }

  PostgresErrors errors() {
    return errors;
  }

  /** All rows of a query. */
  <T> List<T> list(String sql, Reader<T> reader, Object... values) {
    try {
      return rows(sql, reader, values);
    } catch (SQLException e) {
      throw errors.working(e);
    }
  }

  /** The only row of a query; absent if there is none. */
  <T> Optional<T> find(String sql, Reader<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /** All rows of a query, for callers who understand its errors. */
  <T> List<T> rows(String sql, Reader<T> reader, Object... values) throws SQLException {
    try (var statement = prepare(sql, values);
        var row = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      while (row.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    }
  }

  /** Changes rows, for callers who understand its errors; returns their number. */
  int change(String sql, Object... values) throws SQLException {
    try (var statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** Runs several statements, as they stand in a file. */
  void script(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A statement with its values. */
  PreparedStatement prepare(String sql, Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** An array of numbers, as a value. */
  Object numbers(List<?> numbers) throws SQLException {
    return connection.createArrayOf("bigint", numbers.toArray());
  }

  /** Runs statements, all or none. */
  void transaction(Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      work.run();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      undo(e);
      throw e;
    }
    connection.setAutoCommit(true);
  }

  /** Runs statements, all or none, for which the server may need minutes. */
  void longTransaction(Work work) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, LONG_TIME);
    try {
      transaction(() -> {
        change(NO_LIMIT);
        work.run();
      });
    } finally {
      if (!connection.isClosed()) {
        connection.setNetworkTimeout(Runnable::run, USUAL_TIME);
      }
    }
  }

  private void undo(Exception reason) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // The connection is gone, and the server does the same.
      reason.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is of no use any more.
    }
  }
}
