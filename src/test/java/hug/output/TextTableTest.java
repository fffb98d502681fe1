package hug.output;

import static hug.output.Column.column;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What gives way where a terminal is too narrow for a table. */
final class TextTableTest {
  private record Call(String name, String phone, int days, String about) {}

  private static final Table<Call> CALLS =
      Table.of(
          List.of(
              new Call("Jim Halpert", "555-0101", 12, "prints for the grandparents in Utica"),
              new Call("花子", "", 3, "likes to be called in the morning")),
          Column.<Call>column("client", Call::name).yieldsLast(),
          column("phone", Call::phone),
          Column.<Call>column("days_over", Call::days).yieldsWhole(),
          Column.<Call>column("about", Call::about).yieldsFirst());

  @Test
  void notes_are_shortened_before_names_and_columns_left_out_before_notes_say_nothing()
      throws IOException {
    shows(
        0,
        """
        CLIENT       PHONE     DAYS OVER  ABOUT
        Jim Halpert  555-0101         12  prints for the grandparents in Utica
        花子                           3  likes to be called in the morning
        """);
    shows(
        60,
        """
        CLIENT       PHONE     DAYS OVER  ABOUT
        Jim Halpert  555-0101         12  prints for the grandparen…
        花子                           3  likes to be called in the…
        """);
    shows(
        48,
        """
        CLIENT       PHONE     ABOUT …
        Jim Halpert  555-0101  prints for the grandpare…
        花子                   likes to be called in th…
        """);
    shows(
        28,
        """
        CLIENT    PHONE     ABOUT …
        Jim Hal…  555-0101  prints…
        花子                likes t…
        """);
    shows(
        20,
        """
        CLIENT      PHONE …
        Jim Halpe…  555-0101
        花子
        """);
  }

  @Test
  void what_was_asked_for_by_name_is_never_left_out() throws IOException {
    shows(
        List.of("days_over", "client"),
        12,
        """
        DAYS OVER  CLIENT
               12  Jim Hal…
                3  花子
        """);
  }

  private static void shows(int width, String expected) throws IOException {
    shows(List.of(), width, expected);
  }

  private static void shows(List<String> fields, int width, String expected) throws IOException {
    var layout =
        new Layout(
            Format.TABLE,
            fields,
            ',',
            false,
            false,
            false,
            true,
            new Viewport(width, 0, false, true));
    var printed = new Printer(layout).print(Result.listed(CALLS, ""));
    var out = new ByteArrayOutputStream();
    printed.data().writeTo(out);
    assertEquals(expected, out.toString(UTF_8));
  }
}
