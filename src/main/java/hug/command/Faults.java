package hug.command;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;

/** The bad lines of a file. */
final class Faults {
  private static final String WAY_OUT = " (--skip-errors leaves such lines out)";

  private final String file;
  private final boolean areSkipped;
  private final List<String> named = new ArrayList<>();

  /**
   * @param areSkipped whether the rest of the file is taken nevertheless
   */
  Faults(String file, boolean areSkipped) {
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
    named.add("  " + file + ", line " + line + ", " + what);
  }

  /** Whether a bad line keeps all of the file out. */
  boolean keepAllOut() {
    return !named.isEmpty() && !areSkipped;
  }

  /** Ends the import where a line was bad, unless bad lines are to be skipped. */
  void refuse() {
    if (keepAllOut()) {
      throw Failure.refused("nothing was imported: " + notRight() + WAY_OUT, named);
    }
  }

  /** What became of the bad lines, or would, and which they are; nothing where there is none. */
  List<String> inWords() {
    var words = new ArrayList<String>();
    if (keepAllOut()) {
      words.add("But " + notRight() + ", and nothing comes in" + WAY_OUT + ":");
    } else if (!named.isEmpty()) {
      words.add("Left out " + named.size() + (isOne() ? " that is" : " that are") + " not right:");
    }
    words.addAll(named);
    return words;
  }

  private String notRight() {
    return (isOne() ? "a line is" : named.size() + " lines are") + " not right";
  }

  private boolean isOne() {
    return named.size() == 1;
  }
}
