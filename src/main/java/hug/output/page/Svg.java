package hug.output.page;

/**
 * Builds a picture in SVG, element by element. Drawing libraries need java.desktop, which would
 * make the runtime half as large again, and none marks parts for a style sheet to colour in dark
 * mode.
 */
final class Svg {
  /** The width of a plot: that of a phone, less its margins. */
  static final double WIDTH = 360;

  /** The width of a digit of 12 units in wide typefaces. */
  private static final double LETTER = 7.7;

  /** The part of a text that is at its position. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder svg = new StringBuilder();

  /**
   * @param id unique on the page
   * @param description what it shows, for people who cannot see it; may be empty
   */
  Svg(String kind, double width, double height, String id, String title, String description) {
    var names = id + "-title" + (description.isEmpty() ? "" : " " + id + "-desc");
    svg.append("<svg class=\"").append(kind).append("\" viewBox=\"0 0 ");
    svg.append(number(width)).append(' ').append(number(height));
    // The size without a style sheet; short lines are right-aligned with the others.
    svg.append("\" preserveAspectRatio=\"xMaxYMid\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height));
    svg.append("\" role=\"img\" aria-labelledby=\"").append(names).append("\">\n");
    svg.append(Html.element("title id=\"" + id + "-title\"", title)).append('\n');
    if (!description.isEmpty()) {
      svg.append(Html.element("desc id=\"" + id + "-desc\"", description)).append('\n');
    }
  }

  /** The width of a text of so many columns. */
  static double width(int columns) {
    return columns * LETTER;
  }

  Svg rectangle(String kind, double x, double y, double width, double height) {
    return add("rect", kind, "x", x, "y", y, "width", width, "height", height);
  }

  Svg line(String kind, double fromX, double fromY, double toX, double toY) {
    return add("line", kind, "x1", fromX, "y1", fromY, "x2", toX, "y2", toY);
  }

  Svg dot(String kind, double x, double y, double radius) {
    return add("circle", kind, "cx", x, "cy", y, "r", radius);
  }

  /** Lines from point to point, each point an x and a y. */
  Svg path(String kind, double... points) {
    svg.append("<path class=\"").append(kind).append("\" d=\"");
    for (int i = 0; i < points.length; i += 2) {
      svg.append(i == 0 ? "M" : "L").append(number(points[i])).append(' ');
      svg.append(number(points[i + 1]));
    }
    svg.append("\"/>\n");
    return this;
  }

  Svg text(String kind, double x, double y, Anchor anchor, String text) {
    var place = anchor == Anchor.START ? "" : " text-anchor=\"" + lower(anchor) + "\"";
    var tag = "text class=\"" + kind + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\"" + place;
    svg.append(Html.element(tag, text)).append('\n');
    return this;
  }

  /** A text that is cut off at the end of its room. */
  Svg clipped(String kind, double top, double width, double height, String text) {
    svg.append("<svg y=\"").append(number(top)).append("\" width=\"").append(number(width));
    svg.append("\" height=\"").append(number(height)).append("\">");
    text(kind, 0, 12, Anchor.START, text);
    svg.append("</svg>\n");
    return this;
  }

  private static String lower(Anchor anchor) {
    return anchor == Anchor.END ? "end" : "middle";
  }

  /**
   * @param pairs names and numbers, alternating
   */
  private Svg add(String tag, String kind, Object... pairs) {
    svg.append('<').append(tag).append(" class=\"").append(kind).append('"');
    for (int i = 0; i < pairs.length; i += 2) {
      svg.append(' ').append(pairs[i]).append("=\"").append(number((double) pairs[i + 1]));
      svg.append('"');
    }
    svg.append("/>\n");
    return this;
  }

  /** A number with at most two decimals. */
  static String number(double number) {
    long hundredths = Math.round(100 * number);
    return hundredths % 100 == 0
        ? String.valueOf(hundredths / 100)
        : String.valueOf(hundredths / 100.0);
  }

  /** The whole picture. */
  String closed() {
    return svg + "</svg>\n";
  }
}
