package hug.shell;

import hug.model.Failure;
import hug.output.Spool;
import java.io.IOException;

/** Shows output that is longer than the screen in the user's pager. */
public final class Pager {
  /** If there is no such program, everything is printed at once. */
  private static final String OR_ALL = "\nended=$?; [ $ended -ne 127 ] || exec cat; exit $ended";

  /** Higher exit codes mean that a signal, such as Ctrl-C, ended the program. */
  private static final int BY_SIGNAL = 128;

  private Pager() {}

  /**
   * Shows the data until the user quits the pager; false if the pager failed.
   *
   * @param command a shell command, such as less -FRX
   */
  public static boolean show(Spool data, String command) {
    var program =
        new ProcessBuilder("/bin/sh", "-c", command + OR_ALL)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    try (var pager = new ForegroundProcess(program)) {
      try (var in = pager.in()) {
        data.writeTo(in);
      } catch (IOException enough) {
        // The user has quit early, or the pager has failed.
      }
      int exitCode = pager.left();
      return exitCode == 0 || exitCode > BY_SIGNAL;
    } catch (IOException e) {
      throw Failure.refused("cannot run the pager: " + e.getMessage(), "try: PAGER=cat");
    }
  }
}
