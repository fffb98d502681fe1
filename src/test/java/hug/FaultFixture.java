package hug;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A folder with a book, for tests that make operations fail. */
final class FaultFixture {
  /** A command that changes a book. */
  record Deed(String name, String arguments) {}

  /** The result of a process. */
  record End(int exitCode, String out, String err) {}

  static final List<Deed> DEEDS =
      List.of(
          new Deed("add", "add Zoë --phone 555-0199 --tag vip --note naïve"),
          new Deed("touch", "touch jim hello --next 2w"),
          new Deed("import", "import in.csv --create-clients"),
          new Deed("undo", "undo 2"),
          new Deed("merge", "merge margo jim"),
          new Deed("forget", "forget margo --yes"),
          new Deed("backup", "backup"),
          new Deed("restore", "restore other.db"),
          new Deed("migration", "list -q"));

  /** Far longer than any deed takes on a busy machine, so a process that exceeds it hangs. */
  private static final int MOST_SECONDS = 60;

  private static final int ROWS = 400;

  /** A folder with the files that most deeds need. */
  private static final Filled FILLED = new Filled(folder -> new FaultFixture(folder).fill());

  private final Path folder;

  /** Prepares a folder in which the deed can be done. */
  FaultFixture(Path folder, Deed deed) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      if (deed.name().equals("migration")) {
        try (var old = FaultFixture.class.getResourceAsStream("store/version-2.db")) {
          Files.write(book(), old.readAllBytes());
        }
      } else {
        FILLED.into(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FaultFixture(Path folder) {
    this.folder = folder;
  }

  private void fill() throws IOException {
    for (var line :
        List.of(
            "init hug.db",
            "add Jim --phone 555-0101",
            "touch Jim first",
            "add Margo --tag vip",
            "touch margo secret",
            "backup other.db",
            "add Late")) {
      var result = hug(line);
      if (result.exitCode() != 0) {
        throw new AssertionError(line + ": " + result.err());
      }
    }
    var rows = new StringBuilder("client,on,note\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append("New ").append(i % 40).append(",2026-01-01,note ").append(i).append('\n');
    }
    Files.writeString(folder.resolve("in.csv"), rows);
  }

  Path folder() {
    return folder;
  }

  Path book() {
    return folder.resolve("hug.db");
  }

  /** Runs a command line inside the test. */
  HugTester.Result hug(String arguments) {
    return hug(arguments, book());
  }

  private HugTester.Result hug(String arguments, Path book) {
    var words = new ArrayList<>(List.of(arguments.split(" ")));
    words.replaceAll(word ->
        word.equals("in.csv") || word.equals("other.db") ? folder.resolve(word).toString() : word);
    if (words.remove("hug.db")) {
      words.add(book.toString());
    } else {
      words.addAll(List.of("--db", book.toString()));
    }
    return new HugTester(folder).hug(words);
  }

  /** The contents of the book as text. */
  String contents() {
    return contents(book());
  }

  String contents(Path book) {
    var contents = new StringBuilder();
    for (var list :
        List.of("export clients --json", "export touches --json", "rule list --json", "quiet")) {
      var result = hug(list, book);
      contents
          .append(result.exitCode())
          .append(result.out())
          .append(result.exitCode() == 0 ? "" : result.err());
    }
    return contents.toString();
  }

  /** The output of hug check, empty if the book is sound. */
  String check() {
    return hug("check").all();
  }

  /** The backups that do not match a known state of the book. */
  List<String> unsoundBackups(List<String> states) {
    var unsound = new ArrayList<String>();
    try {
      var backups = folder.resolve(".hug-backups");
      if (Files.exists(backups)) {
        try (var files = Files.newDirectoryStream(backups, "hug.db-*")) {
          for (var file : files) {
            var copy = folder.resolve("copy-of-" + file.getFileName());
            Files.copy(file, copy);
            if (!states.contains(contents(copy))) {
              unsound.add(file.toString());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return unsound;
  }

  /** Starts the built program, with {@code before} in front of it on the command line. */
  Process start(String before, String arguments) throws IOException {
    return start(before, arguments, ">out.txt 2>err.txt");
  }

  /** Starts the built program with other redirections. */
  Process start(String before, String arguments, String outputs) throws IOException {
    var line = before + " '" + Shell.hug() + "' " + arguments + " --db hug.db " + outputs;
    var builder =
        new ProcessBuilder("/bin/sh", "-c", "exec " + line.strip()).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    builder.environment().put("HUG_TODAY", "2026-11-21");
    builder.environment().put("HUG_STAFF", "ana");
    builder.environment().put("TZ", "UTC");
    builder.redirectInput(Path.of("/dev/null").toFile());
    return builder.start();
  }

  /** Waits until the process has ended, and fails if it hangs. */
  End end(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      var story =
          folder.getFileName()
              + " still runs after "
              + MOST_SECONDS
              + " s: "
              + process.info().commandLine().orElse("");
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError(story);
    }
    return new End(process.exitValue(), text("out.txt"), text("err.txt"));
  }

  private String text(String name) throws IOException {
    var file = folder.resolve(name);
    return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
  }

  /** Runs all trials, as many at a time as the machine has processors. */
  static void together(List<Callable<Void>> trials) throws Exception {
    try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Future<Void> trial : workers.invokeAll(trials)) {
        try {
          trial.get();
        } catch (ExecutionException e) {
          if (e.getCause() instanceof Error error) {
            throw error;
          }
          throw e;
        }
      }
    }
  }
}
