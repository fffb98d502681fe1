package hug.line.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;

/** Names and texts inside SQL, for the few statements that take no values. */
final class SqlName {
  /** In bytes; PostgreSQL would cut off the rest. */
  private static final int LONGEST = 63;

  private SqlName() {}

  /** A name in quotes. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text in quotes. */
  static String text(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  /**
   * Checks the name of a role.
   *
   * @throws Failure if no role can have that name
   */
  static String role(String name) {
    if (name.isBlank()
        || name.getBytes(UTF_8).length > LONGEST
        || name.startsWith("pg_")
        || name.equals("public")
        || name.equals("none")
        || name.chars().anyMatch(Character::isISOControl)) {
      throw Failure.usage(
          "\"" + name + "\" cannot be the name of a role", "choose a short name, such as ana");
    }
    return name;
  }
}
