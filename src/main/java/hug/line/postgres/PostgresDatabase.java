package hug.line.postgres;

import hug.line.Place;
import hug.model.Failure;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A database of PostgreSQL in which books are shared. */
public final class PostgresDatabase implements Place {
  private static final String FOUND = "select hug.found(?, ?)";
  private static final String BOOKS =
      "select book from hug.member where role = session_user order by book";

  private final PostgresAddress address;
  private final PgSession session;
  private final PostgresServer server;

  private final Optional<Runnable> passwordKeeper;

  private PostgresDatabase(
      PostgresAddress address,
      PgSession session,
      PostgresServer server,
      Optional<Runnable> passwordKeeper) {
    this.address = address;
    this.session = session;
    this.server = server;
    this.passwordKeeper = passwordKeeper;
  }

  /**
   * Logs in, with a password from the user's files.
   *
   * @param secret asks the user for a password, if the server wants one that is in no file; absent
   *     if nobody can be asked
   * @throws Failure if the server cannot be reached, cannot be trusted, or refuses
   */
  public static PostgresDatabase open(
      PostgresAddress typed, LocalSettings settings, Optional<Function<String, char[]>> secret) {
    var address = typed.in(settings);
    var server = PostgresServer.of(address, settings);
    if (server.password().isEmpty() && secret.isPresent() && wantsPassword(server)) {
      var prompt = "Password of " + server.user() + " on " + server.name() + ": ";
      var complete = server.with(secret.get().apply(prompt));
      var session = PgSession.open(complete);
      return new PostgresDatabase(
          address, session, complete, Optional.of(() -> complete.keepPassword(settings)));
    }
    return new PostgresDatabase(address, PgSession.open(server), server, Optional.empty());
  }

  private static boolean wantsPassword(PostgresServer server) {
    try (var connection = server.connect()) {
      return connection.isClosed();
    } catch (SQLException e) {
      return PostgresErrors.isAboutPassword(e);
    }
  }

  @Override
  public String address() {
    return address.toString();
  }

  @Override
  public String addressFor(String role) {
    return address.as(role).toString();
  }

  @Override
  public Optional<Runnable> passwordKeeper() {
    return passwordKeeper;
  }

  @Override
  public Optional<String> warning() {
    return address.warning();
  }

  @Override
  public List<UUID> books() {
    new OfficeSchema(session, server).check();
    return session.list(BOOKS, row -> row.getObject(1, UUID.class));
  }

  @Override
  public PostgresOffice office(UUID book) {
    if (!books().contains(book)) {
      throw session.errors().notMember();
    }
    return new PostgresOffice(session, server, book);
  }

  /** Makes the tables that are missing, too. */
  @Override
  public PostgresOffice share(UUID book, byte[] keys) {
    new OfficeSchema(session, server).make();
    try {
      session.rows(FOUND, _ -> true, book, keys);
    } catch (SQLException e) {
      switch (PostgresErrors.state(e)) {
        case "23505" -> {}
        case "42501" -> throw forbidden();
        default -> throw session.errors().working(e);
      }
    }
    return office(book);
  }

  private Failure forbidden() {
    return Failure.refused(
        server.user() + " may not share another book in the database " + server.database(),
        "use a database of your own, or ask the person who made this one to share the book");
  }

  @Override
  public void close() {
    session.close();
  }
}
