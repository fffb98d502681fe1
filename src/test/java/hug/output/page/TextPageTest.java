package hug.output.page;

import static hug.output.Column.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.output.Columns;
import hug.output.Table;
import hug.output.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as text, for terminals and for messages. */
final class TextPageTest {
  private static String laidOut(int width, Block... blocks) {
    var document = Document.of("T", new Document.Part("Part", blocks));
    return new TextPage(document).on(new Viewport(width, 0, false, true));
  }

  @Test
  void a_bar_twice_as_high_is_twice_as_long() {
    assertEquals(
        """
        T

        Part
          Touches by channel
          call   ████████████████████████████████████████ 20 (+5)
          card   ████████████████████ 10 (-2)
          visit  ██████ 3 (+3)
          gift   0 (-2)
        """,
        laidOut(80, DemoDocument.bars()));
  }

  @Test
  void a_course_is_a_line_and_a_curve_a_table() {
    assertEquals(
        """
        T

        Part
          touches per client  ███████▆▆▅▆▆  2024-Q1 to 2026-Q4
          TOP CLIENTS  WORTH
          10%          34%
          20%          59%
          50%          94%
          60%          97%
          70%          99%
          80%          100%
          90%          100%
          100%         100%
        """,
        laidOut(60, DemoDocument.course(Optional.empty()), DemoDocument.curve()));
  }

  @Test
  void a_course_too_long_for_its_columns_shows_means() {
    var values = new ArrayList<Drawing.Value>();
    for (int i = 0; i < 100; i++) {
      values.add(Drawing.Value.of("w" + i, i < 50 ? i % 2 : 1));
    }
    var plot = new Block.Plot("t", "d", new Drawing.Course("week", "touches", values));
    var line = laidOut(61, plot).lines().skip(3).findFirst().orElseThrow();

    assertEquals("  touches  " + "▅".repeat(25) + "█".repeat(25), line.stripTrailing());
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 72, 60})
  void nothing_but_a_long_word_is_wider_than_the_screen(int width) {
    var page = new TextPage(DemoDocument.document()).on(new Viewport(width, 0, false, true));

    for (var line : page.lines().toList()) {
      boolean isOneWord = !line.strip().contains(" ");
      assertTrue(isOneWord || Columns.of(line) <= width, line);
    }
    assertTrue(page.contains("\\u202etxt.exe\\u202c"), page);
  }

  @Test
  void a_table_too_wide_for_a_mail_shows_rows_as_blocks() {
    var table =
        Table.of(
            List.of("Jim", ""),
            column("client", name -> name + " Jones"),
            column("days_silent", name -> 30),
            column("phone", name -> name),
            column("last_note", name -> "a few words"),
            column("days_to_put_right", name -> ""));
    var document = Document.of("T", new Document.Part("", new Block.Grid(table)));
    var page = new TextPage(document, true);

    assertEquals(
        """
        T

          Jim Jones
            days silent 30, phone Jim,
            last note a few words
           Jones
            days silent 30,
            last note a few words
        """,
        page.on(new Viewport(32, 0, false, true)));
    assertTrue(page.on(new Viewport(90, 0, false, true)).contains("CLIENT     DAYS SILENT"));
    assertFalse(page.on(new Viewport(32, 0, false, true)).contains("…"));
  }

  @Test
  void a_long_name_leaves_room_for_its_bar() {
    var page = new TextPage(DemoDocument.document()).on(new Viewport(60, 0, false, true));

    assertTrue(page.contains("  WWWWWWWWWWWWWWWWWWW…  ████"), page);
  }
}
