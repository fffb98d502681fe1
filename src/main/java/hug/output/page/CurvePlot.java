package hug.output.page;

import hug.output.page.Svg.Anchor;
import java.util.ArrayList;

/** Plots a share that grows with another, and the line it would be if all were equal. */
final class CurvePlot {
  static final double HEIGHT = 290;
  private static final double LEFT = 40;
  private static final double TOP = 24;
  private static final double SIDE = 230;
  private static final double RIGHT = LEFT + SIDE;
  private static final double BOTTOM = TOP + SIDE;

  /** The least distance between numbers next to the curve. */
  private static final double LINE = 15;

  /** The distance from the line of equality at which a number does not cross it. */
  private static final double NEAR = 0.25;

  private final Drawing.Curve curve;

  CurvePlot(Drawing.Curve curve) {
    this.curve = curve;
  }

  Svg drawn(Svg svg) {
    var points = points();
    var area = new double[points.length + 2];
    System.arraycopy(points, 0, area, 0, points.length);
    area[points.length] = RIGHT;
    area[points.length + 1] = BOTTOM;
    svg.path("area", area);
    for (double share : new double[] {0, 0.5, 1}) {
      var percent = Math.round(100 * share) + "%";
      svg.line("axis", LEFT, y(share), RIGHT, y(share));
      svg.line("axis", x(share), TOP, x(share), BOTTOM);
      svg.text("soft", LEFT - 5, y(share) + 4, Anchor.END, percent);
      svg.text("soft", x(share), BOTTOM + 15, Anchor.MIDDLE, percent);
    }
    svg.line("even", LEFT, BOTTOM, RIGHT, TOP);
    svg.path("course", points);
    told(svg);
    svg.text("soft", 0, 11, Anchor.START, curve.up());
    return svg.text("soft", LEFT, BOTTOM + 31, Anchor.START, curve.across());
  }

  /** The points, skipping those within a unit of the one before. */
  private double[] points() {
    var kept = new ArrayList<Drawing.Point>();
    for (var point : curve.points()) {
      if (kept.isEmpty() || (point.across() - kept.getLast().across()) * SIDE >= 1) {
        kept.add(point);
      }
    }
    var last = curve.points().getLast();
    if (!kept.getLast().equals(last)) {
      kept.add(last);
    }
    var points = new double[2 * kept.size()];
    for (int i = 0; i < kept.size(); i++) {
      points[2 * i] = x(kept.get(i).across());
      points[2 * i + 1] = y(kept.get(i).up());
    }
    return points;
  }

  /** Draws a dot for each labelled point, and its number if there is room. */
  private void told(Svg svg) {
    double above = Double.POSITIVE_INFINITY;
    for (var point : curve.told()) {
      double x = x(point.across());
      double y = y(point.up());
      svg.dot("bar", x, y, 3.5);
      if (point.across() < 1 && above - y >= LINE) {
        var percent = Math.round(100 * point.up()) + "%";
        if (point.up() - point.across() > NEAR) {
          svg.text("value", x + 6, y + 14, Anchor.START, percent);
        } else {
          svg.text("value", x - 5, y - 4, Anchor.END, percent);
        }
        above = y;
      }
    }
  }

  private static double x(double share) {
    return LEFT + SIDE * share;
  }

  private static double y(double share) {
    return BOTTOM - SIDE * share;
  }
}
