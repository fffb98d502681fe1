package hug.line.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The lines of a file that may contain passwords, so that only its owner may have access. */
final class SecretLines {
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
