package hug.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Reads lines, and cuts those that are too long. */
public final class LineReader implements AutoCloseable {
  private static final int NONE = -2;

  private final BufferedReader letters;
  private final int most;

  /** A letter that was read too far; -2 if none. */
  private int pending = NONE;

  /** The empty lines between carriage returns that no line feed follows. */
  private long empty;

  private boolean isCut;

  /**
   * @param most the letters to keep of a line
   */
  public LineReader(Reader letters, int most) {
    this.letters = new BufferedReader(letters);
    this.most = most;
  }

  /**
   * The next line, cut if too long; null at the end. Lines end in LF, CR or both; a copy in text
   * mode has doubled the CR before an LF, which is one end.
   */
  public String next() throws IOException {
    if (empty > 0) {
      empty--;
      isCut = false;
      return "";
    }
    int letter = pending == NONE ? letters.read() : pending;
    pending = NONE;
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
    if (letter == '\r') {
      passReturns();
    }
    return line.toString();
  }

  private void passReturns() throws IOException {
    int letter = letters.read();
    while (letter == '\r') {
      empty++;
      letter = letters.read();
    }
    if (letter == '\n') {
      empty = 0;
    } else {
      pending = letter;
    }
  }

  /** Whether the last line was cut. */
  public boolean isCut() {
    return isCut;
  }

  @Override
  public void close() throws IOException {
    letters.close();
  }
}
