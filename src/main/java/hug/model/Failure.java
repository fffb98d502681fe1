package hug.model;

import java.util.ArrayList;
import java.util.List;

/** The only error users see: what is wrong, and a way out. Anything else is a bug. */
public sealed class Failure extends RuntimeException permits AmbiguousDay {
  private static final long serialVersionUID = 1;

  /** Why a command failed, with the exit code for scripts. */
  public enum Kind {
    /** The command was refused. */
    REFUSED(1),
    /** The book is damaged. */
    DAMAGED(1),
    /** The command line is wrong. */
    USAGE(2),
    /** No client matches, or more than one. */
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

  /** The command was refused; the message says what to do. */
  public static Failure refused(String message, String... details) {
    return new Failure(Kind.REFUSED, message, List.of(details));
  }

  /** The command was refused for several reasons, one in each of the {@code details}. */
  public static Failure refused(String message, List<String> details) {
    return new Failure(Kind.REFUSED, message, List.copyOf(details));
  }

  /** The file is damaged or not a book; it was not changed. */
  public static Failure damaged(String message) {
    return new Failure(
        Kind.DAMAGED, message, List.of("list the backups and restore one with: hug restore"));
  }

  /** The command line is wrong. */
  public static Failure usage(String message, String... details) {
    return new Failure(Kind.USAGE, message, List.of(details));
  }

  /** No client matches, or more than one; {@code details} are the candidates. */
  public static Failure client(String message, List<String> details) {
    return new Failure(Kind.CLIENT, message, List.copyOf(details));
  }

  /** A copy whose message starts with a subject: an option, or a cell of a file. */
  public Failure of(String subject) {
    return new Failure(kind, subject + ": " + getMessage(), details);
  }

  /** A copy with one more detail line. */
  public Failure and(String detail) {
    var longer = new ArrayList<>(details);
    longer.add(detail);
    return new Failure(kind, getMessage(), List.copyOf(longer));
  }

  public Kind kind() {
    return kind;
  }

  /** Lines to show after the message: a hint, candidates, or the bad lines of a file. */
  public List<String> details() {
    return details;
  }
}
