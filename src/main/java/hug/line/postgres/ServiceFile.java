package hug.line.postgres;

import hug.model.Failure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * PostgreSQL's own file of services: PGSERVICEFILE or ~/.pg_service.conf, with parts such as {@code
 * [office]} and lines such as {@code host=db.example.com}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-pgservice.html">The format</a>
 */
record ServiceFile(Path file) {
  static ServiceFile of(LocalSettings settings) {
    return new ServiceFile(settings.file("PGSERVICEFILE", ".pg_service.conf"));
  }

  /**
   * The settings of a service.
   *
   * @throws Failure if the file has no such part, or has a password and is not private
   */
  Map<String, String> service(String name) {
    Map<String, String> found = null;
    for (var line : SecretLines.of(file)) {
      var text = line.strip();
      if (text.startsWith("[")) {
        if (found != null) {
          break;
        }
        found = text.equals("[" + name + "]") ? new HashMap<>() : null;
      } else if (found != null && text.contains("=")) {
        int equals = text.indexOf('=');
        found.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
      }
    }
    if (found == null) {
      throw Failure.refused(
          "no service \"" + name + "\" in " + file, "add a part [" + name + "] to that file");
    }
    if (found.containsKey("password")) {
      SecretLines.requirePrivate(file);
    }
    return found;
  }
}
