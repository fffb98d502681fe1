package hug.shell;

import hug.model.Failure;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal of this process, and how it is left. */
final class Seat {
  private Seat() {}

  /** The terminal, until {@link #leave}. */
  static Terminal open() {
    try {
      // Of the ways to it, stty needs no library; without questions to the terminal it takes less
      // time, and nothing is lost that is typed ahead.
      return TerminalBuilder.builder()
          .system(true)
          .dumb(false)
          .provider(TerminalBuilder.PROP_PROVIDER_EXEC)
          .graphemeCluster(false)
          .build();
    } catch (IOException | IllegalStateException e) {
      throw Failure.refused("the terminal cannot be used: " + e.getMessage(), "try: TERM=dumb");
    }
  }

  static void leave(Terminal terminal) {
    try {
      terminal.close();
    } catch (IOException e) {
      throw Failure.refused("the terminal cannot be left: " + e.getMessage(), "say: stty sane");
    }
  }

  /**
   * Waits for the end where a signal is ending the process, which closes the terminal under whoever
   * reads from it: that is no fault, and the signal has its own exit code.
   */
  static void awaitEnd() {
    try {
      var probe = new Thread();
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
    } catch (IllegalStateException ending) {
      while (true) {
        LockSupport.park();
      }
    }
  }
}
