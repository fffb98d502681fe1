package hug.shell;

import hug.output.Tone;
import java.util.List;

/**
 * What a terminal shows.
 *
 * @param cursor the column in the last row where something is being typed; -1 where a single key is
 *     waited for
 */
public record Screen(List<Row> rows, int cursor) {
  /** One row. */
  public record Row(String text, Tone tone) {
    public static Row plain(String text) {
      return new Row(text, Tone.PLAIN);
    }
  }

  public boolean isTyping() {
    return cursor >= 0;
  }
}
