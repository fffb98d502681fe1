package hug.transfer;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Finds the line of an unclosed quote in a CSV file; the CSV parser knows only the row. */
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

  /** The line of the unclosed quote, from 1; absent if all are closed. */
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
    // A doubled quote in a quoted cell is a literal quote.
    boolean opens = isQuote && !isQuoted && (isStart || wasQuoted);
    wasQuoted = isQuote && isQuoted;
    isQuoted = opens || (isQuoted && !isQuote);
    isStart = !isQuoted && (letter == delimiter || letter == '\n' || letter == '\r');
    lines.see(letter);
  }
}
