package hug.transfer;

import java.io.IOException;
import java.util.Optional;

/** The properties in a file of vCards, unfolded and without pictures. */
final class CardLines implements AutoCloseable {
  /** Far more than any property has, except pictures and sounds. */
  private static final int MOST_LETTERS = 1_000_000;

  private static final String MARK = "\u00ef\u00bb\u00bf";
  private static final String BEGIN = "BEGIN:VCARD";
  private static final String END = "END:VCARD";

  /** More than a line has that begins or ends a card. */
  private static final int LONGEST_MARKER = 100;

  private final Source source;
  private final CardLetters letters;
  private final LineReader reader;
  private long number;

  /** The next line, already read; null at the end. */
  private String ahead;

  /** The line after the next, if it has been read too; may be null. */
  private String rest;

  /** The blanks before the line that began the card, which its other lines have, too. */
  private String indent = "";

  CardLines(Source source, CardLetters letters) {
    this.source = source;
    this.letters = letters;
    this.reader = new LineReader(letters.bytes(), MOST_LETTERS);
    advance();
  }

  private void advance() {
    if (rest != null) {
      ahead = rest;
      rest = null;
      return;
    }
    try {
      ahead = reader.next();
      number++;
    } catch (IOException e) {
      throw source.unreadable(e);
    }
    if (ahead != null) {
      ahead = ahead.startsWith(MARK) ? ahead.substring(MARK.length()) : ahead;
      ahead = ahead.startsWith(indent) ? ahead.substring(indent.length()) : ahead;
      divide();
    }
  }

  /** Divides a line such as END:VCARDBEGIN:VCARD, which joining two files leaves. */
  private void divide() {
    if (ahead.length() < LONGEST_MARKER && ahead.regionMatches(true, 0, END, 0, END.length())) {
      var other = ahead.substring(END.length()).replace(MARK, "").strip();
      if (isMarker(other, BEGIN)) {
        ahead = END;
        rest = other;
      }
    }
  }

  private static boolean isMarker(String line, String marker) {
    return line.length() < LONGEST_MARKER && line.replaceAll("\\s", "").equalsIgnoreCase(marker);
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
    if (isMarker(ahead, BEGIN) || isMarker(ahead, END)) {
      return Optional.of(marker(first));
    }
    unfoldHead(first);
    var head = CardHead.of(ahead);
    return Optional.of(
        CardProperties.isBlob(head, ahead)
            ? blob(head, first)
            : CardLine.of(first, value(head, first), letters));
  }

  /** Joins lines that are folded before the colon. */
  private void unfoldHead(long first) {
    if (ahead.indexOf(':') >= 0 || !CardProperties.isProperty(ahead, "")) {
      return;
    }
    var head = new StringBuilder(ahead);
    advance();
    while (ahead != null && isFolded() && head.indexOf(":") < 0) {
      head.append(ahead, 1, ahead.length());
      requireFit(first, head.length());
      advance();
    }
    rest = ahead;
    ahead = head.toString();
  }

  private CardLine marker(long first) {
    boolean isEnd = isMarker(ahead, END);
    indent = isEnd ? "" : ahead.substring(0, ahead.indexOf(ahead.strip()));
    advance();
    return CardLine.of(first, isEnd ? "END" : "BEGIN", "VCARD");
  }

  /** Passes over a picture, which old phones do not indent. */
  private CardLine blob(CardHead head, long first) {
    var property = CardLine.of(first, ahead.substring(0, head.length()) + ":", letters);
    boolean isEmpty = ahead.substring(head.length() + 1).isBlank();
    advance();
    while (ahead != null && (isFolded() || ahead.indexOf(':') < 0)) {
      isEmpty &= ahead.isBlank();
      advance();
    }
    return isEmpty ? property : property.saying(CardLine.LEFT_OUT);
  }

  private boolean isFolded() {
    return !ahead.isEmpty() && (ahead.charAt(0) == ' ' || ahead.charAt(0) == '\t');
  }

  private String value(CardHead head, long first) {
    var text = new StringBuilder(ahead);
    int blanks = 0;
    requireFit(first, text.length());
    advance();
    while (ahead != null) {
      boolean isSoft = head.isQuotedPrintable() && text.charAt(text.length() - 1) == '=';
      if (blanks == 0 && isFolded() && !isSoft) {
        text.append(ahead, 1, ahead.length());
      } else if (isMarker(ahead, BEGIN) || isMarker(ahead, END)) {
        break;
      } else if (ahead.isBlank()) {
        blanks++;
        advance();
        continue;
      } else if (isSoft && blanks == 0) {
        text.setLength(text.length() - 1);
        text.append(ahead);
      } else if (isFolded()) {
        text.append(ahead, 1, ahead.length());
      } else if (CardProperties.isProperty(ahead, head.name())
          || !CardProperties.isPart(ahead, head.name())) {
        break;
      } else if (head.isBase64() || (head.isQuotedPrintable() && isQuoted(isSoft))) {
        text.setLength(text.length() - (isSoft ? 1 : 0));
        text.append(ahead);
      } else {
        text.append("\n".repeat(Math.min(blanks, 1) + 1)).append(ahead);
      }
      blanks = 0;
      requireFit(first, text.length());
      advance();
    }
    return text.toString();
  }

  /** Whether the next line goes on with quoted-printable text without a soft break. */
  private boolean isQuoted(boolean isSoft) {
    return isSoft
        || (ahead.length() > 2
            && ahead.charAt(0) == '='
            && Character.digit(ahead.charAt(1), 16) >= 0
            && Character.digit(ahead.charAt(2), 16) >= 0);
  }

  private void requireFit(long first, int length) {
    if (length > MOST_LETTERS || reader.isCut()) {
      throw source.tooLong(first, "this property is longer than " + MOST_LETTERS + " characters");
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
