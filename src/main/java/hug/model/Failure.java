package hug.model;

import java.util.ArrayList;
import java.util.List;

/** The one error that people see: what was wrong, and the way out. All else is a fault of hug's. */
public sealed class Failure extends RuntimeException permits AmbiguousDay {
  private static final long serialVersionUID = 1;

  /** What kept a command from being done, with the exit code that says so to scripts. */
  public enum Kind {
    /** It could not be done. */
    REFUSED(1),
    /** It could not be done, for the book is damaged. */
    DAMAGED(1),
    /** The words of the command were wrong. */
    USAGE(2),
    /** No such client, or more than one. */
    CLIENT(4);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    /** The exit code of the process: 1, 2 or 4. */
    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;
  private final transient List<String> details;

  Failure(Kind kind, String message, List<String> details) {
    super(message, null, false, false);
    this.kind = kind;
    this.details = details;
  }

  /** It could not be done, and the message says what to do. */
  public static Failure refused(String message, String... details) {
    return new Failure(Kind.REFUSED, message, List.of(details));
  }

  /** It could not be done for many reasons at once, one of {@code details} each. */
  public static Failure refused(String message, List<String> details) {
    return new Failure(Kind.REFUSED, message, List.copyOf(details));
  }

  /** The book is damaged, or no book; it was left as it is. */
  public static Failure damaged(String message) {
    return new Failure(
        Kind.DAMAGED, message, List.of("list the backups and restore one with: hug restore"));
  }

  /** The words of the command were wrong. */
  public static Failure usage(String message, String... details) {
    return new Failure(Kind.USAGE, message, List.of(details));
  }

  /** No client is meant, or more than one; {@code details} are the candidates. */
  public static Failure client(String message, List<String> details) {
    return new Failure(Kind.CLIENT, message, List.copyOf(details));
  }

  /** The same failure, said of {@code subject}: an option, or a cell of a file. */
  public Failure of(String subject) {
    return new Failure(kind, subject + ": " + getMessage(), details);
  }

  /** The same failure, with a line more. */
  public Failure and(String detail) {
    var longer = new ArrayList<>(details);
    longer.add(detail);
    return new Failure(kind, getMessage(), List.copyOf(longer));
  }

  public Kind kind() {
    return kind;
  }

  /** Lines that follow the message: a hint, candidates, or the bad lines of a file. */
  public List<String> details() {
    return details;
  }
}
