package hug;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the built program and other tools as processes. */
final class Shell {
  /** The result of a process. */
  record Result(int exitCode, String out, String err) {}

  private final Path folder;

  Shell(Path folder) {
    this.folder = folder;
  }

  /** The launcher of the built program. */
  static Path hug() {
    return Path.of(System.getProperty("hug")).toAbsolutePath();
  }

  /** The folder of the built program, with all that ships. */
  static Path image() {
    return hug().getParent().getParent();
  }

  /** Skips the test with a reason if a tool is missing. */
  static void require(String tool) {
    Needed.tools(tool);
  }

  /** Runs a shell command with only the given environment. */
  Result run(String line, Map<String, String> environment)
      throws IOException, InterruptedException {
    return run(List.of("/bin/sh", "-c", line), environment);
  }

  Result run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    return run(command, environment, 1);
  }

  /**
   * @param minutes the time after which the process hangs
   */
  Result run(List<String> command, Map<String, String> environment, int minutes)
      throws IOException, InterruptedException {
    var out = folder.resolve("out.txt");
    var err = folder.resolve("err.txt");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    var process = builder.start();
    if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + minutes + " minutes: " + command);
    }
    return new Result(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
