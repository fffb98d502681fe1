package hug.transfer;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The quote of a CSV file that is never closed; whoever reads rows knows only which row has it. */
final class OpenQuote {
  private final char delimiter;
  private final LineCount lines = new LineCount();
  private boolean isStart = true;
  private boolean isQuoted;
  private boolean wasQuoted;
  private long line;

  private OpenQuote(char delimiter) {
    this.delimiter = delimiter;
  }

  /** The line on which it stands, from 1; absent where all are closed. */
  static Optional<Long> line(Reader letters, char delimiter) throws IOException {
    var quote = new OpenQuote(delimiter);
    for (int letter = letters.read(); letter >= 0; letter = letters.read()) {
      quote.see(letter);
    }
    return quote.isQuoted ? Optional.of(quote.line) : Optional.empty();
  }

  private void see(int letter) {
    boolean isQuote = letter == '"';
    if (isQuote && isStart) {
      line = lines.line();
    }
    // Two quotes in a quoted cell are one that is part of it.
    boolean opens = isQuote && !isQuoted && (isStart || wasQuoted);
    wasQuoted = isQuote && isQuoted;
    isQuoted = opens || (isQuoted && !isQuote);
    isStart = !isQuoted && (letter == delimiter || letter == '\n' || letter == '\r');
    lines.see(letter);
  }
}
