package hug.command.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.command.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The name of this computer, by which people recognise it in lists. */
final class ComputerName {
  private static final Path FILE = Path.of("/etc/hostname");
  private static final String UNKNOWN = "computer";

  private ComputerName() {}

  /** $HOSTNAME if it is exported, or else as the system has it. */
  static String of(Environment world) {
    return world.variable("HOSTNAME").orElseGet(ComputerName::ofSystem).strip();
  }

  private static String ofSystem() {
    try {
      var name = Files.readString(FILE, UTF_8).strip();
      return name.isEmpty() ? UNKNOWN : name;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }
}
