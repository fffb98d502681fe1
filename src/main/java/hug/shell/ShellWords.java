package hug.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A line split into words as in a shell, with quotes, backslashes and comments. A # starts a
 * comment if it is the first character or a word of its own. After a letter, ' is an apostrophe.
 *
 * @param isOpen whether a quote is left open, so that the line continues on the next one
 */
public record ShellWords(List<Word> list, boolean isOpen) {
  /**
   * One word.
   *
   * @param text the word without quotes
   * @param from where it begins in the line
   * @param to where it ends
   */
  public record Word(String text, int from, int to, boolean isQuoted) {}

  public static ShellWords of(String line) {
    return new Splitter(true).words(line);
  }

  /** The same for a line in which # has no meaning. */
  public static ShellWords withoutComments(String line) {
    return new Splitter(false).words(line);
  }

  /** The words without quotes. */
  public List<String> texts() {
    return list.stream().map(Word::text).toList();
  }

  /** The word with quotes if it needs them. */
  public static String quoted(String word) {
    boolean isPlain =
        !word.isEmpty()
            && !word.startsWith("#")
            && word.chars().noneMatch(c -> Character.isWhitespace(c) || "'\"\\".indexOf(c) >= 0);
    return isPlain ? word : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The rest of a word, escaped to follow {@code begun}, which may have left a quote open. */
  static String more(String begun, String rest) {
    if (!of(begun).isOpen()) {
      return before(rest, c -> Character.isWhitespace(c) || "'\"\\".indexOf(c) >= 0);
    }
    boolean isSingle = !of(begun + "'").isOpen();
    return isSingle ? rest.replace("'", "'\\''") : before(rest, c -> c == '"' || c == '\\');
  }

  /** Puts a backslash before special characters. */
  private static String before(String text, IntPredicate isSpecial) {
    var escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      escaped.append(isSpecial.test(c) ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  /** A line that continues as long as a quote is open, and is not read again from its start. */
  public static final class Growing {
    private final Splitter splitter = new Splitter(true);
    private boolean isOpen;

    public Growing(String line) {
      isOpen = !splitter.read(line);
    }

    public boolean isOpen() {
      return isOpen;
    }

    /** Adds a further line. */
    public void add(String line) {
      isOpen = !splitter.read("\n" + line);
    }

    public int length() {
      return splitter.line.length();
    }

    @Override
    public String toString() {
      return splitter.line.toString();
    }
  }

  /** Reads a line from left to right. */
  private static final class Splitter {
    private static final char NONE = 0;

    private final boolean hasComments;
    private final StringBuilder line = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int at;
    private int from;
    private boolean isQuoted;
    private char quote = NONE;

    Splitter(boolean hasComments) {
      this.hasComments = hasComments;
    }

    ShellWords words(String whole) {
      boolean isClosed = read(whole);
      if (!isClosed) {
        addWord();
      }
      return new ShellWords(List.copyOf(words), !isClosed);
    }

    /** Reads a part to its end; false if that is inside a quote, where another can follow. */
    boolean read(String part) {
      line.append(part);
      boolean isInside = quote != NONE;
      while (isInside || hasNext()) {
        isInside = false;
        if (!endsWord()) {
          return false;
        }
        addWord();
      }
      return true;
    }

    /** Moves to the next word. */
    private boolean hasNext() {
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
      from = at;
      isQuoted = false;
      return at < line.length() && !isComment();
    }

    private boolean isComment() {
      boolean isAlone = at + 1 == line.length() || Character.isWhitespace(line.charAt(at + 1));
      return hasComments && line.charAt(at) == '#' && (words.isEmpty() || isAlone);
    }

    private void addWord() {
      words.add(new Word(word.toString(), from, at, isQuoted));
      word.setLength(0);
    }

    /** Reads to the end of a word; false if the line ends inside a quote. */
    private boolean endsWord() {
      for (; at < line.length(); at++) {
        char c = line.charAt(at);
        if (quote == NONE && Character.isWhitespace(c)) {
          break;
        }
        if (quote == NONE && (c == '"' || c == '\'' && !isApostrophe())) {
          quote = c;
          isQuoted = true;
        } else if (quote != NONE && c == quote) {
          quote = NONE;
        } else if (c == '\\' && at + 1 < line.length() && isEscape(quote, line.charAt(at + 1))) {
          word.append(line.charAt(++at));
        } else {
          word.append(c);
        }
      }
      return quote == NONE;
    }

    /** Whether the quote character is inside a word, as in O'Brien. */
    private boolean isApostrophe() {
      return at > from && Character.isLetter(line.codePointBefore(at));
    }

    private static boolean isEscape(char quote, char next) {
      return quote == NONE || (quote == '"' && (next == '"' || next == '\\'));
    }
  }
}
