package hug.transfer;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Splits a list of e-mail addresses (RFC 5322, 3.4) into its items, which are separated by commas,
 * semicolons or line ends. A comma before the address is part of a name, as in Holm, Ida.
 */
final class AddressLines {
  /** Far more than an address with a name has. */
  private static final int MOST = 2_000;

  /** The headers of messages that hold addresses, in some languages. */
  private static final Set<String> HEADERS =
      Set.of(
          "to",
          "cc",
          "bcc",
          "from",
          "reply-to",
          "sender",
          "an",
          "von",
          "kopie",
          "à",
          "de",
          "para",
          "da",
          "a",
          "cci",
          "cco",
          "aan",
          "van",
          "mailto");

  /**
   * An item of the list.
   *
   * @param line its line in the file, from 1
   * @param group the name of the group it belongs to; may be empty
   */
  record Item(long line, String group, String text) {}

  private final Reader letters;
  private final LineCount lines = new LineCount();
  private final StringBuilder item = new StringBuilder();
  private String group = "";
  private long start = 1;

  /** Whether no item of the group has come yet. */
  private boolean isFirst;

  /** The letter that closes the quote, comment or bracket that is open; 0 if none is. */
  private char closing;

  private boolean hasAddress;
  private int ahead;

  AddressLines(Reader letters) throws IOException {
    this.letters = letters;
    ahead = letters.read();
  }

  private int read() throws IOException {
    int letter = ahead;
    ahead = letter < 0 ? letter : letters.read();
    lines.see(letter);
    return letter;
  }

  /** The next item; absent at the end. */
  Optional<Item> next() throws IOException {
    while (ahead >= 0) {
      if (item.isEmpty() && !Character.isWhitespace(ahead)) {
        start = lines.line();
      }
      int letter = read();
      if (isEnd(letter)) {
        var done = done(letter == '\r' ? '\n' : letter);
        if (done.isPresent()) {
          return done;
        }
      }
    }
    return done('\n');
  }

  /** Whether a letter ends an item; any other is added to it. */
  private boolean isEnd(int letter) throws IOException {
    if (letter == '\n' || letter == '\r') {
      boolean isFold = !hasAddress && !item.isEmpty() && (ahead == ' ' || ahead == '\t');
      if (isFold) {
        item.append(' ');
      }
      return !isFold;
    }
    if (closing == 0 && (letter == ';' || letter == ',' && hasAddress)) {
      return true;
    }
    if (closing == 0 && letter == ':' && !hasAddress) {
      open(item.toString().strip());
      return false;
    }
    if (!item.isEmpty() || !Character.isWhitespace(letter)) {
      take((char) letter);
    }
    return false;
  }

  private void open(String name) {
    if (!HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      group = name;
      isFirst = true;
    }
    item.setLength(0);
  }

  private void take(char letter) throws IOException {
    if (item.length() < MOST) {
      item.append(letter);
    }
    if (closing != 0) {
      if (letter == '\\' && closing != '>' && ahead >= ' ') {
        item.append((char) read());
      } else {
        hasAddress |= letter == '@' && closing != '"';
        closing = letter == closing ? 0 : closing;
      }
      return;
    }
    hasAddress |= letter == '@';
    closing =
        switch (letter) {
          case '"' -> '"';
          case '(' -> ')';
          case '<' -> '>';
          default -> 0;
        };
  }

  /** An item; a group of one address without a name is a person and an address. */
  private Item done(String text, int letter) {
    boolean isPerson =
        isFirst && letter == '\n' && !group.isEmpty() && !text.isEmpty() && text.indexOf(' ') < 0;
    return isPerson
        ? new Item(start, "", group + " <" + text.replaceAll("[<>]", "") + ">")
        : new Item(start, group, text);
  }

  /** The item that a letter ends, if there is one. */
  private Optional<Item> done(int letter) {
    var done = done(item.toString().strip(), letter);
    boolean goesOn = letter == ',' || done.text().isEmpty() && letter != ';';
    isFirst &= done.text().isEmpty();
    if (!goesOn) {
      group = "";
    }
    item.setLength(0);
    closing = 0;
    hasAddress = false;
    return done.text().isEmpty() || done.text().startsWith("#")
        ? Optional.empty()
        : Optional.of(done);
  }
}
