package hug.command.intake;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;

/** The bad lines of a file. */
final class BadLines {
  private static final String WAY_OUT = " (--skip-errors leaves such lines out)";

  /** Letters of a line that is named, and of all such lines, which wait in memory. */
  private static final int MOST_LETTERS = 600;

  private static final int MOST_WAITING = 1 << 25;

  private final String file;
  private final boolean areSkipped;
  private final List<String> named = new ArrayList<>();
  private long count;
  private long waiting;

  /**
   * @param areSkipped whether the rest of the file is taken nevertheless
   */
  BadLines(String file, boolean areSkipped) {
    this.file = file;
    this.areSkipped = areSkipped;
  }

  /**
   * Does {@code work}, and notes it where the line is to blame; a full disk is not the line's
   * fault.
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

  /** What a message quotes may be as long as the file; what is wrong with it comes after that. */
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

  /** Whether a bad line keeps all of the file out. */
  boolean keepAllOut() {
    return count > 0 && !areSkipped;
  }

  /** Ends the import where a line was bad, unless bad lines are to be skipped. */
  void refuse() {
    if (keepAllOut()) {
      throw Failure.refused("nothing was imported: " + notRight() + WAY_OUT, lines());
    }
  }

  /** What became of the bad lines, or would, and which they are; nothing where there is none. */
  List<String> inWords() {
    var words = new ArrayList<String>();
    if (keepAllOut()) {
      words.add("But " + notRight() + ", and nothing comes in" + WAY_OUT + ":");
    } else if (count > 0) {
      words.add("Left out " + count + (isOne() ? " that is" : " that are") + " not right:");
    }
    words.addAll(lines());
    return words;
  }

  private String notRight() {
    return (isOne() ? "a line is" : count + " lines are") + " not right";
  }

  private boolean isOne() {
    return count == 1;
  }
}
