package hug.output;

import static hug.output.ColumnWidths.GAP;
import static hug.output.ColumnWidths.LEFT_OUT;
import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Escaped;
import java.util.List;

/** Prints a table in aligned columns, for people. */
public final class TextTable {
  /** The number of characters buffered together. */
  private static final int PAGE = 1 << 14;

  private static final char END = '\u001f';

  private final Layout layout;
  private final Viewport view;
  private final Sink out;
  private boolean isHeading = true;

  TextTable(Layout layout, Sink out) {
    this.layout = layout;
    this.view = layout.viewport();
    this.out = out;
  }

  /** The columns for people, laid out for a screen, in lines with line ends. */
  public static String laidOut(Table<?> table, Viewport screen) {
    var spool = new Spool();
    var sink = new Sink(spool, "memory");
    var layout =
        new Layout(Format.TABLE, List.of(), ',', false, false, false, screen.width() > 0, screen);
    new TextTable(layout, sink).print(table.forPeople());
    sink.flush();
    var text = new StringBuilder();
    spool.forEachText(text::append);
    return text.toString();
  }

  /**
   * Prints the rows, if any, under their headings; returns their number. They are buffered, since
   * the widths of the columns are known only after the last row.
   */
  <T> int print(Table<T> table) {
    var columns = table.columns();
    var widths = new int[columns.size()];
    var isNumber = new boolean[columns.size()];
    var hasValue = new boolean[columns.size()];
    var waiting = new Spool();
    var page = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      addCell(page, columns.get(i).heading(), i, widths);
    }
    page.append('\n');
    int rows = 0;
    for (var row : table.rows()) {
      for (int i = 0; i < widths.length; i++) {
        Object value = columns.get(i).in(row);
        isNumber[i] |= value instanceof Number;
        var cell = Cells.text(value, ", ");
        hasValue[i] |= !cell.isEmpty();
        addCell(page, cell, i, widths);
      }
      page.append('\n');
      rows++;
      if (page.length() > PAGE) {
        write(page, waiting);
      }
    }
    if (rows == 0) {
      return 0;
    }
    write(page, waiting);
    if (view.width() > 0) {
      var fitting = new ColumnWidths(columns, widths, isNumber, hasValue);
      fitting.fit(view.width(), layout.fields().isEmpty());
    }
    waiting.forEachText(text -> print(text, widths, isNumber));
    return rows;
  }

  private static void write(StringBuilder page, Spool waiting) {
    var bytes = page.toString().getBytes(UTF_8);
    waiting.write(bytes, 0, bytes.length);
    page.setLength(0);
  }

  private void print(String page, int[] widths, boolean[] isNumber) {
    for (int from = 0; from < page.length(); from = page.indexOf('\n', from) + 1) {
      var line = new StringBuilder();
      addCells(line, page, from, widths, isNumber);
      if (isHeading) {
        line = heading(line, widths);
      }
      out.append(line.append('\n'));
      isHeading = false;
    }
  }

  /** The headings, followed by "…" if columns were left out. */
  private StringBuilder heading(StringBuilder line, int[] widths) {
    boolean isWhole = view.width() == 0 || ColumnWidths.areWhole(widths);
    var text = isWhole ? line.toString() : line + ColumnWidths.MARK;
    return new StringBuilder(view.toned(Tone.HEADING, text));
  }

  /** Adds a cell, followed by {@link #END}, and widens its column to hold it. */
  private static void addCell(StringBuilder page, String text, int column, int[] widths) {
    boolean isPlain = Escaped.isPlain(text);
    var cell = isPlain ? text : Escaped.of(text);
    widths[column] = Math.max(widths[column], isPlain ? cell.length() : Columns.of(cell));
    page.append(cell).append(END);
  }

  /** Lays out the row of cells that begins at {@code start}. */
  private static void addCells(
      StringBuilder text, String page, int start, int[] widths, boolean[] isNumber) {
    int gap = 0;
    for (int i = 0; i < widths.length; i++) {
      int end = page.indexOf(END, start);
      var cell = page.substring(start, end);
      start = end + 1;
      if (cell.isEmpty()) {
        gap += widths[i] == LEFT_OUT ? 0 : widths[i] + GAP;
      } else if (widths[i] != LEFT_OUT) {
        int width = Columns.of(cell);
        if (width > widths[i]) {
          cell = Columns.fitted(cell, widths[i]);
          width = Columns.of(cell);
        }
        int blank = widths[i] - width;
        text.repeat(' ', isNumber[i] ? gap + blank : gap).append(cell);
        gap = isNumber[i] ? GAP : GAP + blank;
      }
    }
  }
}
