package hug.output;

import static hug.output.Column.column;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A table that is too long to be buffered in memory. */
final class LongTableTest {
  private static final Layout IN_A_PIPE =
      new Layout(
          Format.TABLE,
          List.of(),
          ',',
          false,
          false,
          false,
          false,
          new Viewport(0, 0, false, true));

  @Test
  void columns_are_as_wide_as_their_widest_cell_anywhere() throws IOException {
    int most = 60_000;
    var table =
        Table.of(
            IntStream.rangeClosed(1, most).boxed().toList(),
            column("number", (Integer n) -> n),
            column("name", (Integer n) -> n == most ? "花子 Ångström" : "Zoë"),
            column("note", (Integer n) -> "the note of " + n));
    var printed = new Printer(IN_A_PIPE, "due").print(Result.listed(table, ""));
    var out = new ByteArrayOutputStream();
    printed.data().writeTo(out);
    assertTrue(out.size() > 2 << 20, "it is long");
    var lines = out.toString(UTF_8).split("\n");
    assertEquals(most + 1, lines.length);
    assertEquals("NUMBER  NAME           NOTE", lines[0]);
    assertEquals("     1  Zoë            the note of 1", lines[1]);
    assertEquals(" 31000  Zoë            the note of 31000", lines[31_000]);
    assertEquals(" 60000  花子 Ångström  the note of 60000", lines[most]);
  }
}
