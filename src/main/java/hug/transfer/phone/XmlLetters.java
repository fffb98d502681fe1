package hug.transfer.phone;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.List;

/**
 * The tags of an almost valid XML file, made valid: long values of attributes are cut, and what XML
 * 1.0 (section 2.2) does not allow in them is replaced. Texts, comments, instructions and
 * declarations are left out, except for their line feeds.
 */
final class XmlLetters extends Reader {
  private enum State {
    TEXT,
    TAG,
    VALUE,
    SKIPPED
  }

  /** The letters that are kept of a value. */
  static final int MOST = 4096;

  private static final List<String> NAMED = List.of("&amp;", "&lt;", "&gt;", "&quot;", "&apos;");
  private static final int LONGEST_REFERENCE = 12;
  private static final int BLOCK = 1 << 14;
  private static final int HEXADECIMAL = 16;
  private static final int DECIMAL = 10;
  private static final char DAMAGED = '\ufffd';

  private final Reader letters;
  private final char[] block = new char[BLOCK];
  private int next;
  private int end;

  private final StringBuilder ready = new StringBuilder();
  private int at;
  private State state = State.TEXT;
  private char quote;
  private int kept;

  /** The line feeds that were cut from a value; they follow it, so that lines can be counted. */
  private long lines;

  /** The end of what is skipped. */
  private String skipped = "";

  XmlLetters(Reader letters) {
    this.letters = letters;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int count = 0;
    while (count < length) {
      if (at < ready.length()) {
        into[from + count++] = ready.charAt(at++);
      } else if (lines > 0 && state != State.VALUE) {
        into[from + count++] = '\n';
        lines--;
      } else if (has(1)) {
        ready.setLength(0);
        at = 0;
        step();
      } else {
        break;
      }
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  /** Whether so many letters are left; they are then in the block. */
  private boolean has(int count) throws IOException {
    while (end - next < count) {
      System.arraycopy(block, next, block, 0, end - next);
      end -= next;
      next = 0;
      int read = letters.read(block, end, BLOCK - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }

  private boolean startsWith(String text) throws IOException {
    return has(text.length()) && text.contentEquals(CharBuffer.wrap(block, next, text.length()));
  }

  private void step() throws IOException {
    switch (state) {
      case TEXT -> text();
      case TAG -> tag();
      case VALUE -> value();
      case SKIPPED -> skip();
    }
  }

  private void text() throws IOException {
    if (block[next] != '<') {
      passLine(block[next++]);
      return;
    }
    skipped =
        startsWith("<!--")
            ? "-->"
            : startsWith("<![CDATA[")
                ? "]]>"
                : startsWith("<?") ? "?>" : startsWith("<!") ? ">" : "";
    if (skipped.isEmpty()) {
      state = State.TAG;
      ready.append('<');
      next++;
    } else {
      state = State.SKIPPED;
      // The mark of an end is not part of the mark of a beginning.
      next += skipped.equals("-->") ? "<!--".length() : 2;
    }
  }

  private void passLine(char letter) {
    if (letter == '\n') {
      ready.append('\n');
    }
  }

  private void skip() throws IOException {
    if (startsWith(skipped)) {
      next += skipped.length();
      state = State.TEXT;
    } else {
      passLine(block[next++]);
    }
  }

  private void tag() {
    char letter = block[next++];
    if (letter == '"' || letter == '\'') {
      state = State.VALUE;
      quote = letter;
      kept = 0;
    } else if (letter == '>') {
      state = State.TEXT;
    }
    ready.append(isAllowed(letter) ? letter : ' ');
  }

  private void value() throws IOException {
    char letter = block[next];
    if (letter == quote) {
      state = State.TAG;
      ready.append(letter);
      next++;
    } else if (letter == '&') {
      reference();
    } else {
      next++;
      keep(letter);
    }
  }

  private void keep(char letter) throws IOException {
    if (kept >= MOST) {
      lines += letter == '\n' ? 1 : 0;
      return;
    }
    kept++;
    if (letter == '<') {
      ready.append("&lt;");
    } else if (Character.isHighSurrogate(letter)
        && has(1)
        && Character.isLowSurrogate(block[next])) {
      ready.append(letter).append(block[next++]);
    } else {
      boolean isHalf = Character.isSurrogate(letter);
      ready.append(isHalf ? DAMAGED : isAllowed(letter) ? letter : ' ');
    }
  }

  private static boolean isAllowed(int letter) {
    return letter >= ' ' && letter != '\ufffe' && letter != '\uffff'
        || letter == '\t'
        || letter == '\n'
        || letter == '\r';
  }

  private void reference() throws IOException {
    var first = nextReference();
    next += Math.max(1, first.length());
    if (kept++ >= MOST) {
      return;
    }
    if (NAMED.contains(first)) {
      ready.append(first);
      return;
    }
    int letter = letter(first);
    if (letter < 0) {
      ready.append("&amp;").append(first.isEmpty() ? "" : first.substring(1));
      return;
    }
    int other = isHalf(letter) && has(1) ? letter(nextReference()) : -1;
    if (other >= 0 && Character.isSurrogatePair((char) letter, (char) other) && isHalf(other)) {
      next += nextReference().length();
      ready.appendCodePoint(Character.toCodePoint((char) letter, (char) other));
    } else if (isHalf(letter)) {
      ready.append(DAMAGED);
    } else {
      ready.append(isAllowed(letter) ? "&#" + letter + ";" : " ");
    }
  }

  private static boolean isHalf(int letter) {
    return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
  }

  /** The reference at the beginning of what is left, with its semicolon; empty if there is none. */
  private String nextReference() throws IOException {
    has(LONGEST_REFERENCE);
    int last = Math.min(end, next + LONGEST_REFERENCE);
    for (int i = next; i < last; i++) {
      char letter = block[i];
      if (letter == ';' && i > next + 1) {
        return new String(block, next, i + 1 - next);
      }
      boolean isPart =
          i == next ? letter == '&' : letter == '#' || Character.isLetterOrDigit(letter);
      if (!isPart) {
        return "";
      }
    }
    return "";
  }

  /** The letter that a reference such as {@code &#65;} or {@code &#x41;} stands for; or -1. */
  private static int letter(String reference) {
    if (!reference.startsWith("&#")) {
      return -1;
    }
    boolean isHexadecimal = reference.startsWith("x", 2) || reference.startsWith("X", 2);
    var digits = reference.substring(isHexadecimal ? 3 : 2, reference.length() - 1);
    try {
      int letter = Integer.parseInt(digits, isHexadecimal ? HEXADECIMAL : DECIMAL);
      return letter <= Character.MAX_CODE_POINT ? letter : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    letters.close();
  }
}
