package hug.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pictures are drawn to scale. */
final class SvgPlotTest {
  private static final Block.Plot BARS = DemoDocument.bars();

  /** An attribute of all elements of a class, in order. */
  private static List<Double> numbers(String svg, String kind, String attribute) {
    var found =
        Pattern.compile("class=\"" + kind + "\"[^>]* " + attribute + "=\"([\\d.]+)\"").matcher(svg);
    var numbers = new ArrayList<Double>();
    found.results().forEach(result -> numbers.add(Double.valueOf(result.group(1))));
    return numbers;
  }

  @Test
  void a_bar_twice_as_high_is_twice_as_long() {
    var svg = SvgPlot.of(BARS, "p");
    var now = numbers(svg, "bar", "width");
    var before = numbers(svg, "before", "width");

    assertEquals(2 * now.get(1), now.get(0), 0.02);
    assertEquals(3 * now.get(0) / 20, now.get(2), 0.02);
    assertEquals(0, now.get(3));
    assertEquals(now.get(0) * 15 / 20, before.get(0), 0.02);
  }

  @Test
  void bars_of_nothing_have_no_length() {
    var none = List.of(Drawing.Value.of("call", 0), Drawing.Value.of("card", 0));
    var svg = SvgPlot.of(new Block.Plot("t", "d", new Drawing.Bars("c", "u", none)), "p");

    assertEquals(List.of(0.0, 0.0), numbers(svg, "bar", "width"));
    assertFalse(svg.contains("NaN"));
  }

  @Test
  void columns_share_a_base_line_and_levels_match_values() {
    var values =
        List.of(Drawing.Value.of("q1", 40), Drawing.Value.of("q2", 40), Drawing.Value.of("q3", 20));
    var slide = Optional.of(new Drawing.Slide(2, 3, 40, 20));
    var course = new Drawing.Course("quarter", "touches", values, slide);
    var svg = SvgPlot.of(new Block.Plot("t", "d", course), "p");
    var heights = numbers(svg, "bar", "height");
    var tops = numbers(svg, "bar", "y");

    assertEquals(heights.get(0), 2 * heights.get(2), 0.02);
    assertEquals(tops.get(0) + heights.get(0), tops.get(2) + heights.get(2), 0.02);
    assertEquals(tops.get(0), numbers(svg, "level", "y1").getFirst(), 0.02);
    assertEquals(tops.get(2), numbers(svg, "fall", "y1").getFirst(), 0.02);
    assertEquals(numbers(svg, "begin", "x1"), numbers(svg, "fall", "x1"));
    assertTrue(svg.contains(">since q3</text>"), svg);
  }

  @Test
  void shares_are_drawn_out_of_all() {
    var shares =
        List.of(new Drawing.Value("a", 0.5, "1 of 2"), new Drawing.Value("b", 0.25, "1 of 4"));
    var bars = new Block.Plot("t", "d", new Drawing.Bars("c", "share", shares, List.of(), 1));
    var lengths = numbers(SvgPlot.of(bars, "p"), "bar", "width");

    assertEquals(2, lengths.getFirst() / lengths.getLast(), 0.02);
    assertTrue(lengths.getFirst() < Svg.WIDTH / 2, lengths.toString());
  }

  @Test
  void many_values_become_a_line() {
    var values = new ArrayList<Drawing.Value>();
    for (int i = 0; i < 200; i++) {
      values.add(Drawing.Value.of("week " + i, i));
    }
    var plot = new Block.Plot("t", "d", new Drawing.Course("week", "touches", values));
    var svg = SvgPlot.of(plot, "p");

    assertTrue(numbers(svg, "bar", "width").isEmpty());
    assertEquals(1, svg.split("class=\"course\"").length - 1);
  }

  @Test
  void a_curve_goes_corner_to_corner_and_marks_its_points() {
    var told = List.of(new Drawing.Point(0.2, 0.8));
    var points = List.of(new Drawing.Point(0, 0), told.getFirst(), new Drawing.Point(1, 1));
    var svg = SvgPlot.of(new Block.Plot("t", "d", new Drawing.Curve("x", "y", points, told)), "p");

    assertTrue(svg.contains("<path class=\"course\" d=\"M40 254L86 70L270 24\"/>"), svg);
    assertTrue(svg.contains("<line class=\"even\" x1=\"40\" y1=\"254\" x2=\"270\" y2=\"24\"/>"));
    assertTrue(svg.contains("<circle class=\"bar\" cx=\"86\" cy=\"70\" r=\"3.5\"/>"));
    assertTrue(svg.contains(">80%</text>"));
  }

  @Test
  void a_curve_of_100000_points_is_thinned_to_visible_ones() {
    var points = new ArrayList<Drawing.Point>();
    for (int i = 0; i <= 100_000; i++) {
      points.add(new Drawing.Point(i / 100_000.0, i / 100_000.0));
    }
    var plot = new Block.Plot("t", "d", new Drawing.Curve("x", "y", points, List.of()));

    assertTrue(SvgPlot.of(plot, "p").length() < 8000);
  }

  @Test
  void a_sparkline_has_its_numbers_as_text() {
    assertEquals(
        """
        <svg class="spark" viewBox="0 0 30 20" preserveAspectRatio="xMaxYMid" width="30" height="20"\
         role="img" aria-labelledby="p-title">
        <title id="p-title">Trend: 0, 4, 2</title>
        <rect class="bar" x="2" y="19" width="8" height="1"/>
        <rect class="bar" x="12" y="0" width="8" height="20"/>
        <rect class="bar" x="22" y="9.5" width="8" height="10.5"/>
        </svg>
        """,
        SvgPlot.spark(List.of(0L, 4L, 2L), "p"));
  }

  @Test
  void names_cannot_run_code_in_pictures() {
    var values = new ArrayList<Drawing.Value>();
    DemoDocument.HOSTILE.forEach(name -> values.add(Drawing.Value.of(name, 1)));
    var bars = new Drawing.Bars("<b>", "<i>", values);
    var svg = SvgPlot.of(new Block.Plot("</title><script>", "\"&", bars), "p");

    assertFalse(svg.contains("<script") || svg.contains("<b>") || svg.contains("<img"), svg);
    assertTrue(svg.contains("<title id=\"p-title\">&lt;/title&gt;&lt;script&gt;</title>"), svg);
    assertTrue(svg.contains("<desc id=\"p-desc\">&quot;&amp;</desc>"), svg);
  }
}
