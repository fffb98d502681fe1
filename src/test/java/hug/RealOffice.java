package hug;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.line.BookDump;
import hug.line.postgres.CuttingProxy;
import hug.line.postgres.PostgresFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * An office of computers that sync by way of a proxy that can be cut, with a PostgreSQL of its own.
 * The built program does what a test is about, and the rest runs inside the test, which is faster.
 */
final class RealOffice implements AutoCloseable {
  /** A computer, with its own home and the copy of the book in it. */
  record Computer(Path home, HugTester tester) {
    Path file() {
      return home.resolve(".local/share/hug/hug.db");
    }

    HugTester.Result hug(String... command) {
      return tester.hug(command);
    }
  }

  /** Far longer than a sync takes on a busy machine, so a process that exceeds it hangs. */
  private static final int MOST_SECONDS = 120;

  private static final String SECRET = "correct horse battery";

  final PostgresFixture postgres;
  final CuttingProxy way;
  final List<Computer> computers = new ArrayList<>();
  private final Path folder;
  private final Set<String> texts = new TreeSet<>();
  private int words;

  /**
   * Shares a book of two clients. The first one to join does so with the built program.
   *
   * @param others the number of computers that join it
   * @param options of the server, such as {@code fsync=off}
   */
  RealOffice(Path folder, int others, String... options) throws Exception {
    this.folder = folder;
    this.postgres = PostgresFixture.start(options);
    try {
      this.way = new CuttingProxy(postgres.port());
      postgres.role("ana");
      var first = computer();
      first.hug("add", "Jim", "--phone", "555-0101");
      first.hug("add", "Margo");
      said(0, hug(first, "share '" + url(PostgresFixture.OWNER) + "' --passphrase-file secret"));
      said(0, hug(first, "share --invite ana"));
      var joins = new ArrayList<Callable<Void>>();
      for (int i = 0; i < others; i++) {
        var other = computer();
        boolean isBuilt = i == 0;
        joins.add(() -> {
          join(other, isBuilt);
          return null;
        });
      }
      FaultFixture.together(joins);
    } catch (Exception | Error e) {
      postgres.close();
      throw e;
    }
  }

  private void join(Computer other, boolean isBuilt) throws Exception {
    var secret = other.home().resolve("secret");
    if (isBuilt) {
      said(0, hug(other, "join '" + url("ana") + "' --passphrase-file '" + secret + "'"));
    } else {
      done(other.hug("join", url("ana"), "--passphrase-file", secret.toString()));
    }
  }

  /** The address of the office for a role, by way of the proxy. */
  String url(String role) {
    return postgres.url(role, way.port());
  }

  /** A computer without a book. */
  Computer computer() throws IOException {
    int number = computers.size() + 1;
    var home = Files.createDirectories(folder.resolve("home" + number));
    Files.writeString(home.resolve("secret"), SECRET);
    Files.setPosixFilePermissions(
        home.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
    var tester =
        new HugTester(home)
            .reaching(postgres.offices())
            .with("HOSTNAME", home.getFileName().toString())
            .with("HUG_STAFF", "staff" + number);
    var computer = new Computer(home, tester);
    computers.add(computer);
    return computer;
  }

  /** Starts the built program, with {@code before} in front of it on the command line. */
  Process start(Computer computer, String before, String arguments) throws IOException {
    var line = before + " '" + Shell.hug() + "' " + arguments + " >out.txt 2>err.txt";
    var builder =
        new ProcessBuilder("/bin/sh", "-c", "exec " + line.strip())
            .directory(computer.home().toFile());
    builder.environment().clear();
    builder.environment().putAll(postgres.environment());
    builder.environment().put("HOME", computer.home().toString());
    builder.environment().put("HOSTNAME", computer.home().getFileName().toString());
    builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    builder.environment().put("HUG_TODAY", "2026-11-21");
    builder.environment().put("HUG_STAFF", computer.tester().variable("HUG_STAFF"));
    builder.environment().put("TZ", "UTC");
    builder.redirectInput(Path.of("/dev/null").toFile());
    return builder.start();
  }

  /** Waits until the process has ended, and fails if it hangs. */
  FaultFixture.End end(Computer computer, Process process)
      throws IOException, InterruptedException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError(computer.home() + " still runs after " + MOST_SECONDS + " s");
    }
    var end =
        new FaultFixture.End(
            process.exitValue(), text(computer, "out.txt"), text(computer, "err.txt"));
    assertFalse((end.err() + end.out()).contains("\tat "), end::err);
    return end;
  }

  private static String text(Computer computer, String name) throws IOException {
    var file = computer.home().resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** Runs the built program. */
  FaultFixture.End hug(Computer computer, String arguments) throws Exception {
    return end(computer, start(computer, "", arguments));
  }

  /** Syncs inside the test, to get ready for a sync with the built program, or to end it. */
  static String sync(Computer computer) {
    return done(computer.hug("sync"));
  }

  private static String done(HugTester.Result result) {
    assertEquals(0, result.exitCode(), result.all());
    return result.all();
  }

  /** All that a command said, which must have ended with an exit code. */
  static String said(int exitCode, FaultFixture.End end) {
    assertEquals(exitCode, end.exitCode(), end.out() + end.err());
    return end.out() + end.err();
  }

  /** Does something on a computer that others might do, too. */
  void deed(Computer computer, Random random) {
    var text = "text" + words++ + "end";
    var client = random.nextBoolean() ? "Jim" : "Margo";
    var result =
        switch (random.nextInt(8)) {
          case 0 -> computer.hug("add", "New " + text);
          case 1 -> computer.hug("edit", client, "--company", text);
          case 2 -> computer.hug("edit", client, "--note", text);
          case 3 -> computer.hug("promise", client, text, "--by", "2026-12-24");
          default -> computer.hug("touch", client, text);
        };
    assertEquals(0, result.exitCode(), result.all());
    texts.add(text);
  }

  /** Does something on each computer. */
  void deeds(Random random) {
    computers.forEach(computer -> deed(computer, random));
  }

  /** Loses the newest steps of the line, as an old copy of the server does, but not all. */
  void lose(int steps) {
    var kept = "(select greatest(min(number), max(number) - " + steps + ") from hug.step)";
    for (var table : List.of("hug.snapshot", "hug.step")) {
      postgres.asBoss("office", "delete from " + table + " where number > " + kept);
    }
  }

  /** Syncs all computers twice, over a way that is whole; all books must be equal then. */
  void heal() throws Exception {
    way.mend();
    computers.forEach(RealOffice::sync);
    // The last one has all steps already.
    computers.subList(0, computers.size() - 1).forEach(RealOffice::sync);
    requireEqual();
  }

  /** Requires that all books are equal and sound, and that each text is there, and only once. */
  void requireEqual() throws Exception {
    var first = BookDump.of(computers.getFirst().file());
    assertTrue(first.startsWith("[]\n"), () -> first.lines().findFirst().orElseThrow());
    for (var computer : computers) {
      assertEquals(first, BookDump.of(computer.file()));
    }
    for (var text : texts) {
      assertTrue(first.contains(text), () -> text + " is lost");
    }
    var touches = notes();
    assertEquals(touches.size(), Set.copyOf(touches).size(), touches::toString);
    done(computers.getFirst().hug("check", "--line"));
  }

  /** Whether a text is in a file, or in any file of a folder. */
  static boolean isIn(Path place, String text) throws IOException {
    try (var files = Files.walk(place)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }

  private List<String> notes() {
    var export =
        computers.getFirst().hug("export", "touches", "--csv", "--fields", "note", "--raw");
    return export.out().lines().toList();
  }

  @Override
  public void close() throws IOException {
    way.close();
    postgres.close();
  }
}
