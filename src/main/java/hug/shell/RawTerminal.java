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

/** The terminal of this process, left as it was found, whatever ends the process. */
final class RawTerminal implements AutoCloseable {
  static final String PASTE_ON = "\u001b[?2004h";
  private static final String PASTE_OFF = "\u001b[?2004l";

  private final Tty tty;
  private final Thread rescue;
  private final Terminal terminal;

  /**
   * @param type as $TERM has it
   * @param onInterrupt what an interrupt does, from the first moment on: by itself it would end the
   *     process and not wait until the terminal has been left
   * @param undoing what takes back what the terminal will be told
   */
  RawTerminal(String type, Runnable onInterrupt, Capability... undoing) {
    // The terminal would be closed under whoever reads from it and draws on it to the end.
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
      throw Failure.refused("the terminal cannot be used: " + e.getMessage(), "try: TERM=dumb");
    }
    tty.willSay(
        PASTE_OFF
            + Stream.of(undoing)
                .map(terminal::getStringCapability)
                .filter(sequence -> sequence != null)
                .map(Curses::tputs)
                .collect(Collectors.joining()));
  }

  /** The kind itself, or xterm, as newer terminals do what that does. */
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
   * Waits for the end where a signal is ending the process: what goes wrong then is no fault, and
   * the signal has its own exit code.
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
      // It has been left.
    }
  }

  /**
   * The way to the terminal: by stty, which needs no library. Nothing passes any more once it is
   * left, for a signal may come while it is drawn on or told how to behave.
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
        // A Ctrl-C ends stty, too, and comes once.
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
        public void write(byte[] octets, int from, int count) throws IOException {
          synchronized (Tty.this) {
            if (!isLeft) {
              out.write(octets, from, count);
            }
          }
        }
      };
    }

    /** What takes back what the terminal is told from now on. */
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
        // So is what was set.
      } finally {
        isLeft = true;
      }
    }
  }

  /**
   * Whether the terminal is this process's own; where a shell has stopped it, the terminal is that
   * shell's, and whoever sets it is stopped again.
   */
  private static boolean isInForeground() {
    try {
      // As proc(5) has it: pid (name) state ppid pgrp session tty_nr tpgid; names may have blanks.
      var state = Files.readString(Path.of("/proc/self/stat"));
      var fields = state.substring(state.lastIndexOf(')') + 2).split(" ");
      return fields[2].equals(fields[5]);
    } catch (IOException elsewhere) {
      return true;
    }
  }

  /** Takes one handler of a signal for another, with no moment between at which there is none. */
  private static final class Provider extends ExecTerminalProvider {
    @Override
    public void unregisterSignal(String name, Object handler) {
      // JLine does so before it registers the next; an interrupt would end the process then.
    }
  }
}
