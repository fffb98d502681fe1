package hug.command.reach;

import hug.command.Environment;
import hug.model.Failure;
import hug.shell.ForegroundProcess;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;

/**
 * The user's program that calls a number.
 *
 * @param command a shell command, such as xdg-open
 * @param isSeen whether it may print, which would disturb a walk
 */
record Dialer(String command, boolean isSeen) {
  static final String VARIABLE = "HUG_DIALER";

  private static final File NOTHING = new File("/dev/null");

  static Optional<Dialer> of(Environment world) {
    // The walk gathers both streams in one, and draws on the whole terminal.
    boolean isSeen = world.out() != world.err();
    return world.variable(VARIABLE).map(command -> new Dialer(command, isSeen));
  }

  /**
   * Runs it with a URI as its last argument, and waits for its end.
   *
   * @param uri such as tel:+493012345
   * @throws Failure if it fails
   */
  void call(String uri) {
    // Like the editor, it is run through the shell: the variable may contain options.
    var program = new ProcessBuilder("/bin/sh", "-c", command + " \"$1\"", "sh", uri);
    program.redirectInput(isSeen ? Redirect.INHERIT : Redirect.from(NOTHING));
    program.redirectOutput(isSeen ? Redirect.INHERIT : Redirect.DISCARD);
    program.redirectError(isSeen ? Redirect.INHERIT : Redirect.DISCARD);
    // The launcher sets it for Java alone; programs with many threads become slow.
    program.environment().remove("MALLOC_ARENA_MAX");
    try (var dialer = new ForegroundProcess(program)) {
      int exitCode = dialer.left();
      if (exitCode != 0) {
        throw failed("the dialer failed with exit code " + exitCode + ": " + command);
      }
    } catch (IOException e) {
      throw failed("cannot run the dialer: " + e.getMessage());
    }
  }

  private static Failure failed(String message) {
    return Failure.refused(
        message, "set $" + VARIABLE + " to another program, or add --print to see the number");
  }
}
