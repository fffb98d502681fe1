package hug.output;

import hug.output.Column.Yield;
import java.util.List;

/**
 * Fits the columns of a table to a screen: if it is too wide, columns are left out, empty ones
 * first, and then texts are shortened.
 *
 * @param widths of the widest cell of each column; these are changed
 * @param isNumber for each column, whether it is right-aligned
 * @param hasValue for each column, whether it has a value in any row
 */
record ColumnWidths(
    List<? extends Column<?>> columns, int[] widths, boolean[] isNumber, boolean[] hasValue) {
  static final int GAP = 2;
  static final int LEFT_OUT = -1;

  /** Shown after the headings if columns are left out. */
  static final String MARK = " …";

  private static final int NARROWEST = 8;

  /** Whether no column is left out. */
  static boolean areWhole(int[] widths) {
    for (int width : widths) {
      if (width == LEFT_OUT) {
        return false;
      }
    }
    return true;
  }

  /** Makes the columns fit, as far as possible. */
  void fit(int width, boolean areLeftOut) {
    if (areLeftOut) {
      for (int i = 1; i < widths.length; i++) {
        if (!hasValue[i]) {
          leaveOut(i, false, width);
        }
      }
      leaveOut(Yield.ASIDE, false, width);
      leaveOut(Yield.WHOLE, false, width);
      leaveOut(Yield.NEVER, true, width);
      leaveOut(Yield.FIRST, true, width);
      leaveOut(Yield.LAST, true, width);
    }
    for (var isNarrow : new boolean[] {false, true}) {
      shorten(Yield.FIRST, isNarrow ? Yield.FIRST.narrow : Yield.FIRST.readable, width);
      shorten(Yield.LAST, isNarrow ? Yield.LAST.narrow : Yield.LAST.readable, width);
    }
    shorten(Yield.FIRST, NARROWEST, width);
  }

  /** Leaves out columns of a kind while texts would be too short; the first one only if aside. */
  private void leaveOut(Yield which, boolean isNarrow, int width) {
    for (int i = widths.length - 1; i >= (which == Yield.ASIDE ? 0 : 1); i--) {
      if (columns.get(i).yield() == which) {
        leaveOut(i, isNarrow, width);
      }
    }
  }

  private void leaveOut(int column, boolean isNarrow, int width) {
    if (widths[column] != LEFT_OUT && excess(width) > spare(isNarrow)) {
      widths[column] = LEFT_OUT;
    }
  }

  /** The columns by which the texts can be shortened and still be readable. */
  private int spare(boolean isNarrow) {
    int spare = 0;
    for (int i = 0; i < widths.length; i++) {
      var yield = columns.get(i).yield();
      spare += Math.max(0, widths[i] - atLeast(i, isNarrow ? yield.narrow : yield.readable));
    }
    return spare;
  }

  /** The least width of a column: a heading is never cut. */
  private int atLeast(int column, int width) {
    return Math.max(width, columns.get(column).heading().length());
  }

  /** The columns by which the table is too wide, with the mark after its headings. */
  private int excess(int width) {
    int all = -GAP;
    int last = 0;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] != LEFT_OUT) {
        all += GAP + widths[i];
        last = i;
      }
    }
    if (!areWhole(widths)) {
      int blank = isNumber[last] ? 0 : widths[last] - columns.get(last).heading().length();
      all += Math.max(0, MARK.length() - blank);
    }
    return all - width;
  }

  private void shorten(Yield which, int shortest, int width) {
    for (int i = widths.length - 1; i >= 0; i--) {
      int excess = excess(width);
      if (columns.get(i).yield() == which && excess > 0) {
        widths[i] = Math.min(widths[i], Math.max(atLeast(i, shortest), widths[i] - excess));
      }
    }
  }
}
