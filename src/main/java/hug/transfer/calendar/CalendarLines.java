package hug.transfer.calendar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hug.transfer.CardLetters;
import hug.transfer.LineReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The properties of a calendar that matter, unfolded. */
final class CalendarLines implements AutoCloseable {
  private static final Set<String> WANTED =
      Set.of(
          "BEGIN",
          "END",
          "METHOD",
          "UID",
          "DTSTART",
          "SUMMARY",
          "ORGANIZER",
          "ATTENDEE",
          "STATUS",
          "RRULE",
          "RDATE",
          "EXDATE",
          "RECURRENCE-ID",
          "TZID",
          "TZOFFSETFROM",
          "TZOFFSETTO",
          "X-LIC-LOCATION");

  private static final String MARK = "\u00ef\u00bb\u00bf";
  private static final int MOST_LETTERS = 100_000;
  private static final int LONGEST_NAME = 20;

  private final CardLetters letters;
  private final LineReader reader;

  /** The line after the property, already read; null at the end. */
  private String ahead;

  private long read;
  private long number;

  CalendarLines(CardLetters letters) throws IOException {
    this.letters = letters;
    this.reader = new LineReader(letters.bytes(), MOST_LETTERS);
    advance();
    if (ahead != null && ahead.startsWith(MARK)) {
      ahead = ahead.substring(MARK.length());
    }
  }

  private void advance() throws IOException {
    ahead = reader.next();
    read++;
  }

  /** The line of the last property, from 1. */
  long number() {
    return number;
  }

  /** The next property that matters; absent at the end. */
  Optional<Property> next() throws IOException {
    while (ahead != null) {
      number = read;
      boolean isWanted = WANTED.contains(name(ahead));
      var line = new StringBuilder(isWanted ? ahead : "");
      advance();
      while (ahead != null && isFolded(ahead)) {
        if (isWanted && line.length() < MOST_LETTERS) {
          line.append(ahead, 1, ahead.length());
        }
        advance();
      }
      if (isWanted) {
        return Optional.of(Property.of(decoded(line.toString())));
      }
    }
    return Optional.empty();
  }

  private static boolean isFolded(String line) {
    return !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
  }

  private static String name(String line) {
    int end = 0;
    int most = Math.min(line.length(), LONGEST_NAME);
    while (end < most && line.charAt(end) != ':' && line.charAt(end) != ';') {
      end++;
    }
    return line.substring(0, end).strip().toUpperCase(Locale.ROOT);
  }

  private String decoded(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= 0x80) {
        return letters.text(line.getBytes(ISO_8859_1), "", true, number);
      }
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
