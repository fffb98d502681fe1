package hug.output;

import java.util.ArrayList;
import java.util.List;

/** Lines of a page, broken between words to fit a terminal. */
public final class Paragraphs {
  private static final String GAP = "  ";

  private Paragraphs() {}

  /** The page in lines of at most {@code width} columns, as far as its words are shorter. */
  public static String fitted(String page, int width) {
    var lines = new ArrayList<String>();
    for (var line : page.split("\n", -1)) {
      addBroken(lines, line, width);
    }
    return String.join("\n", lines);
  }

  /** What does not fit in the line begins the next, under the last column of this one. */
  private static void addBroken(List<String> lines, String line, int width) {
    int column = line.lastIndexOf(GAP, width / 2);
    var indent = " ".repeat(column < 0 ? 0 : column + GAP.length());
    var rest = line;
    for (int end = end(rest, indent, width); end > 0; end = end(rest, indent, width)) {
      lines.add(rest.substring(0, end).stripTrailing());
      rest = indent + rest.substring(end).stripLeading();
    }
    lines.add(rest);
  }

  /** The blank at which a line is to end; 0 if it fits, or has none. */
  private static int end(String line, String indent, int width) {
    int end = 0;
    if (Columns.of(line) > width) {
      for (int at = line.indexOf(' ', indent.length());
          at >= 0 && (end == 0 || Columns.of(line.substring(0, at)) <= width);
          at = line.indexOf(' ', at + 1)) {
        end = at;
      }
    }
    return end;
  }
}
