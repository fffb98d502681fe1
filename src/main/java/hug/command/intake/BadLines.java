package hug.command.intake;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;

/** The lines and values of a file that have errors. */
final class BadLines {
  /** Most letters of one message, and of all messages, which are kept in memory. */
  private static final int MOST_LETTERS = 600;

  private static final int MOST_WAITING = 1 << 25;

  /** Errors of one kind: a count, and as many as memory allows. */
  private final class Some {
    private final List<String> named = new ArrayList<>();
    private long count;

    private void add(long line, String what) {
      count++;
      if (waiting < MOST_WAITING) {
        var words = "  " + file + ", line " + line + ", " + shortened(what);
        named.add(words);
        waiting += words.length();
      }
    }

    private List<String> lines() {
      var lines = new ArrayList<>(named);
      if (count > named.size()) {
        lines.add("  and " + (count - named.size()) + " more");
      }
      return lines;
    }

    private String counted(String one) {
      return count + " " + one + (count == 1 ? "" : "s");
    }
  }

  private String file;
  private final boolean areSkipped;
  private final Some lines = new Some();
  private final Some values = new Some();
  private long waiting;

  /**
   * @param areSkipped whether the rest of the file is imported anyway
   */
  BadLines(String file, boolean areSkipped) {
    this.file = file;
    this.areSkipped = areSkipped;
  }

  /** The same, for lines of another file from now on. */
  BadLines in(String another) {
    file = another;
    return this;
  }

  /**
   * Runs {@code work} and records its failure, unless it is not the line's fault, as a full disk.
   */
  void at(long line, Runnable work) {
    try {
      work.run();
    } catch (Failure failure) {
      if (failure.kind() != Failure.Kind.USAGE) {
        throw failure;
      }
      add(line, failure.getMessage());
    }
  }

  /** Adds a line that cannot be imported. */
  void add(long line, String what) {
    lines.add(line, what);
  }

  /** Adds a value that cannot be imported; the rest of its line can. */
  void addValue(long line, String what) {
    values.add(line, what);
  }

  /** A quoted value can be as long as the file, and the error follows it: keep both ends. */
  private static String shortened(String what) {
    int length = what.length();
    return length <= MOST_LETTERS
        ? what
        : what.substring(0, MOST_LETTERS / 2) + " ... " + what.substring(length - MOST_LETTERS / 2);
  }

  /** Whether an error stops the import. */
  boolean keepAllOut() {
    return count() > 0 && !areSkipped;
  }

  private long count() {
    return lines.count + values.count;
  }

  /** Fails if there are errors that are not to be skipped. */
  void refuse() {
    if (keepAllOut()) {
      throw Failure.refused("nothing was imported: " + complaint(), all());
    }
  }

  /** A sentence about the errors and the list of them; empty if there are none. */
  List<String> inWords() {
    var words = new ArrayList<String>();
    if (keepAllOut()) {
      words.add("Nothing will be imported: " + complaint());
      words.addAll(all());
      return words;
    }
    if (lines.count > 0) {
      words.add("Skipped " + lines.counted("line") + " with " + errors(lines) + ":");
      words.addAll(lines.lines());
    }
    if (values.count > 0) {
      words.add("Left out " + values.counted("value") + " with " + errors(values) + ":");
      words.addAll(values.lines());
    }
    return words;
  }

  private static String errors(Some some) {
    return some.count == 1 ? "an error" : "errors";
  }

  private List<String> all() {
    var all = new ArrayList<>(lines.lines());
    all.addAll(values.lines());
    return all;
  }

  /** Begins a sentence about the rest of the file. */
  String rest() {
    return keepAllOut() ? "Without " + them() + ", hug would " : "Would ";
  }

  private String complaint() {
    var counted =
        lines.count == 0
            ? values.counted("value")
            : lines.counted("line") + (values.count == 0 ? "" : " and " + values.counted("value"));
    return counted
        + (count() == 1 ? " has an error" : " have errors")
        + " (use --skip-errors to "
        + (values.count == 0 ? "skip " + them() : "leave " + them() + " out")
        + "):";
  }

  private String them() {
    return count() == 1 ? "it" : "them";
  }
}
