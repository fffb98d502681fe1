package hug.shell;

import hug.output.Sink;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** A terminal that can only print: screens follow each other, and Enter ends each answer. */
final class LineByLine implements Console {
  private static final String ESCAPE = "\u001b";
  private static final int USUAL_WIDTH = 80;

  /** Enough for any screen. */
  private static final int ROWS = 60;

  private final Input in;
  private final Sink out;
  private final int columns;
  private final Deque<Key> waiting = new ArrayDeque<>();
  private boolean isTyping;

  /** Shown only once. */
  private String hint = "On this terminal, press Enter after each key.\n";

  LineByLine(InputStream in, OutputStream out, int columns) {
    this.in = new Input(in);
    this.out = new Sink(out, "standard output");
    this.columns = columns > 0 ? columns : USUAL_WIDTH;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public void show(Screen screen) {
    isTyping = screen.isTyping();
    if (!waiting.isEmpty()) {
      return;
    }
    boolean isGap = false;
    for (var row : screen.rows().subList(0, screen.rows().size() - (isTyping ? 1 : 0))) {
      if (!isGap || !row.text().isEmpty()) {
        out.write(row.text() + "\n");
      }
      isGap = row.text().isEmpty();
    }
    out.write(hint + "> ");
    hint = "";
    out.flush();
  }

  /** Esc at the end of a line cancels it; only the first letter counts if a key is expected. */
  @Override
  public Key read() {
    if (waiting.isEmpty()) {
      var line = in.line();
      if (line.isEmpty()) {
        return Key.Special.CLOSED;
      }
      if (line.get().endsWith(ESCAPE)) {
        return Key.Special.ESCAPE;
      }
      if (!isTyping) {
        var letter = line.get().strip();
        return letter.isEmpty()
            ? Key.Special.ENTER
            : new Key.Text(letter.substring(0, letter.offsetByCodePoints(0, 1)));
      }
      waiting.add(Key.Special.DELETE_LINE);
      waiting.add(new Key.Text(line.get()));
      waiting.add(Key.Special.ENTER);
    }
    return waiting.remove();
  }

  @Override
  public void close() {
    out.write("\n");
    out.flush();
  }
}
