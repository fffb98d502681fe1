package hug.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Reads lines, and cuts those that are too long. */
final class LineReader implements AutoCloseable {
  private final BufferedReader letters;
  private final int most;
  private boolean wasReturn;
  private boolean isCut;

  /**
   * @param most the letters to keep of a line
   */
  LineReader(Reader letters, int most) {
    this.letters = new BufferedReader(letters);
    this.most = most;
  }

  /** The next line, cut if too long; null at the end. Lines end in LF, CR or both. */
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

  /** Whether the last line was cut. */
  boolean isCut() {
    return isCut;
  }

  @Override
  public void close() throws IOException {
    letters.close();
  }
}
