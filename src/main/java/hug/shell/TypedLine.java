package hug.shell;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * A line up to the cursor, in the form that JLine needs for completion.
 *
 * @param cursor its position in code points, in which JLine counts all lengths
 * @param words the words without quotes; the last one is being typed
 * @param raw the last word as typed, with its quotes
 */
record TypedLine(String line, int cursor, List<String> words, String raw)
    implements CompletingParsedLine {

  static TypedLine of(String line, int cursor) {
    var before = line.substring(0, line.offsetByCodePoints(0, cursor));
    var words = ShellWords.of(before);
    var texts = new ArrayList<>(words.texts());
    boolean isInside = !texts.isEmpty() && words.list().getLast().to() == before.length();
    if (!isInside) {
      texts.add("");
    }
    var raw = isInside ? before.substring(words.list().getLast().from()) : "";
    return new TypedLine(line, cursor, List.copyOf(texts), raw);
  }

  @Override
  public String word() {
    return words.getLast();
  }

  @Override
  public int wordCursor() {
    return word().length();
  }

  @Override
  public int wordIndex() {
    return words.size() - 1;
  }

  @Override
  public int rawWordCursor() {
    return rawWordLength();
  }

  @Override
  public int rawWordLength() {
    return raw.codePointCount(0, raw.length());
  }

  /** A complete word, or the common beginning of all candidates. */
  @Override
  public CharSequence escape(CharSequence candidate, boolean isComplete) {
    var word = candidate.toString();
    return isComplete
        ? ShellWords.quoted(word)
        : new Counted(raw + ShellWords.more(raw, word.substring(word().length())));
  }

  /** A text whose length is in code points, as JLine expects. */
  private record Counted(String text) implements CharSequence {
    @Override
    public int length() {
      return text.codePointCount(0, text.length());
    }

    @Override
    public char charAt(int index) {
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
