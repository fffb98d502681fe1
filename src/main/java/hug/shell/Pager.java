package hug.shell;

import hug.model.Failure;
import hug.output.Spool;
import java.io.IOException;

/** The program in which people read what is longer than their screen. */
public final class Pager {
  /** What to do where there is no such program: show all at once. */
  private static final String OR_ALL = "\nended=$?; [ $ended -ne 127 ] || exec cat; exit $ended";

  /** Exit codes above this one are of programs that a signal has ended, such as Ctrl-C. */
  private static final int BY_SIGNAL = 128;

  private Pager() {}

  /**
   * Shows the data until whoever reads has seen enough; gives whether they have seen anything.
   *
   * @param command as the shell knows it: less -FRX
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
        // The rest was not wanted, or the pager has failed.
      }
      int exitCode = pager.left();
      return exitCode == 0 || exitCode > BY_SIGNAL;
    } catch (IOException e) {
      throw Failure.refused("the pager cannot be run: " + e.getMessage(), "set PAGER=cat");
    }
  }
}
