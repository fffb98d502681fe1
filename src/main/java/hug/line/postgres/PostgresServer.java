package hug.line.postgres;

import hug.line.postgres.PostgresAddress.SslMode;
import hug.model.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * A server with everything that is needed to log in: an address, completed from the user's files.
 *
 * @param password absent if the server may not ask for one
 * @param rootCertificate a file; {@code system} for the certificates that come with Java
 */
record PostgresServer(
    String host,
    int port,
    String database,
    String user,
    Optional<String> password,
    SslMode sslMode,
    String rootCertificate) {

  private static final int PORT = 5432;
  private static final String SECONDS_TO_CONNECT = "5";
  private static final String SECONDS_TO_LOG_IN = "10";

  /** In milliseconds; shorter than that of a session, so that the server can say what it was. */
  private static final String LIMIT = "set statement_timeout = 20000";

  /** The driver would print what {@link PostgresErrors} says better. */
  private static final Logger SILENCED = Logger.getLogger("org.postgresql");

  static {
    SILENCED.setLevel(Level.OFF);
  }

  /** Completes an address. */
  static PostgresServer of(PostgresAddress address, LocalSettings settings) {
    var service =
        address.service().map(ServiceFile.of(settings)::service).orElseGet(() -> Map.of());
    var host = address.host().or(() -> value(service, "host")).orElseThrow(() -> lacks("host"));
    int port = address.port().or(() -> value(service, "port").map(Integer::valueOf)).orElse(PORT);
    var database =
        address.database().or(() -> value(service, "dbname")).orElseThrow(() -> lacks("dbname"));
    var user = address.user().or(() -> value(service, "user")).orElse(settings.login());
    return new PostgresServer(
        host,
        port,
        database,
        user,
        value(service, "password")
            .or(() -> PasswordFile.of(settings).password(host, port, database, user)),
        address.sslMode(),
        address
            .rootCertificate()
            .or(() -> value(service, "sslrootcert"))
            .map(PostgresServer::existing)
            .orElseGet(() -> rootCertificate(settings)));
  }

  private static Optional<String> value(Map<String, String> service, String key) {
    return Optional.ofNullable(service.get(key)).filter(value -> !value.isEmpty());
  }

  private static String existing(String file) {
    if (!file.equals(PostgresAddress.SYSTEM) && !Files.isReadable(Path.of(file))) {
      throw Failure.refused(
          "cannot read the certificate " + file, "check the name after sslrootcert=");
    }
    return file;
  }

  private static Failure lacks(String key) {
    return Failure.refused("the service does not say its " + key, "add a line: " + key + "=...");
  }

  /** The file that PostgreSQL's own programs use, if there is one. */
  private static String rootCertificate(LocalSettings settings) {
    var file = settings.inHome(".postgresql/root.crt");
    return Files.exists(file) ? file.toString() : PostgresAddress.SYSTEM;
  }

  /** The same server with a password that the user typed; forgets the letters. */
  PostgresServer with(char[] typed) {
    var secret = Optional.of(new String(typed));
    Arrays.fill(typed, '\0');
    return new PostgresServer(host, port, database, user, secret, sslMode, rootCertificate);
  }

  /** Puts the password into the user's file of passwords. */
  void keepPassword(LocalSettings settings) {
    PasswordFile.of(settings).add(host, port, database, user, password.orElseThrow());
  }

  /** Names the server in messages. */
  String name() {
    return port == PORT ? host : host + ":" + port;
  }

  /** Logs in. The driver is called directly, because looking for drivers would load all others. */
  Connection connect() throws SQLException {
    var place = host.contains(":") ? "[" + host + "]" : host;
    var url = "jdbc:postgresql://" + place + ":" + port + "/" + Percent.encode(database);
    var connection = new Driver().connect(url, properties());
    try (var statement = connection.createStatement()) {
      statement.execute(LIMIT);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** The settings with which the driver logs in. */
  Properties properties() {
    var properties = new Properties();
    PGProperty.USER.set(properties, user);
    // Without one, the driver would look into files of its own choice.
    PGProperty.PASSWORD.set(properties, password.orElse(""));
    PGProperty.SSL_MODE.set(properties, sslMode.toString());
    if (!rootCertificate.equals(PostgresAddress.SYSTEM)) {
      PGProperty.SSL_ROOT_CERT.set(properties, rootCertificate);
    } else if (sslMode == SslMode.VERIFY_FULL || sslMode == SslMode.VERIFY_CA) {
      PGProperty.SSL_FACTORY.set(properties, "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    if (sslMode != SslMode.VERIFY_FULL) {
      // Another server in between could ask for the password itself.
      PGProperty.REQUIRE_AUTH.set(properties, "!password");
    }
    PGProperty.GSS_ENC_MODE.set(properties, "disable");
    PGProperty.CONNECT_TIMEOUT.set(properties, SECONDS_TO_CONNECT);
    PGProperty.SOCKET_TIMEOUT.set(properties, SECONDS_TO_LOG_IN);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    // A pooler may give each transaction another connection.
    PGProperty.PREPARE_THRESHOLD.set(properties, 0);
    PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
    PGProperty.APPLICATION_NAME.set(properties, "hug");
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "12");
    return properties;
  }
}
