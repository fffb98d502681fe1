package hug.shell;

import hug.output.Link;
import hug.output.Tone;
import java.util.List;

/**
 * The contents of a terminal.
 *
 * @param cursor the column in the last row where a text is typed; -1 while waiting for a single key
 */
public record Screen(List<Row> rows, int cursor) {
  /** A row of text in one tone, with links from parts of it. */
  public record Row(String text, Tone tone, List<Link> links) {
    public Row(String text, Tone tone) {
      this(text, tone, List.of());
    }

    public static Row plain(String text) {
      return new Row(text, Tone.PLAIN);
    }
  }

  public boolean isTyping() {
    return cursor >= 0;
  }
}
