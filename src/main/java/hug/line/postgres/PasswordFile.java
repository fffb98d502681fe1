package hug.line.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * PostgreSQL's own file of passwords: PGPASSFILE or ~/.pgpass, with lines such as {@code
 * host:port:database:user:password}, where * stands for anything.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-pgpass.html">The format</a>
 */
record PasswordFile(Path file) {
  private static final int FIELDS = 5;

  static PasswordFile of(LocalSettings settings) {
    return new PasswordFile(settings.file("PGPASSFILE", ".pgpass"));
  }

  /** The password for a user, in the first line that fits. */
  Optional<String> password(String host, int port, String database, String user) {
    var wanted = List.of(host, Integer.toString(port), database, user);
    for (var line : SecretLines.of(file)) {
      var fields = fields(line);
      if (fields.size() == FIELDS && fits(fields, wanted)) {
        SecretLines.requirePrivate(file);
        return Optional.of(fields.getLast());
      }
    }
    return Optional.empty();
  }

  /** Adds the password of a user, in a file that only its owner can access. */
  void add(String host, int port, String database, String user, String password) {
    var line = new StringJoiner(":", "", "\n");
    for (var field : List.of(host, Integer.toString(port), database, user, password)) {
      line.add(field.replace("\\", "\\\\").replace(":", "\\:"));
    }
    SecretLines.add(file, line.toString());
  }

  private static boolean fits(List<String> fields, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Splits a line at its colons, but not at those after a backslash. */
  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '\\' && i + 1 < line.length()) {
        field.append(line.charAt(++i));
      } else if (letter == ':' && fields.size() < FIELDS - 1) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(letter);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
