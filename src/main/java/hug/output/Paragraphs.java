package hug.output;

import java.util.ArrayList;
import java.util.List;

/** Wraps the lines of a page between words to fit a terminal. */
public final class Paragraphs {
  private static final String GAP = "  ";

  /** The widest indentation of lines, in tenths of the width. */
  private static final int WIDEST_INDENT = 7;

  private Paragraphs() {}

  /** The page in lines of at most {@code width} columns; longer words stay whole. */
  public static String fitted(String page, int width) {
    var lines = new ArrayList<String>();
    for (var line : page.split("\n", -1)) {
      addBroken(lines, line, width);
    }
    return String.join("\n", lines);
  }

  /** Continues a long line on the next ones, indented to its last column. */
  private static void addBroken(List<String> lines, String line, int width) {
    var indent = " ".repeat(lastColumn(line, width));
    var rest = line;
    for (int end = end(rest, indent, width); end > 0; end = end(rest, indent, width)) {
      lines.add(rest.substring(0, end).stripTrailing());
      rest = indent + rest.substring(end).stripLeading();
    }
    lines.add(rest);
  }

  /** The start of the last column that leaves enough room for its text. */
  private static int lastColumn(String line, int width) {
    int last = 0;
    for (int gap = line.indexOf(GAP); gap >= 0; gap = line.indexOf(GAP, last)) {
      int column = gap;
      while (column < line.length() && line.charAt(column) == ' ') {
        column++;
      }
      if (column > width * WIDEST_INDENT / 10) {
        break;
      }
      last = column;
    }
    return last;
  }

  /** The position at which to break the line; 0 if it fits or cannot be broken. */
  private static int end(String line, String indent, int width) {
    int end = 0;
    if (Columns.of(line) > width) {
      for (int at = indent.length() + 1; at < line.length(); at++) {
        if (LineBreaks.isAt(line, at)) {
          if (end > 0 && Columns.of(line.substring(0, at)) > width) {
            break;
          }
          end = at;
        }
      }
    }
    return end;
  }
}
