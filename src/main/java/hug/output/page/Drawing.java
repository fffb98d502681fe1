package hug.output.page;

import hug.output.Column;
import hug.output.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is drawn in a plot. */
public sealed interface Drawing {
  /** The same as a table, for those who want the numbers. */
  Numbers numbers();

  /** The numbers of a plot, as text. */
  record Numbers(List<String> headings, List<List<String>> rows) {
    /** As any other table. */
    public Table<List<String>> asTable() {
      var columns = new ArrayList<Column<List<String>>>();
      for (int i = 0; i < headings.size(); i++) {
        int place = i;
        columns.add(Column.column(headings.get(i), row -> row.get(place)));
      }
      return new Table<>(rows, columns);
    }
  }

  /**
   * A value of a plot.
   *
   * @param label what it is the value of
   * @param value from 0 on
   * @param shown the value as it is read
   */
  record Value(String label, double value, String shown) {
    /** A count. */
    public static Value of(String label, long count) {
      return new Value(label, count, String.valueOf(count));
    }
  }

  /**
   * Values of things beside each other: a bar for each.
   *
   * @param what the things are: {@code channel}
   * @param unit of the values: {@code touches}
   * @param before the same values at an earlier time, in the same order; may be empty
   * @param most what the longest bar would be of: 1 for shares; 0 for the highest of the values
   */
  record Bars(String what, String unit, List<Value> values, List<Value> before, double most)
      implements Drawing {
    public Bars(String what, String unit, List<Value> values, List<Value> before) {
      this(what, unit, values, before, 0);
    }

    public Bars(String what, String unit, List<Value> values) {
      this(what, unit, values, List.of());
    }

    /** What the longest bar is of, where those of the time before are not drawn. */
    double highest() {
      double highest = most;
      for (var value : values) {
        highest = Math.max(highest, value.value());
      }
      return highest;
    }

    @Override
    public Numbers numbers() {
      var headings = new ArrayList<>(List.of(what, unit));
      if (!before.isEmpty()) {
        headings.add("before");
      }
      var rows = new ArrayList<List<String>>();
      for (int i = 0; i < values.size(); i++) {
        var row = new ArrayList<>(List.of(values.get(i).label(), values.get(i).shown()));
        if (!before.isEmpty()) {
          row.add(before.get(i).shown());
        }
        rows.add(row);
      }
      return new Numbers(headings, rows);
    }
  }

  /**
   * Values one after the other in time.
   *
   * @param what the times are: {@code quarter}
   * @param unit of the values: {@code touches a client}
   * @param slide where they fell to a lower level, if they did
   */
  record Course(String what, String unit, List<Value> values, Optional<Slide> slide)
      implements Drawing {
    public Course(String what, String unit, List<Value> values) {
      this(what, unit, values, Optional.empty());
    }

    @Override
    public Numbers numbers() {
      var rows = new ArrayList<List<String>>();
      values.forEach(value -> rows.add(List.of(value.label(), value.shown())));
      return new Numbers(List.of(what, unit), rows);
    }
  }

  /**
   * A fall from one level to a lower one.
   *
   * @param from the place, from 0 on, of the first value on the lower level
   * @param to the place after the last one that was looked at
   * @param before the mean of the values until then
   * @param since the mean of those from then on
   */
  record Slide(int from, int to, double before, double since) {}

  /**
   * A share that grows with another: how much of the worth the worthiest tenth brings.
   *
   * @param across what grows from left to right: {@code clients, the worthiest first}
   * @param up what grows with it: {@code worth}
   * @param points by what is across, from (0, 0) to (1, 1)
   * @param told the few of them that a table shows
   */
  record Curve(String across, String up, List<Point> points, List<Point> told) implements Drawing {
    @Override
    public Numbers numbers() {
      var rows = new ArrayList<List<String>>();
      told.forEach(point -> rows.add(List.of(point.shown(), percent(point.up()))));
      return new Numbers(List.of(across, up), rows);
    }
  }

  /**
   * A point of a curve; both shares are from 0 to 1.
   *
   * @param shown the share across as it is read
   */
  record Point(double across, double up, String shown) {
    public Point(double across, double up) {
      this(across, up, percent(across));
    }
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "%";
  }
}
