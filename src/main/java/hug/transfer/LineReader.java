package hug.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Reads lines, of which those that are too long are not kept whole. */
final class LineReader implements AutoCloseable {
  private final BufferedReader letters;
  private final int most;
  private boolean wasReturn;
  private boolean isCut;

  /**
   * @param most the letters of a line that are kept
   */
  LineReader(Reader letters, int most) {
    this.letters = new BufferedReader(letters);
    this.most = most;
  }

  /** The next line, or its beginning; null at the end. It ends in LF, CR or both. */
  String next() throws IOException {
    int letter = letters.read();
    if (wasReturn && letter == '\n') {
      letter = letters.read();
    }
    if (letter < 0) {
      return null;
    }
    var line = new StringBuilder();
    isCut = false;
    for (; letter >= 0 && letter != '\n' && letter != '\r'; letter = letters.read()) {
      if (line.length() < most) {
        line.append((char) letter);
      } else {
        isCut = true;
      }
    }
    wasReturn = letter == '\r';
    return line.toString();
  }

  /** Whether the last line was longer. */
  boolean isCut() {
    return isCut;
  }

  @Override
  public void close() throws IOException {
    letters.close();
  }
}
