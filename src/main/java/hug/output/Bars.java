package hug.output;

import java.util.List;

/** Draws numbers as bars of block characters, or of ASCII on terminals without Unicode. */
public final class Bars {
  private static final String EIGHTHS = "\u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588";
  private static final String LEVELS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final String ASCII_LEVELS = "_.-=+*%#";

  private Bars() {}

  /**
   * A bar, with one column per unit if there is room for that.
   *
   * @param highest the highest number, 1 or more
   * @param room columns for the highest number
   */
  public static String bar(long count, long highest, int room, Viewport screen) {
    if (!screen.isUnicode()) {
      long columns = highest <= room ? count : Math.ceilDiv(count * room, highest);
      return "#".repeat((int) columns);
    }
    long eighths = highest <= room ? 8 * count : Math.ceilDiv(8 * count * room, highest);
    int rest = (int) (eighths % 8);
    return "\u2588".repeat((int) (eighths / 8)) + (rest == 0 ? "" : EIGHTHS.charAt(rest - 1));
  }

  /** A sparkline: one character per number, of a height relative to the highest. */
  public static String line(List<Long> counts, Viewport screen) {
    var levels = screen.isUnicode() ? LEVELS : ASCII_LEVELS;
    long highest = 1;
    for (long count : counts) {
      highest = Math.max(highest, count);
    }
    var line = new StringBuilder();
    for (long count : counts) {
      line.append(levels.charAt((int) Math.ceilDiv(7 * count, highest)));
    }
    return line.toString();
  }
}
