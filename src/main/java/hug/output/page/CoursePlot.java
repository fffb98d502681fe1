package hug.output.page;

import hug.output.Columns;
import hug.output.page.Svg.Anchor;
import java.util.List;

/**
 * Plots values over time as columns, or as a line if there are many, with both levels of a slide.
 */
final class CoursePlot {
  static final double HEIGHT = 190;
  private static final double TOP = 34;
  private static final double BOTTOM = HEIGHT - 22;
  private static final int MOST_COLUMNS = 60;

  private final Drawing.Course course;
  private final double left;
  private final double step;
  private final double highest;

  CoursePlot(Drawing.Course course) {
    this.course = course;
    double most = 0;
    var shown = "0";
    for (var value : course.values()) {
      shown = value.value() > most ? value.shown() : shown;
      most = Math.max(most, value.value());
    }
    highest = most;
    left = Svg.width(Columns.of(shown)) + 6;
    step = (Svg.WIDTH - left) / Math.max(1, course.values().size());
  }

  Svg drawn(Svg svg) {
    axes(svg);
    if (course.values().size() > MOST_COLUMNS) {
      line(svg);
    } else {
      double gap = step > 4 ? step / 5 : 0.5;
      for (int i = 0; i < course.values().size(); i++) {
        double height = BOTTOM - y(course.values().get(i).value());
        svg.rectangle("bar", x(i) + gap / 2, BOTTOM - height, step - gap, height);
      }
    }
    course.slide().ifPresent(slide -> slide(svg, slide));
    return svg.line("axis", left, BOTTOM, Svg.WIDTH, BOTTOM);
  }

  private void axes(Svg svg) {
    svg.text("soft", 0, 12, Anchor.START, course.unit());
    for (var value : course.values()) {
      if (value.value() == highest && highest > 0) {
        svg.text("soft", left - 6, TOP + 4, Anchor.END, value.shown());
        svg.line("axis", left, TOP, Svg.WIDTH, TOP);
        break;
      }
    }
    svg.text("soft", left - 6, BOTTOM + 4, Anchor.END, "0");
    svg.text("soft", left, HEIGHT - 5, Anchor.START, course.values().getFirst().label());
    if (course.values().size() > 1) {
      var last = course.values().getLast().label();
      svg.text("soft", Svg.WIDTH, HEIGHT - 5, Anchor.END, last);
    }
  }

  private void line(Svg svg) {
    var points = new double[2 * course.values().size()];
    for (int i = 0; i < course.values().size(); i++) {
      points[2 * i] = x(i) + step / 2;
      points[2 * i + 1] = y(course.values().get(i).value());
    }
    svg.path("course", points);
  }

  /** Draws both levels, and where the lower one begins. */
  private void slide(Svg svg, Drawing.Slide slide) {
    double begin = x(slide.from());
    // A line beneath sets them off from columns of any colour.
    for (var kind : List.of("halo", "level")) {
      svg.line(kind, left, y(slide.before()), begin, y(slide.before()));
    }
    for (var kind : List.of("halo", "fall")) {
      svg.line(kind, begin, y(slide.since()), x(slide.to()), y(slide.since()));
    }
    svg.line("begin", begin, TOP - 12, begin, BOTTOM);
    boolean isEarly = begin < (left + Svg.WIDTH) / 2;
    svg.text(
        "told",
        begin + (isEarly ? 4 : -4),
        TOP - 6,
        isEarly ? Anchor.START : Anchor.END,
        "since " + course.values().get(slide.from()).label());
  }

  /** The left edge of the space for a value. */
  private double x(int place) {
    return left + step * place;
  }

  private double y(double value) {
    return highest == 0 ? BOTTOM : BOTTOM - (BOTTOM - TOP) * value / highest;
  }
}
