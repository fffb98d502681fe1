package hug.line.postgres;

import hug.model.Failure;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PasswordUtil;

/** The names under which people log in to a server. */
record Roles(PgSession session, PostgresServer server) {
  private static final String EXISTS = "select exists (select from pg_roles where rolname = ?)";

  private static final String MAY_CREATE =
      "select rolsuper or rolcreaterole from pg_roles where rolname = session_user";

  /** Without letters and digits that look alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  /** Nearly five bits a letter: 118 bits. */
  private static final int LENGTH = 24;

  private static final int GROUP = 6;

  boolean exists(String role) {
    return session.find(EXISTS, row -> row.getBoolean(1), role).orElseThrow();
  }

  /**
   * Creates a role with a random password.
   *
   * @return the password; absent if the role exists
   * @throws Failure if the user may not; says what the person who runs the server has to do
   */
  Optional<String> make(String role) {
    if (exists(role)) {
      return Optional.empty();
    }
    if (!session.find(MAY_CREATE, row -> row.getBoolean(1)).orElse(false)) {
      throw cannotMake(role);
    }
    var password = password();
    try {
      // Encrypted here, so that the password itself stands in no log of the server.
      var secret = PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
      session.script(
          "create role " + SqlName.quoted(role) + " login password " + SqlName.text(secret));
      return Optional.of(password);
    } catch (SQLException e) {
      throw cannotMake(role);
    }
  }

  private Failure cannotMake(String role) {
    return Failure.refused(
        server.name() + " has no role " + role + ", and you may not create one",
        "ask the person who runs the server to run: create role "
            + SqlName.quoted(role)
            + " login password 'SECRET'; then invite "
            + role
            + " again");
  }

  private static String password() {
    var random = new SecureRandom();
    var password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
