package hug.line.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The lines of a file that may contain passwords, so that only its owner may have access. */
final class SecretLines {
  private static final FileAttribute<?> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private SecretLines() {}

  /** The lines, without comments and empty ones; none if there is no such file. */
  static List<String> of(Path file) {
    try {
      return Files.readAllLines(file, UTF_8).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw Failure.refused(file + " cannot be read", "check its owner and permissions");
    }
  }

  /** Adds a line at the end; makes the file if there is none. */
  static void add(Path file, String line) {
    try {
      if (Files.exists(file)) {
        requirePrivate(file);
        var known = Files.readString(file, UTF_8);
        boolean isOpen = !known.isEmpty() && !known.endsWith("\n");
        Files.writeString(file, (isOpen ? "\n" : "") + line, UTF_8, StandardOpenOption.APPEND);
      } else {
        Files.createFile(file, OWN);
        Files.writeString(file, line, UTF_8, StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw Failure.refused(file + " cannot be written", "check its owner and permissions");
    }
  }

  /** Refuses a file that has a password, if others can access it. */
  static void requirePrivate(Path file) {
    try {
      var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      if (!mode.endsWith("------")) {
        throw Failure.refused(
            "others can access " + file + " (" + mode + "), which has a password",
            "first run: chmod 600 " + file);
      }
    } catch (IOException e) {
      throw Failure.refused(file + " cannot be read", "check its owner and permissions");
    }
  }
}
