package hug.transfer;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The properties in a file of vCards, unfolded and without pictures. */
final class CardLines implements AutoCloseable {
  private static final Set<String> BLOBS = Set.of("PHOTO", "LOGO", "SOUND", "KEY");

  /** Far more than any property has, except pictures and sounds. */
  private static final int MOST_LETTERS = 1_000_000;

  private final Source source;
  private final LineReader reader;
  private long number;

  /** The next line, already read; null at the end. */
  private String ahead;

  CardLines(Source source) {
    this.source = source;
    this.reader = new LineReader(source.read(), MOST_LETTERS);
    advance();
  }

  private void advance() {
    try {
      ahead = reader.next();
      number++;
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  /** The next property; absent at the end. */
  Optional<CardLine> next() {
    while (ahead != null && ahead.isBlank()) {
      advance();
    }
    if (ahead == null) {
      return Optional.empty();
    }
    long first = number;
    var head = CardLine.head(ahead);
    boolean isBlob = isBlob(head);
    var text = new StringBuilder(isBlob ? head + ":" : ahead);
    boolean isSoft = !isBlob && isSoft(head, ahead);
    requireFit(first, isBlob, text.length());
    advance();
    while (ahead != null && (isSoft && !isEnd(ahead) || isContinuation(isBlob))) {
      if (isSoft) {
        text.setLength(text.length() - 1);
        text.append(ahead);
      } else if (!isBlob) {
        text.append(ahead, 1, ahead.length());
      }
      isSoft = !isBlob && isSoft(head, ahead);
      requireFit(first, isBlob, text.length());
      advance();
    }
    return Optional.of(CardLine.of(first, text.toString()));
  }

  private void requireFit(long first, boolean isBlob, int length) {
    if (length > MOST_LETTERS || (reader.isCut() && !isBlob)) {
      throw source.tooLong(first, "this property is longer than " + MOST_LETTERS + " characters");
    }
  }

  /** Whether a quoted-printable line continues on the next. */
  private static boolean isSoft(String head, String line) {
    return line.endsWith("=") && CardLine.isQuotedPrintable(head);
  }

  private static boolean isEnd(String line) {
    return line.strip().equalsIgnoreCase("END:VCARD");
  }

  /** Whether the next line continues this one; old phones do not indent pictures. */
  private boolean isContinuation(boolean isBlob) {
    return !ahead.isEmpty()
        && (ahead.charAt(0) == ' '
            || ahead.charAt(0) == '\t'
            || (isBlob && !ahead.isBlank() && ahead.indexOf(':') < 0));
  }

  private static boolean isBlob(String head) {
    var words = head.toUpperCase(Locale.ROOT).split("[.;]", -1);
    boolean isNamed = BLOBS.contains(words[0]) || (words.length > 1 && BLOBS.contains(words[1]));
    // B is short for BASE64.
    return isNamed || head.toUpperCase(Locale.ROOT).matches(".*(BASE64|ENCODING=B\\b).*");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
