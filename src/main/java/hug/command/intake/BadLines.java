package hug.command.intake;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file that have errors. */
final class BadLines {
  /** Most letters of one message, and of all messages, which are kept in memory. */
  private static final int MOST_LETTERS = 600;

  private static final int MOST_WAITING = 1 << 25;

  private final String file;
  private final boolean areSkipped;
  private final List<String> named = new ArrayList<>();
  private long count;
  private long waiting;

  /**
   * @param areSkipped whether the rest of the file is imported anyway
   */
  BadLines(String file, boolean areSkipped) {
    this.file = file;
    this.areSkipped = areSkipped;
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

  void add(long line, String what) {
    count++;
    if (waiting < MOST_WAITING) {
      var words = "  " + file + ", line " + line + ", " + shortened(what);
      named.add(words);
      waiting += words.length();
    }
  }

  /** A quoted value can be as long as the file, and the error follows it: keep both ends. */
  private static String shortened(String what) {
    int length = what.length();
    return length <= MOST_LETTERS
        ? what
        : what.substring(0, MOST_LETTERS / 2) + " ... " + what.substring(length - MOST_LETTERS / 2);
  }

  private List<String> lines() {
    var lines = new ArrayList<>(named);
    if (count > named.size()) {
      lines.add("  and " + (count - named.size()) + " more");
    }
    return lines;
  }

  /** Whether a line with an error stops the import. */
  boolean keepAllOut() {
    return count > 0 && !areSkipped;
  }

  /** Fails if there are errors that are not to be skipped. */
  void refuse() {
    if (keepAllOut()) {
      throw Failure.refused("nothing was imported: " + counted() + wayOut(), lines());
    }
  }

  /** A sentence about the errors and the list of them; empty if there are none. */
  List<String> inWords() {
    var words = new ArrayList<String>();
    if (keepAllOut()) {
      words.add("Nothing will be imported: " + counted() + wayOut());
    } else if (count > 0) {
      words.add("Skipped " + (isOne() ? "1 line with an error:" : count + " lines with errors:"));
    }
    words.addAll(lines());
    return words;
  }

  /** Begins a sentence about the rest of the file. */
  String rest() {
    return keepAllOut() ? "Without " + (isOne() ? "it" : "them") + ", hug would " : "Would ";
  }

  private String counted() {
    return isOne() ? "1 line has an error" : count + " lines have errors";
  }

  private String wayOut() {
    return " (use --skip-errors to skip " + (isOne() ? "it):" : "them):");
  }

  private boolean isOne() {
    return count == 1;
  }
}
