package hug.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers drawn as bars. */
final class BarsTest {
  private static final Viewport UNICODE = new Viewport(80, 24, false, true);
  private static final Viewport ASCII = new Viewport(80, 24, false, false);

  @Test
  void a_bar_has_one_column_a_unit_if_there_is_room() {
    assertEquals("███", Bars.bar(3, 10, 10, UNICODE));
    assertEquals("###", Bars.bar(3, 10, 10, ASCII));
    assertEquals("", Bars.bar(0, 10, 10, UNICODE));
  }

  @Test
  void a_longer_bar_is_shortened_in_eighths_of_a_column() {
    assertEquals("██████████", Bars.bar(20, 20, 10, UNICODE));
    assertEquals("█▌", Bars.bar(3, 20, 10, UNICODE));
    assertEquals("▏", Bars.bar(1, 100_000, 10, UNICODE), "never nothing");
    assertEquals("##", Bars.bar(3, 20, 10, ASCII));
    assertEquals("#", Bars.bar(1, 100_000, 10, ASCII));
  }

  @Test
  void a_line_is_as_high_as_each_number() {
    assertEquals("▁▂▅█", Bars.line(List.of(0L, 1L, 4L, 7L), UNICODE));
    assertEquals("_.+#", Bars.line(List.of(0L, 1L, 4L, 7L), ASCII));
    assertEquals("▁▁", Bars.line(List.of(0L, 0L), UNICODE));
    assertEquals("▂█", Bars.line(List.of(1L, 1_000L), UNICODE), "one is more than nothing");
  }
}
