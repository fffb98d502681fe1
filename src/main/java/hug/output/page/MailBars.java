package hug.output.page;

import hug.output.Bars;
import hug.output.Viewport;
import java.util.ArrayList;
import java.util.List;

/** Bars of block characters in a table column, which every mail program can show. */
final class MailBars {
  /** The room on a phone next to a name and two numbers. */
  private static final int ROOM = 8;

  private static final Viewport LETTERS = new Viewport(0, 0, false, true);

  private MailBars() {}

  /** The numbers with a column of bars; a curve has none, since its shares are clear enough. */
  static ShownTable beside(ShownTable numbers, Drawing drawing) {
    return switch (drawing) {
      case Drawing.Bars bars -> with(numbers, bars.values(), bars.highest());
      case Drawing.Course course -> with(numbers, course.values(), highest(course.values()));
      case Drawing.Curve _ -> numbers;
    };
  }

  private static double highest(List<Drawing.Value> values) {
    return values.stream().mapToDouble(Drawing.Value::value).max().orElse(0);
  }

  private static ShownTable with(ShownTable numbers, List<Drawing.Value> values, double highest) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < values.size(); i++) {
      long eighths = highest == 0 ? 0 : Math.round(8 * ROOM * values.get(i).value() / highest);
      var row = new ArrayList<>(numbers.rows().get(i));
      row.add(Bars.bar(eighths, 8L * ROOM, ROOM, LETTERS));
      rows.add(row);
    }
    var headings = new ArrayList<>(numbers.headings());
    headings.add("");
    var isNumber = new ArrayList<>(numbers.isNumber());
    isNumber.add(false);
    return new ShownTable(headings, isNumber, rows);
  }
}
