package hug.shell;

import java.util.List;

/**
 * What a terminal shows.
 *
 * @param cursor the column in the last row where something is being typed; -1 where a single key is
 *     waited for
 */
public record Screen(List<Row> rows, int cursor) {
  /** One row; set bold, it stands out a little. */
  public record Row(String text, boolean isBold) {
    public static Row plain(String text) {
      return new Row(text, false);
    }
  }

  public boolean isTyping() {
    return cursor >= 0;
  }
}
