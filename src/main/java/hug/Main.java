package hug;

import hug.command.Environment;
import hug.model.Failure;
import hug.program.Program;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Starts the program in the world as it is, and leaves with its exit code. */
public final class Main {
  /**
   * No moment is shown as a time of day. The real zone would cost 8 ms when the driver for SQLite
   * asks for it, only to make a date format that nobody uses.
   */
  private static final TimeZone UTC = new SimpleTimeZone(0, "UTC");

  /** Whether the launcher has exchanged the two outputs, for what Java itself would write. */
  private static final boolean IS_CROSSED = Boolean.getBoolean("hug.crossed");

  private Main() {}

  public static void main(String[] arguments) {
    if (IS_CROSSED) {
      System.setErr(System.out);
    }
    // Not System.exit: it would load the logging of the JDK only to see that nobody wants it.
    Runtime.getRuntime().halt(run(arguments));
  }

  /** Runs one command line; gives its exit code. */
  static int run(String... arguments) {
    var world = world(today());
    TimeZone.setDefault(UTC);
    return new Program(world).run(List.of(arguments));
  }

  private static Environment world(LocalDate today) {
    // Not System.out: it swallows a full disk and a reader that went away.
    return new Environment(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(IS_CROSSED ? FileDescriptor.err : FileDescriptor.out),
        new FileOutputStream(IS_CROSSED ? FileDescriptor.out : FileDescriptor.err),
        System.getenv(),
        today,
        System.getProperty("user.name", ""),
        home(),
        Set.of(System.getProperty("hug.terminal", "").split(",")),
        Integer.getInteger("hug.columns", 0),
        Integer.getInteger("hug.lines", 0),
        System.currentTimeMillis() / 1000,
        System::nanoTime,
        Main::secret,
        Main::later,
        Main::apart);
  }

  /** Where they keep what is theirs: HOME if it leads anywhere, else what the system knows. */
  private static String home() {
    var home = System.getenv().getOrDefault("HOME", "");
    return home.startsWith("/") ? home : System.getProperty("user.home", "");
  }

  /** The world by the clock and the zone of the machine, long after the launcher looked at them. */
  private static Environment later() {
    TimeZone.setDefault(null);
    try {
      return world(LocalDate.now());
    } finally {
      TimeZone.setDefault(UTC);
    }
  }

  /** Java has no fork: the launcher is asked for another hug. */
  private static int apart(List<String> arguments, Map<String, String> environment) {
    var command = new ArrayList<>(List.of(System.getProperty("hug.launcher", "hug")));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.start().onExit().join().exitValue();
    } catch (IOException e) {
      throw Failure.refused("hug cannot be started once more: " + e.getMessage());
    }
  }

  /** What is typed unseen; null if there is no terminal, or nothing was typed. */
  private static char[] secret(String prompt) {
    var console = System.console();
    return console == null ? null : console.readPassword("%s", prompt);
  }

  /** The day that the launcher says it is: java.time takes 15 ms to find that out. */
  private static LocalDate today() {
    var today = System.getProperty("hug.today", "");
    return today.isEmpty()
        ? LocalDate.now()
        : LocalDate.of(
            Integer.parseInt(today, 0, 4, 10),
            Integer.parseInt(today, 5, 7, 10),
            Integer.parseInt(today, 8, 10, 10));
  }
}
