package hug.output.page;

import hug.output.Column;
import hug.output.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contents of a plot. */
public sealed interface Drawing {
  /** Its numbers as a table. */
  Numbers numbers();

  /** The numbers of a plot, as text. */
  record Numbers(List<String> headings, List<List<String>> rows) {
    /** The numbers, like any other table. */
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
   * @param label names what has the value
   * @param value 0 or more
   * @param shown the value as people read it
   */
  record Value(String label, double value, String shown) {
    /** A count. */
    public static Value of(String label, long count) {
      return new Value(label, count, String.valueOf(count));
    }
  }

  /**
   * A bar for each value, side by side.
   *
   * @param what the kind of things compared: {@code channel}
   * @param unit of the values: {@code touches}
   * @param before earlier values, in the same order; may be empty
   * @param most the value of a full-length bar: 1 for shares, 0 for the highest value
   */
  record Bars(String what, String unit, List<Value> values, List<Value> before, double most)
      implements Drawing {
    public Bars(String what, String unit, List<Value> values, List<Value> before) {
      this(what, unit, values, before, 0);
    }

    public Bars(String what, String unit, List<Value> values) {
      this(what, unit, values, List.of());
    }

    /** The value of a full-length bar, if earlier values are not drawn. */
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
   * Values over time.
   *
   * @param what the unit of time: {@code quarter}
   * @param unit of the values: {@code touches per client}
   * @param slide the drop to a lower level, if any
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
   * A drop from one level to a lower one.
   *
   * @param from the index of the first value on the lower level
   * @param to the index after the last value taken into account
   * @param before the mean of the values up to the drop
   * @param since the mean of the values after it
   */
  record Slide(int from, int to, double before, double since) {}

  /**
   * A share that grows with another: how much of the worth the top tenth of clients bring.
   *
   * @param across the horizontal axis: {@code top clients}
   * @param up the vertical axis: {@code share of worth}
   * @param points from (0, 0) to (1, 1)
   * @param told the few points that a table shows
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
   * @param shown the horizontal share as people read it
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
