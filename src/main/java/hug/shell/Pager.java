package hug.shell;

import hug.model.Failure;
import hug.output.Sink;
import hug.output.Spool;
import java.io.IOException;

/** The program in which people read what is longer than their screen. */
public final class Pager {
  /** What to do where there is no such program: show all at once. */
  private static final String OR_ALL = "\n[ $? -ne 127 ] || exec cat";

  private Pager() {}

  /**
   * Shows the data until whoever reads has seen enough.
   *
   * @param command as the shell knows it: less -FRX
   */
  public static void show(Spool data, String command) {
    var program =
        new ProcessBuilder("/bin/sh", "-c", command + OR_ALL)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    try (var pager = new Guest(program);
        var sink = new Sink(pager.in(), "the pager")) {
      sink.write(data);
    } catch (Sink.ReaderGone enough) {
      // The rest was not wanted.
    } catch (IOException e) {
      throw Failure.refused("the pager cannot be run: " + e.getMessage(), "set PAGER=cat");
    }
  }
}
