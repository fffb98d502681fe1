package hug.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.exec.ExecPty;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.ShutdownHooks;

/** The process's terminal; its state is restored however the process ends. */
final class RawTerminal implements AutoCloseable {
  static final String PASTE_ON = "\u001b[?2004h";
  private static final String PASTE_OFF = "\u001b[?2004l";

  private final Tty tty;
  private final Thread rescue;
  private final Terminal terminal;

  /**
   * @param type the value of $TERM
   * @param onInterrupt the handler of interrupts, from the first moment on: the default would end
   *     the process without restoring the terminal
   * @param undoing the capabilities that restore the terminal
   */
  RawTerminal(String type, Runnable onInterrupt, Capability... undoing) {
    // JLine's own hook would close the terminal while other threads still read or draw.
    System.setProperty(ShutdownHooks.PROP_DISABLE_SHUTDOWN_HOOK, "true");
    try {
      this.tty = new Tty();
      this.rescue = new Thread(tty::leave);
      Runtime.getRuntime().addShutdownHook(rescue);
      this.terminal =
          new PosixSysTerminal(
              tty.getProvider(),
              "hug",
              known(type),
              tty,
              UTF_8,
              UTF_8,
              UTF_8,
              true,
              signal -> {
                if (signal == Signal.INT) {
                  onInterrupt.run();
                }
              });
      terminal.handle(Signal.TSTP, SignalHandler.SIG_DFL);
    } catch (IOException | IllegalStateException | InterruptedException e) {
      awaitEnd();
      throw Failure.refused("cannot use the terminal: " + e.getMessage(), "try: TERM=dumb");
    }
    tty.willSay(
        PASTE_OFF
            + Stream.of(undoing)
                .map(terminal::getStringCapability)
                .filter(sequence -> sequence != null)
                .map(Curses::tputs)
                .collect(Collectors.joining()));
  }

  /** The type itself if it is known, else xterm, which newer terminals imitate. */
  private static String known(String type) throws InterruptedException {
    try {
      InfoCmp.getInfoCmp(type);
      return type;
    } catch (IOException unknown) {
      return "xterm";
    }
  }

  Terminal terminal() {
    return terminal;
  }

  /**
   * Waits forever if a signal is ending the process: errors are to be expected then, and the signal
   * sets the exit code.
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

  @Override
  public void close() {
    tty.leave();
    try {
      Runtime.getRuntime().removeShutdownHook(rescue);
      terminal.close();
    } catch (IOException | IllegalStateException ending) {
      // The terminal is restored already.
    }
  }

  /**
   * Access to the terminal by stty, which needs no library. Writes and settings are dropped once
   * the terminal is restored, because a signal may arrive in the middle of them.
   */
  private static final class Tty extends ExecPty {
    private final Attributes before;
    private String farewell = "";
    private boolean isLeft;

    Tty() throws IOException {
      super(new Provider(), SystemStream.Output, "/dev/tty");
      this.before = getAttr();
    }

    @Override
    protected String doGetConfig() throws IOException {
      try {
        return super.doGetConfig();
      } catch (IOException interrupted) {
        // Ctrl-C ends stty as well; the second attempt will not meet it.
        return super.doGetConfig();
      }
    }

    @Override
    protected synchronized void doSetAttr(Attributes wanted) throws IOException {
      if (isLeft) {
        return;
      }
      try {
        super.doSetAttr(wanted);
      } catch (IOException interrupted) {
        super.doSetAttr(wanted);
      }
    }

    @Override
    public OutputStream getSlaveOutput() throws IOException {
      return new FilterOutputStream(super.getSlaveOutput()) {
        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
          synchronized (Tty.this) {
            if (!isLeft) {
              out.write(bytes, from, count);
            }
          }
        }
      };
    }

    /** Sets the sequence that will restore the terminal. */
    synchronized void willSay(String words) {
      farewell = words;
    }

    synchronized void leave() {
      if (isLeft || !isInForeground()) {
        isLeft = true;
        return;
      }
      try (var out = super.getSlaveOutput()) {
        out.write(farewell.getBytes(UTF_8));
        doSetAttr(before);
      } catch (IOException gone) {
        // A closed terminal needs no restoring.
      } finally {
        isLeft = true;
      }
    }
  }

  /**
   * Whether this process is in the foreground. A process stopped by a shell is not, and would be
   * stopped again if it changed the terminal.
   */
  private static boolean isInForeground() {
    try {
      // See proc(5): pid (name) state ppid pgrp session tty_nr tpgid; names may contain spaces.
      var state = Files.readString(Path.of("/proc/self/stat"));
      var fields = state.substring(state.lastIndexOf(')') + 2).split(" ");
      return fields[2].equals(fields[5]);
    } catch (IOException elsewhere) {
      return true;
    }
  }

  /** Replaces signal handlers without a moment in between that has none. */
  private static final class Provider extends ExecTerminalProvider {
    @Override
    public void unregisterSignal(String name, Object handler) {
      // JLine calls this before it registers the next handler; an interrupt then would be fatal.
    }
  }
}
