package hug.line.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** The tables of shared books in a database. */
record OfficeSchema(PgSession session, PostgresServer server) {
  private static final int FORMAT = 1;

  private static final String EXISTS =
      "select exists (select from pg_namespace where nspname = 'hug')";
  private static final String READ_FORMAT = "select max(number) from hug.format";

  /** Whether the database has the tables. */
  boolean exists() {
    return session.find(EXISTS, row -> row.getBoolean(1)).orElseThrow();
  }

  /**
   * Makes sure that this hug knows the tables.
   *
   * @throws Failure if there are none, a newer hug made them, or the role may not use them
   */
  void check() {
    if (!exists()) {
      throw session.errors().notShared();
    }
    try {
      if (format() > FORMAT) {
        throw Failure.refused(
            "the office's line on " + server.name() + " needs a newer hug",
            "install the newest hug, and try again");
      }
    } catch (SQLException e) {
      throw PostgresErrors.state(e).equals("42501")
          ? session.errors().notMember()
          : session.errors().working(e);
    }
  }

  private int format() throws SQLException {
    return session.rows(READ_FORMAT, row -> row.getInt(1)).getFirst();
  }

  /** Makes the tables, unless they exist. */
  void make() {
    try {
      if (!exists()) {
        session.transaction(() -> session.script(script()));
      }
    } catch (SQLException e) {
      // Another computer may have made them at the same moment.
      if (!exists()) {
        throw PostgresErrors.state(e).equals("42501") ? forbidden() : session.errors().working(e);
      }
    }
    check();
  }

  private Failure forbidden() {
    return Failure.refused(
        server.user() + " may not create a schema in the database " + server.database(),
        "ask the person who runs the server to run: grant create on database "
            + SqlName.quoted(server.database())
            + " to "
            + SqlName.quoted(server.user()));
  }

  private static String script() {
    try (var file = OfficeSchema.class.getResourceAsStream("001-office.sql")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
