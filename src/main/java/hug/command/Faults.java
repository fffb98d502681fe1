package hug.command;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;

/** The bad lines of a file, all of which are named at once. */
final class Faults {
  private final String file;
  private final boolean areSkipped;
  private final List<String> lines = new ArrayList<>();

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
    lines.add("  " + file + ", line " + line + ", " + what);
  }

  /** Ends the import where a line was bad, unless bad lines are to be skipped. */
  void refuse() {
    if (!lines.isEmpty() && !areSkipped) {
      throw Failure.refused(
          "nothing was imported: "
              + (lines.size() == 1 ? "a line is" : lines.size() + " lines are")
              + " not right (--skip-errors leaves such lines out)",
          lines);
    }
  }

  List<String> lines() {
    return lines;
  }
}
