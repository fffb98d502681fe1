package hug.output;

import java.util.List;

/** Numbers as bars: of block characters, or of ASCII where a terminal has no more. */
public final class Bars {
  private static final String EIGHTHS = "\u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588";
  private static final String LEVELS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final String ASCII_LEVELS = "_.-=+*%#";

  private Bars() {}

  /**
   * One bar; a column for each where there is room for that.
   *
   * @param highest of all bars, from 1
   * @param room columns for the highest
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

  /** A line of one character for each number, as high as it is among them; the lowest for none. */
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
