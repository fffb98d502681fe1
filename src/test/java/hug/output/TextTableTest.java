package hug.output;

import static hug.output.Column.column;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables on terminals that are too narrow for them. */
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
  void notes_shrink_before_names_and_columns_drop_before_notes() throws IOException {
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
        36,
        """
        CLIENT    PHONE     ABOUT …
        Jim Hal…  555-0101  prints for the…
        花子                likes to be cal…
        """);
    shows(
        28,
        """
        CLIENT      ABOUT …
        Jim Halpe…  prints for the…
        花子        likes to be cal…
        """);
  }

  @Test
  void empty_columns_are_dropped_first_then_minor_ones() throws IOException {
    var calls =
        Table.of(
            CALLS.rows(),
            Column.<Call>column("client", Call::name).yieldsLast(),
            Column.<Call>column("put_right", _ -> null).yieldsWhole(),
            Column.<Call>column("days", Call::days).yieldsWhole(),
            Column.<Call>column("about", Call::about).yieldsFirst(),
            Column.<Call>column("who", _ -> "ana").aside());

    shows(
        calls,
        List.of(),
        54,
        """
        CLIENT       DAYS  ABOUT                         WHO …
        Jim Halpert    12  prints for the grandparents…  ana
        花子            3  likes to be called in the m…  ana
        """);
    shows(
        calls,
        List.of(),
        48,
        """
        CLIENT       DAYS  ABOUT …
        Jim Halpert    12  prints for the grandparents…
        花子            3  likes to be called in the mo…
        """);
  }

  @Test
  void no_heading_is_cut_for_the_ellipsis() throws IOException {
    var calls =
        Table.of(
            CALLS.rows(),
            Column.<Call>column("client", Call::name).yieldsLast(),
            Column.<Call>column("long_and_wide", _ -> "x").aside(),
            column("telephone", Call::phone));

    shows(
        calls,
        List.of(),
        22,
        """
        CLIENT     TELEPHONE …
        Jim Halp…  555-0101
        花子
        """);
  }

  @Test
  void columns_chosen_by_name_are_never_left_out() throws IOException {
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
    shows(CALLS, fields, width, expected);
  }

  private static void shows(Table<Call> calls, List<String> fields, int width, String expected)
      throws IOException {
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
    var printed = new Printer(layout, "due").print(Result.listed(calls, ""));
    var out = new ByteArrayOutputStream();
    printed.data().writeTo(out);
    assertEquals(expected, out.toString(UTF_8));
  }
}
