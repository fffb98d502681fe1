package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program in an environment where something is broken, missing or invalid. */
final class EnvironmentIT {
  private static final String DUE = " --sample due -q --today 2026-11-21";

  /** SIGSEGV in the mask of signals that a process catches. */
  private static final long SEGMENTATION_FAULT = 1L << 10;

  @TempDir Path folder;
  private Path image;
  private Map<String, String> environment;

  @BeforeEach
  void open() {
    environment = new HashMap<>(Map.of("HOME", folder.toString(), "PATH", "/usr/bin:/bin"));
    image = Shell.image();
  }

  /** JUnit warns about links that point outside its folder. */
  @AfterEach
  void deleteLinks() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  /** A copy of the program whose parts can be removed. */
  private Path copy(String name) throws IOException {
    var original = Shell.image();
    var copy = folder.resolve(name);
    Files.createDirectories(copy.resolve("bin"));
    Files.createDirectories(copy.resolve("lib"));
    Files.copy(Shell.hug(), copy.resolve("bin/hug"));
    assertTrue(copy.resolve("bin/hug").toFile().setExecutable(true));
    Files.createSymbolicLink(copy.resolve("runtime"), original.resolve("runtime"));
    try (var parts = Files.newDirectoryStream(original.resolve("lib"))) {
      for (var part : parts) {
        // With the cache, Java does not check whether the jars exist.
        if (!part.toString().endsWith(".aot")) {
          Files.copy(part, copy.resolve("lib").resolve(part.getFileName()));
        }
      }
    }
    return copy;
  }

  private Shell.Result run(String line) throws Exception {
    return new Shell(folder).run(line.replace("HUG", "'" + image + "/bin/hug'"), environment);
  }

  private static void assertRefused(String message, Shell.Result result) {
    assertEquals(new Shell.Result(1, "", "hug: " + message + "\n"), result);
  }

  /** The contents of a folder, which may not exist. */
  private static List<Path> in(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Starts a command that waits for input, and crashes Java meanwhile. */
  private Shell.Result crash() throws Exception {
    var out = folder.resolve("crash-out");
    var err = folder.resolve("crash-err");
    var builder =
        new ProcessBuilder(image + "/bin/hug", "import", "-", "--db", "secret.db")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    var process = builder.start();
    try {
      var status = Path.of("/proc/" + process.pid() + "/status");
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (!handlesFaults(status)) {
        assertTrue(process.isAlive() && System.nanoTime() < end, Files.readString(err));
        Thread.sleep(20);
      }
      run("kill -SEGV " + process.pid());
      assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it did not crash");
    } finally {
      process.destroyForcibly();
    }
    return new Shell.Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static boolean handlesFaults(Path status) throws IOException {
    for (var line : Files.readAllLines(status)) {
      if (line.startsWith("SigCgt:")) {
        long handled = Long.parseUnsignedLong(line.substring("SigCgt:".length()).strip(), 16);
        return (handled & SEGMENTATION_FAULT) != 0;
      }
    }
    return false;
  }

  @Test
  void a_crash_report_of_java_goes_to_the_private_folder_only() throws Exception {
    var state = folder.resolve(".local/state/hug");
    var crashed = crash();
    var report = in(state).getFirst();

    assertEquals(1, crashed.exitCode(), crashed.err());
    assertEquals("", crashed.out());
    assertTrue(crashed.err().contains("# A fatal error has been detected"), crashed.err());
    assertTrue(crashed.err().contains("# " + report + "\n"), crashed.err());
    assertTrue(Files.readString(report).contains("secret.db"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state)));
    assertFalse(in(folder).toString().contains("hs_err"), in(folder).toString());
  }

  @Test
  void without_a_private_folder_no_crash_report_is_written() throws Exception {
    Files.writeString(folder.resolve("file"), "");
    environment.put("XDG_STATE_HOME", folder.resolve("file").toString());
    var crashed = crash();

    assertEquals("", crashed.out());
    assertTrue(crashed.err().contains("# A fatal error has been detected"), crashed.err());
    try (var files = Files.walk(folder)) {
      assertTrue(files.noneMatch(file -> file.toString().contains("hs_err")));
    }
  }

  @Test
  void little_address_space_is_enough_and_too_little_is_an_error() throws Exception {
    var whole = run("HUG" + DUE);

    assertEquals(0, whole.exitCode());
    assertEquals(whole, run("ulimit -v 2000000; HUG" + DUE));
    assertEquals(whole, run("ulimit -v 400000; HUG" + DUE));
    assertRefused(
        "ulimit -v allows 399999 KiB of address space, but hug needs 400000",
        run("ulimit -v 399999; HUG" + DUE));
  }

  @Test
  void a_deleted_current_folder_is_reported() throws Exception {
    var result = run("mkdir gone; cd gone; rmdir ../gone; HUG" + DUE);

    assertEquals(1, result.exitCode());
    assertEquals("", result.out());
    // The launcher's shell also prints a line about it.
    assertTrue(
        result
            .err()
            .endsWith(
                "hug: the current folder has been deleted; go to your home folder with: cd\n"),
        result.err());
    assertFalse(result.err().contains("Error"), result.err());
  }

  @Test
  void the_date_is_looked_up_if_the_launcher_cannot_pass_it() throws Exception {
    var date = folder.resolve("date");
    Files.writeString(date, "#!/bin/sh\nprintf 2026-1");
    assertTrue(date.toFile().setExecutable(true));
    environment.put("PATH", folder + ":/usr/bin:/bin");

    assertEquals(new Shell.Result(0, "", ""), run("HUG --sample due -q >/dev/null"));
  }

  @Test
  void a_path_that_java_cannot_run_from_is_reported() throws Exception {
    image = copy("a:b");
    var message =
        "Java cannot run from a path with a colon: " + image + "; move hug to another folder";

    assertRefused(message, run("HUG" + DUE));
    assertRefused(message, run("cd a:b && bin/hug" + DUE));
  }

  @Test
  void a_home_that_is_not_an_absolute_path_is_treated_as_unset() throws Exception {
    environment.remove("HOME");
    var unset = run("HUG due -q");
    environment.put("HOME", "");
    var empty = run("HUG due -q");
    environment.put("HOME", "home");
    environment.put("XDG_DATA_HOME", "data");
    var relative = run("HUG due -q");

    assertEquals(unset, empty);
    assertEquals(unset, relative);
    assertTrue(Files.notExists(folder.resolve("home")));
    assertFalse(unset.err().contains(folder.toString()), unset.err());
  }

  @Test
  void unrelated_variables_change_nothing() throws Exception {
    var whole = run("HUG" + DUE);
    environment.put("HUG_TRAINING", folder.resolve("trained").toString());
    environment.put("JAVA_TOOL_OPTIONS", "-Xlog:gc");
    environment.put("JDK_JAVA_OPTIONS", "-version");
    environment.put("_JAVA_OPTIONS", "-Xmx1m");

    assertEquals(whole, run("HUG" + DUE));
    assertTrue(Files.notExists(folder.resolve("trained")));
  }

  @Test
  void a_missing_part_is_named() throws Exception {
    for (var part : List.of("runtime", "lib/hug.jar")) {
      image = copy("without-" + part.replace('/', '-'));
      Files.delete(image.resolve(part));
      var missing = part.equals("runtime") ? "runtime/bin/java" : part;
      assertRefused(image + "/" + missing + " is missing; reinstall hug", run("HUG" + DUE));
    }
    image = copy("without-sqlite");
    Files.delete(image.resolve("lib/libsqlitejdbc.so"));
    var result = run("HUG --sample list --json");

    assertEquals(1, result.exitCode(), result.err());
    assertEquals("", result.out());
    assertTrue(result.err().lines().allMatch(line -> line.startsWith("hug: ")), result.err());
    assertTrue(result.err().endsWith("hug: reinstall hug\n"), result.err());
  }
}
