package hug.line.postgres;

import hug.Filled;
import hug.Needed;
import hug.command.Offices;
import hug.line.Member.May;
import hug.line.Place;
import hug.model.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A PostgreSQL server of the test's own, with a database {@code office} that the role {@code olga}
 * owns. Roles log in with passwords (SCRAM-SHA-256) that are in {@link #settings}.
 */
public final class PostgresFixture implements AutoCloseable {
  public static final String OWNER = "olga";

  private static final String BOSS = "boss";

  /** A folder in which a server was set up, which takes longer than to copy it. */
  private static final Filled CLUSTER = new Filled(PostgresFixture::fill);

  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  /** Far longer than any step takes on a busy machine. */
  private static final int MOST_SECONDS = 60;

  private final Path bin;
  private final Path folder;
  private final int port;
  private final List<String> options = new ArrayList<>();
  private final Thread atExit = new Thread(this::destroy);
  private Process server;

  private PostgresFixture(Path bin, Path folder, String... options) throws IOException {
    this.bin = bin;
    this.folder = folder;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    this.options.addAll(List.of(options));
  }

  /**
   * Starts a server, or skips the test if PostgreSQL is not installed.
   *
   * @param options such as {@code fsync=off}
   */
  public static PostgresFixture start(String... options) {
    try {
      return in(Files.createTempDirectory("hug-postgres"), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server that writes into an empty folder. */
  static PostgresFixture in(Path folder, String... options) {
    try {
      var fixture = new PostgresFixture(installed(), folder, options);
      Runtime.getRuntime().addShutdownHook(fixture.atExit);
      CLUSTER.into(folder);
      fixture.giveAway(folder);
      fixture.startAgain();
      return fixture;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes what all servers start with. */
  private static void fill(Path folder) throws IOException {
    var fixture = new PostgresFixture(installed(), folder, "fsync=off");
    fixture.make();
    fixture.startAgain();
    fixture.asBoss("postgres", "create role olga login createrole password 'secret-olga'");
    fixture.asBoss("postgres", "create database office owner olga");
    fixture.stop();
    Files.delete(folder.resolve("log"));
  }

  /** The programs of the newest version. */
  private static Path installed() throws IOException {
    if (Files.exists(VERSIONS)) {
      try (var versions = Files.list(VERSIONS)) {
        var newest =
            versions
                .map(version -> version.resolve("bin"))
                .filter(found -> Files.isExecutable(found.resolve("initdb")))
                .max(Comparator.comparing(found -> Integer.valueOf(version(found))));
        if (newest.isPresent()) {
          return newest.get();
        }
      }
    }
    throw Needed.missing("initdb");
  }

  private static String version(Path bin) {
    return bin.getParent().getFileName().toString().replaceAll("\\D.*", "");
  }

  private void make() throws IOException {
    var secret = Files.writeString(folder.resolve("boss"), "secret-boss");
    Files.writeString(folder.resolve("pgpass"), "");
    Files.setPosixFilePermissions(
        folder.resolve("pgpass"), PosixFilePermissions.fromString("rw-------"));
    giveAway(folder);
    giveAway(secret);
    run(
        "initdb",
        "--auth=scram-sha-256",
        "--pwfile=" + secret,
        "--username=" + BOSS,
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
        "--pgdata=" + data());
    admit(OWNER);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** Lets the server's user have a file, because PostgreSQL does not run as root. */
  void giveAway(Path file) throws IOException {
    if (isRoot()) {
      var users = file.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(file, users.lookupPrincipalByName("postgres"));
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  public Path folder() {
    return folder;
  }

  public int port() {
    return port;
  }

  private List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private Process launch(String program, List<String> arguments) throws IOException {
    return new ProcessBuilder(command(program, arguments))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void run(String program, String... arguments) throws IOException {
    var process = launch(program, List.of(arguments));
    if (await(process) != 0) {
      throw new AssertionError(program + ": " + log());
    }
  }

  private static int await(Process process) {
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + process.info().commandLine());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** All that the server has said. */
  String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  /** Starts the server, after {@link #stop} or {@link #kill}, with further options. */
  void startAgain(List<String> more) throws IOException {
    options.addAll(more);
    startAgain();
  }

  /** Starts the server if it does not run, and waits until it can be used. */
  public void startAgain() throws IOException {
    var arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", "" + port));
    var settings =
        new ArrayList<>(
            List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=" + folder,
                "password_encryption=scram-sha-256",
                "max_connections=60",
                "shared_buffers=16MB"));
    settings.addAll(options);
    for (var setting : settings) {
      arguments.addAll(List.of("-c", setting));
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    do {
      if (System.nanoTime() > end) {
        throw new AssertionError(log());
      }
      // After a kill, memory of the old server may be in use for a moment.
      if (server == null || !server.isAlive()) {
        server = launch("postgres", arguments);
      }
      pause();
    } while (!isReady());
  }

  private boolean isReady() {
    try (var connection = boss("postgres").connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends the server in an orderly way, but does not wait for anybody's transaction. */
  public void stop() throws IOException {
    run("pg_ctl", "stop", "--mode=fast", "--pgdata=" + data());
    await(server);
  }

  /** Kills the server and all of its processes, as a power cut would, and starts it again. */
  public void crash() throws IOException {
    kill();
    startAgain();
  }

  /** Kills the server and all of its processes. */
  public void kill() {
    var workers = server.descendants().toList();
    server.destroyForcibly();
    workers.forEach(ProcessHandle::destroyForcibly);
    await(server);
    workers.forEach(worker -> worker.onExit().join());
  }

  private PostgresServer boss(String database) {
    return new PostgresServer(
        "localhost",
        port,
        database,
        BOSS,
        Optional.of("secret-boss"),
        PostgresAddress.SslMode.DISABLE,
        "system");
  }

  /** Runs SQL as the superuser. */
  public void asBoss(String database, String sql) {
    try (var session = PgSession.open(boss(database))) {
      session.script(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** The first cell of a query that the superuser runs. */
  public String ask(String sql) {
    try (var session = PgSession.open(boss("office"))) {
      return session.find(sql, row -> row.getString(1)).orElse("");
    }
  }

  /** Runs SQL as a role. */
  void as(String role, String sql) throws SQLException {
    try (var session = session(role)) {
      session.script(sql);
    }
  }

  PgSession session(String role) {
    return PgSession.open(PostgresServer.of(address(role), settings()));
  }

  /** Makes a role with a password that is in the password file. */
  public void role(String name) {
    asBoss("postgres", "create role " + name + " login password 'secret-" + name + "'");
    admit(name);
  }

  /** Adds the password {@code secret-NAME} of a role to the password file. */
  private void admit(String name) {
    admit(name, "secret-" + name);
  }

  /** Adds the password of a role to the password file. */
  public void admit(String name, String password) {
    try {
      var file = folder.resolve("pgpass");
      Files.writeString(file, Files.readString(file) + "*:*:*:" + name + ":" + password + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the database for a role. */
  public String url(String role) {
    return url(role, port);
  }

  /** The address of the database for a role, by way of another port. */
  public String url(String role, int way) {
    return "postgresql://" + role + "@localhost:" + way + "/office?sslmode=disable";
  }

  PostgresAddress address(String role) {
    return AddressReader.read(url(role));
  }

  /** The variables that a process needs so that it finds the passwords. */
  public Map<String, String> environment() {
    return Map.of("PGPASSFILE", folder.resolve("pgpass").toString());
  }

  /** The passwords of all roles. */
  public LocalSettings settings() {
    return new LocalSettings(environment(), folder.toString(), "nobody");
  }

  /** Places for commands that run inside the test, with the passwords of all roles. */
  public Offices offices() {
    return new Served();
  }

  /** The databases of this server. */
  private final class Served implements Offices {
    @Override
    public Place at(String address, Optional<Function<String, char[]>> secret) {
      return Databases.open(address, environment(), folder.toString(), secret);
    }

    @Override
    public void behind(List<String> arguments) {}
  }

  /** Logs in. */
  public PostgresDatabase open(String role) {
    return open(url(role), settings());
  }

  /** Logs in, by way of another port. */
  public PostgresDatabase open(String role, int way) {
    return open(url(role, way), settings());
  }

  static PostgresDatabase open(String url, LocalSettings settings) {
    return PostgresDatabase.open(AddressReader.read(url), settings, Optional.empty());
  }

  /** Shares a new book as its owner, and makes the other roles members. */
  public UUID share(Map<String, May> members) {
    var book = UUID.randomUUID();
    try (var database = open(OWNER)) {
      var office = database.share(book, new byte[] {1});
      members.forEach(office::invite);
    }
    return book;
  }

  /** The line of a book, as a new machine of a role sees it. */
  public PostgresLine line(String role, UUID book) {
    return line(role, book, port);
  }

  /** The line of a book, as a new machine of a role sees it by way of another port. */
  public PostgresLine line(String role, UUID book, int way) {
    int machine;
    try (var database = open(role)) {
      machine = database.office(book).enrol(role + "'s laptop");
    }
    return open(role, way).office(book).line(machine);
  }

  /** Runs the work; returns what a user would read, or an empty text if all went well. */
  public static String said(Runnable work) {
    try {
      work.run();
      return "";
    } catch (Failure e) {
      return e.getMessage() + "\n" + String.join("\n", e.details());
    }
  }

  /** Ends the server and deletes everything. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    destroy();
  }

  private void destroy() {
    if (server != null && server.isAlive()) {
      kill();
    }
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
