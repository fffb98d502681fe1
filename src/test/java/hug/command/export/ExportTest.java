package hug.command.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The export commands, and whether exports can be imported again. */
final class ExportTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
  }

  private String does(String... words) {
    var result = hug.hug(words);
    assertEquals(0, result.exitCode(), () -> String.join(" ", words) + "\n" + result.err());
    return result.out();
  }

  private String path(String name) {
    return home.resolve(name).toString();
  }

  @Test
  void jsonl_has_the_same_lines_as_the_json_array() {
    does("init", "--clients", "20", "--touches", "90");
    for (var what : List.of("clients", "touches", "book", "labels")) {
      var array = does("export", what, "--json");
      var lines = does("export", what, "--format", "jsonl");
      assertEquals(array, "[\n" + lines.replace("}\n{", "},\n{") + "]\n", what);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "tab", "|"})
  void excel_csv_is_imported_again_unchanged(String delimiter) {
    does("add", "007", "--phone", "+44123456", "--phone", "0044 123", "--alias", "1E5");
    does("add", "1/2", "--company", "10-12", "--note", "=SUM(A1;2)", "--tag", "-3");
    does("add", "'=1", "--company", "+1+1", "--phone", "(555) 0101", "--note", "5:30, or later");
    does("add", "Zoë; \"the\" one", "--note", "a\tb\nc");
    var file = path("excel.csv");
    var fields = "name,company,phone,tags,aliases,note";
    does("export", "clients", "--excel", "--delimiter", delimiter, "--fields", fields, "-o", file);
    does("import", file, "--db", path("other.db"));

    assertEquals(
        does("export", "clients", "--raw", "--fields", fields),
        does("export", "clients", "--raw", "--fields", fields, "--db", path("other.db")));
  }

  @Test
  void excel_csv_protects_text_that_looks_like_numbers() {
    does("add", "0042", "--phone", "+44123456", "--value", "12.50", "--since", "2026-01-01");
    assertEquals(
        "\ufeffname,phone,value,since\r\n\"\t0042\",\"\t+44123456\",12.50,2026-01-01\r\n",
        does("export", "clients", "--excel", "--fields", "name,phone,value,since"));
  }

  @Test
  void a_book_as_csv_has_every_record_and_every_field() {
    var json = does("--sample", "export", "book", "--format", "jsonl").lines().toList();
    var csv = does("--sample", "export", "book", "--csv", "--fields", "record,id").lines().toList();
    var columns = does("--sample", "export", "book", "--csv").lines().findFirst().orElseThrow();

    assertEquals(json.size(), csv.size() - 1);
    var names = Pattern.compile("\"(\\w+)\":").matcher(String.join("\n", json));
    while (names.find()) {
      assertTrue(List.of(columns.split(",")).contains(names.group(1)), names.group(1));
    }
  }

  @Test
  void a_calendar_changes_only_if_its_events_do() {
    does("add", "Jim", "--since", "2026-09-01");
    does("promise", "jim", "a list", "--by", "2026-12-01");
    does("occasion", "jim", "birthday", "--on", "1980-12-10");
    var first = does("export", "calendar");

    assertEquals(first, hug.on("2026-11-22").hug("export", "calendar", "--within", "27d").out());
    does("touch", "jim", "hello");
    assertNotEquals(first, does("export", "calendar"));
  }

  @Test
  void calendar_events_have_different_ids() {
    var uids = does("--sample", "export", "calendar").lines().filter(l -> l.startsWith("UID:"));
    var all = uids.toList();
    assertTrue(all.size() > 10);
    assertEquals(all.size(), new TreeSet<>(all).size());
  }

  @Test
  void overdue_events_move_to_today_and_keep_their_ids() {
    does("add", "Jim", "--since", "2026-01-01", "--phone", "555-0101");
    var first = does("export", "calendar");
    var second = hug.on("2026-11-22").hug("export", "calendar").out();

    assertTrue(first.contains("DTSTART;VALUE=DATE:20261121\r\n"));
    assertEquals(first.replace("20261121", "20261122"), second);
    assertTrue(first.contains("Due since 2026-04-01"));
  }

  @Test
  void an_occasion_due_on_its_own_day_is_listed_once() {
    does("add", "Jim");
    does("occasion", "jim", "birthday", "--on", "2026-12-01");
    does("occasion", "jim", "wedding day", "--on", "2026-12-10", "--before", "3d");

    var calendar = does("export", "calendar");
    assertEquals(3, calendar.split("BEGIN:VEVENT").length - 1);
    assertTrue(calendar.contains("20261207\r\nSUMMARY:Jim: occasion\\, wedding day on 2026-12-10"));
    assertTrue(
        hug.on("2026-12-02")
            .hug("export", "calendar")
            .out()
            .contains("20261202\r\nSUMMARY:Jim: occasion\\, birthday on 2026-12-01"));
    does("quiet", "jim", "--because", "asked");
    assertFalse(does("export", "calendar").contains("VEVENT"));
  }

  @Test
  void filters_of_touches_combine() {
    does("init", "--clients", "30", "--touches", "600");
    var filters =
        List.of(
            List.of("--tag", "vip"),
            List.of("--owner", "ana"),
            List.of("--by", "call"),
            List.of("--since", "2026-01-01"),
            List.of("--until", "2026-08-01"));
    for (int chosen = 0; chosen < 1 << filters.size(); chosen++) {
      var words = new ArrayList<>(List.of("export", "touches", "--fields", "id"));
      var expected = ids(words);
      for (int i = 0; i < filters.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          var alone = new ArrayList<>(words.subList(0, 4));
          alone.addAll(filters.get(i));
          expected.retainAll(ids(alone));
          words.addAll(filters.get(i));
        }
      }
      assertEquals(expected, ids(words), words.toString());
      assertEquals(chosen == 0 ? 600 : expected.size(), expected.size());
    }
  }

  private TreeSet<String> ids(List<String> words) {
    var ids = new TreeSet<>(does(words.toArray(String[]::new)).lines().skip(1).toList());
    assertTrue(words.size() > 6 || !ids.isEmpty(), words.toString());
    return ids;
  }
}
