package hug.transfer;

/** Counts lines, which end in LF, CR or both. */
final class LineCount {
  private long line = 1;
  private int last;

  void see(int letter) {
    line += letter == '\r' || (letter == '\n' && last != '\r') ? 1 : 0;
    last = letter;
  }

  /** The line of the next letter, from 1. */
  long line() {
    return line;
  }
}
