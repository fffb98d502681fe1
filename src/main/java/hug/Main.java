package hug;

import hug.command.Program;
import hug.command.Surroundings;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Starts the program in the world as it is, and leaves with its exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Not System.out: it swallows a full disk and a reader that went away.
    var world =
        new Surroundings(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv(),
            LocalDate.now(),
            System.getProperty("user.name", ""),
            System.getenv().getOrDefault("HOME", System.getProperty("user.home", "")),
            Set.of(System.getProperty("hug.terminal", "").split(",")),
            Integer.getInteger("hug.columns", 0));
    // Not System.exit: it would load the logging of the JDK only to see that nobody wants it.
    Runtime.getRuntime().halt(new Program(world).run(List.of(arguments)));
  }
}
