package hug.line.postgres;

import hug.model.Failure;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Translates errors of PostgreSQL and its driver for people. */
record PostgresErrors(PostgresServer server) {
  /** The failure for an error while logging in. */
  Failure connecting(SQLException e) {
    var name = server.name();
    var message = message(e);
    return switch (state(e)) {
      case "28P01" -> wrongPassword(message.orElse("wrong password"));
      case "28000" -> denied(message.orElse("unknown name"));
      case "08004" -> unwilling(e);
      case "3D000" ->
          Failure.refused(
              "there is no database \"" + server.database() + "\" on " + name,
              "check the name after the last / of the address");
      case "42501" ->
          Failure.refused(
              server.user() + " may not use the database " + server.database() + " on " + name,
              "ask the person who runs the server for the right to connect");
      case "53300" ->
          Failure.refused(name + " has too many connections", "wait a minute, and try again");
      case "57P03" -> Failure.refused(name + " is starting or stopping", "try again in a minute");
      default -> isFromTls(e) ? tls(e) : away(e);
    };
  }

  private Failure wrongPassword(String message) {
    return server.password().isEmpty() ? noPassword() : denied(message);
  }

  private Failure noPassword() {
    return Failure.refused(
        server.name() + " wants a password for " + server.user(),
        "type it when asked, or put it into ~/.pgpass; see: hug help office");
  }

  private Failure denied(String message) {
    return Failure.refused(
        server.name() + " refused " + server.user() + ": " + message,
        "check the name and the password, also in ~/.pgpass");
  }

  /** The server offers nothing that the driver may accept. */
  private Failure unwilling(SQLException e) {
    if (isUnencrypted(e)) {
      return Failure.refused(
          server.name() + " does not encrypt connections",
          "ask the person who runs it to switch TLS on; see: hug help office");
    }
    return server.password().isEmpty()
        ? noPassword()
        : Failure.refused(
            server.name() + " offers no safe way to log in as " + server.user(),
            "ask the person who runs it for scram-sha-256; see: hug help office");
  }

  /** The driver has no code of its own for a server without TLS. */
  private static boolean isUnencrypted(SQLException e) {
    for (var frame : e.getStackTrace()) {
      if (frame.getMethodName().equals("enableSSL")) {
        return true;
      }
    }
    return false;
  }

  private Failure tls(SQLException e) {
    var name = server.name();
    if (cause(e, CertificateExpiredException.class).isPresent()
        || cause(e, CertificateNotYetValidException.class).isPresent()) {
      return Failure.refused(
          "the certificate of " + name + " has expired, or is not valid yet",
          "check the date on this computer; otherwise tell the person who runs the server");
    }
    if (isNameWrong(e)) {
      return Failure.refused(
          "the certificate of " + server.host() + " is for another name",
          "use the name that the certificate has; somebody may be in between");
    }
    if (cause(e, GeneralSecurityException.class).isEmpty()) {
      return Failure.refused(
          "the connection to " + name + " broke before it was safe",
          "check the network, and try again");
    }
    return Failure.refused(
        "cannot trust the certificate of " + name,
        "put the certificate of the server, or of its provider, into ~/.postgresql/root.crt");
  }

  /** The driver checks the name itself, and has no exception of its own for it. */
  private static boolean isNameWrong(SQLException e) {
    return e.getCause() == null && state(e).equals("08006");
  }

  private static boolean isFromTls(Throwable e) {
    for (var each = e; each != null; each = each.getCause()) {
      for (var frame : each.getStackTrace()) {
        if (frame.getClassName().startsWith("org.postgresql.ssl.")) {
          return true;
        }
      }
    }
    return false;
  }

  private Failure away(SQLException e) {
    return Failure.refused(
        "cannot reach " + server.host() + " on port " + server.port(),
        "check the address and the network; your book is as it was");
  }

  /** The failure for an error after logging in. */
  RuntimeException working(SQLException e) {
    var name = server.name();
    var message = message(e).orElse("");
    var state = state(e);
    return switch (state) {
      case "42501" -> forbidden(message);
      case "3F000", "42P01" -> notShared();
      case "57014", "55P03" ->
          Failure.refused(name + " took too long to answer", "try again in a few minutes");
      case "53100" ->
          Failure.refused(
              "the disk of " + name + " is full: " + message,
              "tell the person who runs the server; your book is as it was");
      case "25006" ->
          Failure.refused(
              name + " only lets people read at the moment: " + message, "try again later");
      default -> unexpected(state, message, e);
    };
  }

  private RuntimeException unexpected(String state, String message, SQLException e) {
    if (state.startsWith("08") || state.startsWith("57P") || state.isEmpty()) {
      return lost();
    }
    if (message.isEmpty()) {
      return new IllegalStateException(e);
    }
    return Failure.refused(
        server.name() + " refused: " + message + " (" + state + ")",
        "tell the person who runs the server; your book is as it was");
  }

  private Failure lost() {
    return Failure.refused(
        "the connection to " + server.name() + " was lost",
        "run hug sync again; nothing is lost, and nothing is sent twice");
  }

  private Failure forbidden(String message) {
    return Failure.refused(
        server.user() + " may not do that on " + server.name() + ": " + message,
        "ask a person who keeps the office's line: hug share --invite " + server.user());
  }

  /** The failure if no book is shared in the database. */
  Failure notShared() {
    return Failure.refused(
        "no book is shared in the database " + server.database() + " on " + server.name(),
        "share one from the computer that has it: hug share URL");
  }

  /** The failure if the role is no member, which cannot be told from a book that is not there. */
  Failure notMember() {
    return Failure.refused(
        server.user() + " is not a member of an office on " + server.name(),
        "ask a person who keeps the office's line: hug share --invite " + server.user());
  }

  /** The failure if a member who may only read wants to change something. */
  Failure readOnly() {
    return Failure.refused(
        server.user() + " may only read the office's line",
        "ask a person who keeps it: hug share --invite " + server.user() + " --may write");
  }

  /** The failure if a member who does not keep the line wants to do what only those may. */
  Failure notKeeper() {
    return Failure.refused(
        "only members who keep the office's line may do that, and " + server.user() + " does not",
        "list the members with: hug share");
  }

  /** Whether an error says that the server wants a password. */
  static boolean isAboutPassword(SQLException e) {
    return state(e).equals("28P01")
        || state(e).equals("08004") && message(e).isEmpty() && !isUnencrypted(e);
  }

  /** Whether an error only says that others were faster. */
  static boolean isLostRace(SQLException e) {
    return switch (state(e)) {
      case "40001", "40P01" -> true;
      case "23505", "23503" ->
          serverMessage(e)
              .map(ServerErrorMessage::getConstraint)
              .filter(name -> !name.equals("step_machine") && !name.equals("step_book"))
              .isPresent();
      default -> false;
    };
  }

  /** The code of an error in the standard of SQL, empty if there is none. */
  static String state(SQLException e) {
    return serverMessage(e)
        .map(ServerErrorMessage::getSQLState)
        .or(() -> Optional.ofNullable(e.getSQLState()))
        .orElse("");
  }

  /** The constraint that refused a row. */
  static String constraint(SQLException e) {
    return serverMessage(e).map(ServerErrorMessage::getConstraint).orElse("");
  }

  private static Optional<String> message(SQLException e) {
    return serverMessage(e).map(ServerErrorMessage::getMessage);
  }

  private static Optional<ServerErrorMessage> serverMessage(SQLException e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof PSQLException said && said.getServerErrorMessage() != null) {
        return Optional.of(said.getServerErrorMessage());
      }
    }
    return Optional.ofNullable(e.getNextException()).flatMap(PostgresErrors::serverMessage);
  }

  private static <T> Optional<T> cause(Throwable e, Class<T> type) {
    for (var each = e; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }
}
