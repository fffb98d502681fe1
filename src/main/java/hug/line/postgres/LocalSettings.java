package hug.line.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of the user's surroundings that say how to log in.
 *
 * @param environment the variables, such as PGPASSFILE
 * @param home the user's home folder
 * @param login the user's login name
 */
public record LocalSettings(Map<String, String> environment, String home, String login) {
  /** The file that a variable names; otherwise one in the home folder. */
  Path file(String variable, String otherwise) {
    return Optional.ofNullable(environment.get(variable))
        .filter(name -> !name.isBlank())
        .map(Path::of)
        .orElseGet(() -> inHome(otherwise));
  }

  /** A file that the user named, in a form that holds in every folder. */
  String whole(String name) {
    return name.startsWith("~/")
        ? inHome(name.substring(2)).toString()
        : Path.of(name).toAbsolutePath().normalize().toString();
  }

  Path inHome(String name) {
    return Path.of(home, name);
  }
}
