package hug.command;

import hug.model.Escaped;
import hug.model.Touch;
import hug.output.Columns;

/** A touch as one line of a card: when, how, who, and what was said. */
public final class TouchLine {
  private TouchLine() {}

  public static String of(Touch touch) {
    var line = new StringBuilder("  " + touch.on() + "  ");
    line.append(padded(touch.by() + (touch.inbound() ? " (in)" : ""), 12)).append("  ");
    line.append(padded(Escaped.of(touch.staff()), 8)).append("  ");
    if (!touch.answered()) {
      line.append(touch.note().isEmpty() ? "no answer" : "no answer: ");
    }
    line.append(Escaped.inOneLine(touch.note()));
    if (touch.answered() && !touch.counts()) {
      line.append(" (does not count)");
    }
    touch.next().ifPresent(next -> line.append(" [next ").append(next).append("]"));
    return line.toString().stripTrailing();
  }

  public static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Columns.of(text)));
  }
}
