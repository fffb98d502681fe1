package hug.command;

import hug.model.Folded;
import hug.output.Columns;
import java.util.Arrays;
import java.util.List;

/** A text with the search words marked in it: {@code the [album] in linen}. */
public final class Marked {
  /** The columns to show before the first match. */
  public static final int BEFORE = 30;

  private static final int AFTER = 60;

  private Marked() {}

  /**
   * The part of a text around the words, on one line, with brackets around each.
   *
   * @param before the columns to show before the first match
   */
  public static String in(String lines, List<String> words, int before) {
    var text = lines.strip().replaceAll("\\n+", "; ");
    var isMarked = new boolean[text.length()];
    int first = text.length();
    for (var word : words) {
      int at = mark(text, Folded.of(word), isMarked);
      first = Math.min(first, at < 0 ? first : at);
    }
    int from = first == text.length() ? 0 : begin(text, first, before);
    var marked = new StringBuilder(from > 0 ? "... " : "");
    int to = Math.min(text.length(), Math.max(from, first) + BEFORE + AFTER);
    for (int i = from; i < to; i++) {
      if (isMarked[i] && (i == from || !isMarked[i - 1])) {
        marked.append('[');
      }
      marked.append(text.charAt(i));
      if (isMarked[i] && (i + 1 == to || !isMarked[i + 1])) {
        marked.append(']');
      }
    }
    return marked.append(to < text.length() ? " ..." : "").toString();
  }

  /** The beginning of a word at most that many columns before the first match. */
  private static int begin(String text, int first, int before) {
    int at = first;
    while (at > 0 && Columns.of(text.substring(text.offsetByCodePoints(at, -1), first)) <= before) {
      at = text.offsetByCodePoints(at, -1);
    }
    int blank = text.indexOf(' ', at);
    return at == 0 || blank < 0 || blank >= first ? at : blank + 1;
  }

  /** Marks every match of a folded word; returns the first, or -1. */
  private static int mark(String text, String word, boolean[] isMarked) {
    int first = -1;
    for (int start = 0; start < text.length(); start++) {
      var folded = new StringBuilder();
      int end = start;
      while (end < text.length() && folded.length() < word.length()) {
        int letter = text.codePointAt(end);
        folded.append(Character.isWhitespace(letter) ? " " : Folded.of(Character.toString(letter)));
        end += Character.charCount(letter);
      }
      if (folded.toString().startsWith(word) && !Folded.of(text.substring(start, end)).isEmpty()) {
        Arrays.fill(isMarked, start, end, true);
        first = first < 0 ? start : first;
        start = end - 1;
      }
    }
    return first;
  }
}
