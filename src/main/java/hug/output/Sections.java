package hug.output;

import hug.model.Escaped;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines under headings, with the same columns under each. On a narrow screen, one column gives way,
 * and long first cells are cut in its favour. Another cell that is longer than most pushes only its
 * own line to the right.
 *
 * @param flexible the index of the column that takes the remaining room, if any
 */
public record Sections(List<Section> sections, int flexible) {
  /** Lines and their heading. */
  public record Section(String heading, Tone tone, List<Line> lines) {}

  /**
   * A line.
   *
   * @param note shown on the line below or, if lines are scarce, in the flexible column; may be
   *     empty
   */
  public record Line(List<Cell> cells, String note) {}

  /** The density of the layout. */
  public enum Density {
    /** Headings and notes have lines of their own. */
    AIRY,
    /** Notes are in the flexible column. */
    CLOSE,
    /** Headings are in the margin too. */
    CLOSEST
  }

  /** A text and its tone. */
  public record Cell(String text, Tone tone) {
    /** A plain text; control characters are written out. */
    public static Cell of(String text) {
      return new Cell(text, Tone.PLAIN);
    }

    public Cell {
      text = Escaped.inOneLine(text);
    }
  }

  private static final int GAP = 2;
  private static final int NARROWEST = 8;

  /** The width of the first column if the flexible one has little room, and if it has none. */
  private static final int LONG_FIRST = 20;

  private static final int SHORT_FIRST = 16;

  /** The least width of the flexible column, if the first one is longer than that. */
  private static final int READABLE = 40;

  /** The most that other cells before the flexible one widen their columns. */
  private static final int LONGEST_BEFORE = 20;

  /** The lines to print. */
  public List<String> laidOut(Viewport view, Density density) {
    var lines = new ArrayList<String>();
    boolean isInMargin = density == Density.CLOSEST;
    int margin = isInMargin ? widestHeading() + GAP : GAP;
    var widths = widths(view.width() - margin, view);
    for (var section : sections) {
      var heading = view.toned(section.tone(), section.heading());
      var start = " ".repeat(margin);
      if (isInMargin) {
        start = heading + " ".repeat(margin - Columns.of(section.heading()));
      } else if (!heading.isEmpty()) {
        lines.add(heading);
      }
      for (var line : section.lines()) {
        boolean hasNote = density == Density.AIRY && !line.note().isEmpty();
        lines.add(line(hasNote ? line : inOne(line), start, margin, widths, view));
        if (hasNote) {
          lines.add(note(line.note(), margin, widths, view));
        }
        start = " ".repeat(margin);
      }
    }
    return lines;
  }

  private Line inOne(Line line) {
    if (line.note().isEmpty()) {
      return line;
    }
    var cells = new ArrayList<>(line.cells());
    var cell = cells.get(flexible);
    cells.set(
        flexible,
        new Cell(cell.text() + (cell.text().isEmpty() ? "" : "; ") + line.note(), cell.tone()));
    return new Line(cells, "");
  }

  private int widestHeading() {
    int widest = 0;
    for (var section : sections) {
      widest = Math.max(widest, Columns.of(section.heading()));
    }
    return widest;
  }

  private int[] widths(int width, Viewport view) {
    var widths =
        new int[sections.isEmpty() ? 0 : sections.getFirst().lines().getFirst().cells().size()];
    for (var section : sections) {
      for (var line : section.lines()) {
        for (int i = 0; i < widths.length; i++) {
          int needed = Columns.of(line.cells().get(i).text());
          boolean isBefore = i > 0 && i < flexible;
          widths[i] = Math.max(widths[i], isBefore ? Math.min(needed, LONGEST_BEFORE) : needed);
        }
      }
    }
    if (view.width() > 0 && widths.length > 0) {
      widths[0] = Math.min(widths[0], longestFirst(width - after(0, widths) - GAP, widths));
    }
    return widths;
  }

  /** The longest first cells allowed, so that the others and part of the flexible one fit. */
  private int longestFirst(int room, int[] widths) {
    int about = widths[flexible];
    int first = room - Math.min(about, READABLE);
    return first >= LONG_FIRST
        ? first
        : Math.max(SHORT_FIRST, Math.min(LONG_FIRST, room - Math.min(about, NARROWEST)));
  }

  private String line(Line line, String start, int margin, int[] widths, Viewport view) {
    var text = new StringBuilder(start);
    int left = view.width() == 0 ? Integer.MAX_VALUE : view.width() - margin;
    int gap = 0;
    for (int i = 0; i < widths.length; i++) {
      var cell = line.cells().get(i);
      int room = i == 0 ? widths[0] : i == flexible ? left - after(i, widths) : left;
      int width = Columns.of(cell.text());
      if (width > room) {
        boolean isShown = room >= (i == flexible ? NARROWEST : 1);
        cell = new Cell(isShown ? Columns.fitted(cell.text(), room) : "", cell.tone());
        width = Columns.of(cell.text());
      }
      if (width > 0) {
        text.repeat(' ', gap).append(view.toned(cell.tone(), cell.text()));
        gap = 0;
      }
      int used =
          Math.max(width, i == flexible ? Math.min(widths[i], Math.max(0, room)) : widths[i]);
      gap += used - width + GAP;
      left -= used + GAP;
    }
    return text.toString().stripTrailing();
  }

  /** The room that the columns after this one need, except for the flexible one. */
  private int after(int column, int[] widths) {
    int needed = 0;
    for (int i = column + 1; i < widths.length; i++) {
      needed += i == flexible || widths[i] == 0 ? 0 : GAP + widths[i];
    }
    return needed;
  }

  /** A note under the flexible column, or further left if there is no room for it. */
  private String note(String note, int margin, int[] widths, Viewport view) {
    int column = margin;
    for (int i = 0; i < flexible; i++) {
      column += widths[i] + GAP;
    }
    var text = Escaped.of(note);
    if (view.width() > 0 && column + Columns.of(text) > view.width()) {
      column = margin + GAP;
    }
    var fitted = view.width() > 0 ? Columns.fitted(text, view.width() - column) : text;
    return " ".repeat(column) + fitted;
  }
}
