package hug.output;

import static hug.output.Column.column;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Amount;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** CSV and JSON, which other programs read. */
final class DataFormatsTest {
  private static Layout layout(char delimiter, boolean isForExcel, boolean isRaw) {
    return new Layout(
        Format.CSV,
        List.of(),
        delimiter,
        isForExcel,
        isRaw,
        false,
        false,
        new Viewport(80, 24, false, true));
  }

  /** The rows as CSV, each with the same cells in columns named after letters. */
  private static String csv(Layout layout, Object... cells) {
    var columns =
        IntStream.range(0, cells.length)
            .mapToObj(i -> Column.<Object[]>column("" + (char) ('a' + i), row -> row[i]))
            .toList();
    var bytes = new ByteArrayOutputStream();
    try (var sink = new Sink(bytes, "test")) {
      Csv.print(new Table<>(List.<Object[]>of(cells), columns), layout, sink);
    }
    return bytes.toString(UTF_8);
  }

  private static String row(Layout layout, Object... cells) {
    return csv(layout, cells).lines().skip(1).findFirst().orElse("");
  }

  private static final Layout PLAIN = layout(',', false, false);
  private static final Layout EXCEL = layout(';', true, false);

  @Test
  void cells_are_quoted_only_where_a_reader_needs_it() {
    assertEquals("Jim,\"a,b\",\"a \"\"b\"\"\",a;b", row(PLAIN, "Jim", "a,b", "a \"b\"", "a;b"));
    assertEquals("a,b\r\n\"x\ny\",\"x\ry\"\r\n", csv(PLAIN, "x\ny", "x\ry"));
    assertEquals("a,b;\"a;b\"", row(layout(';', false, false), "a,b", "a;b"));
    assertEquals("\"a,b\";\"a|b\";\"a\tb\"", row(EXCEL, "a,b", "a|b", "a\tb"));
  }

  @Test
  void a_line_is_never_blank() {
    assertEquals("\"\"", row(PLAIN, ""));
    assertEquals(",", row(PLAIN, "", null));
  }

  @Test
  void a_list_is_one_cell_and_an_object_its_first_value() {
    assertEquals("a; b", row(PLAIN, List.of("a", "b")));
    assertEquals("Jim; Amy", row(PLAIN, List.of(Map.of("name", "Jim"), Map.of("name", "Amy"))));
  }

  @Test
  void formulas_are_guarded_unless_the_text_is_wanted_as_it_is() {
    assertEquals("'=1+1,'-,-5,-5", row(PLAIN, "=1+1", "-", "-5", -5));
    assertEquals("=1+1,-", row(layout(',', false, true), "=1+1", "-"));
  }

  @Test
  void excel_keeps_the_zeros_of_phone_numbers() {
    var csv = csv(EXCEL, "0044 20", "+49", "1/2", "12,5", 12, "Jim 5", "=1", "-");
    assertEquals('\ufeff', csv.charAt(0));
    assertEquals(
        "\"\t0044 20\";\"\t+49\";\"\t1/2\";\"\t12,5\";12;Jim 5;'=1;'-",
        csv.lines().toList().get(1));
    assertEquals("0044 20", row(layout(';', true, true), "0044 20"));
  }

  private static String json(Format format, Object... values) {
    var bytes = new ByteArrayOutputStream();
    try (var sink = new Sink(bytes, "test")) {
      new Json(format, sink)
          .print(Table.of(Arrays.asList(values), column("value", value -> value)));
    }
    return bytes.toString(UTF_8);
  }

  @Test
  void values_keep_their_kind_in_json() {
    assertEquals(
        """
        [
        {"value":5},
        {"value":6},
        {"value":12.10},
        {"value":true},
        {"value":null},
        {"value":["a",{"b":1}]},
        {"value":"x"}
        ]
        """,
        json(
            Format.JSON,
            5L,
            6,
            Amount.ofCents(12_10),
            true,
            null,
            List.of("a", Map.of("b", 1)),
            new StringBuilder("x")));
  }

  @Test
  void json_without_rows_is_still_json() {
    assertEquals("[\n]\n", json(Format.JSON));
    assertEquals("", json(Format.JSONL));
    assertEquals("{\"value\":1}\n{\"value\":2}\n", json(Format.JSONL, 1, 2));
  }

  @Test
  void records_leave_out_what_is_empty() {
    var bytes = new ByteArrayOutputStream();
    try (var sink = new Sink(bytes, "test")) {
      var record = new TreeMap<String, Object>();
      record.put("a", Optional.of("x"));
      record.put("b", Optional.empty());
      record.put("c", "");
      record.put("d", List.of());
      record.put("e", 0);
      new Json(Format.JSONL, sink).print(List.<Map<String, Object>>of(record));
    }
    assertEquals("{\"a\":\"x\",\"e\":0}\n", bytes.toString(UTF_8));
  }
}
