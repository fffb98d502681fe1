package hug;

import hug.command.Environment;
import hug.model.Failure;
import hug.program.Program;
import hug.store.sqlite.LocalDay;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Runs the program in its real environment, and exits with its exit code. */
public final class Main {
  /**
   * hug never shows a time of day. The real zone would cost 8 ms when the SQLite driver asks for
   * it, only to create a date format that nobody uses.
   */
  private static final TimeZone UTC = new SimpleTimeZone(0, "UTC");

  /** Whether the launcher has swapped the two outputs, because of what Java itself may write. */
  private static final boolean IS_CROSSED = Boolean.getBoolean("hug.crossed");

  private Main() {}

  public static void main(String[] arguments) {
    if (IS_CROSSED) {
      System.setErr(System.out);
    }
    // Not System.exit, which would load the logging of the JDK for nothing.
    Runtime.getRuntime().halt(run(arguments));
  }

  /** Runs one command line; returns its exit code. */
  static int run(String... arguments) {
    TimeZone.setDefault(UTC);
    return new Program(world()).run(List.of(arguments));
  }

  private static Environment world() {
    // Not System.out, which hides a full disk and a broken pipe.
    return new Environment(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(IS_CROSSED ? FileDescriptor.err : FileDescriptor.out),
        new FileOutputStream(IS_CROSSED ? FileDescriptor.out : FileDescriptor.err),
        System.getenv(),
        new LocalDay(),
        System.getProperty("user.name", ""),
        home(),
        Set.of(System.getProperty("hug.terminal", "").split(",")),
        Integer.getInteger("hug.columns", 0),
        Integer.getInteger("hug.lines", 0),
        System.currentTimeMillis() / 1000,
        System::nanoTime,
        Main::secret,
        Main::world,
        Main::apart,
        new RealOffices(home()));
  }

  /** The user's home: $HOME if it is an absolute path, else as the system has it. */
  private static String home() {
    var home = System.getenv().getOrDefault("HOME", "");
    return home.startsWith("/") ? home : System.getProperty("user.home", "");
  }

  /** Runs a command line in a process of its own, through the launcher as Java has no fork. */
  private static int apart(List<String> arguments, Map<String, String> environment) {
    var command = new ArrayList<>(List.of(System.getProperty("hug.launcher", "hug")));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.start().onExit().join().exitValue();
    } catch (IOException e) {
      throw Failure.refused("cannot start another hug process: " + e.getMessage());
    }
  }

  /** Reads a secret without echo; null without a terminal, or if nothing was typed. */
  private static char[] secret(String prompt) {
    var console = System.console();
    return console == null ? null : console.readPassword("%s", prompt);
  }
}
