package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.output.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output at a terminal and in a pipe. */
final class TerminalTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
    hug.hug("init", "--clients", "60", "--touches", "60", "--today", "2026-01-01");
  }

  @Test
  void a_terminal_shows_20_and_counts_the_rest_a_pipe_gets_all() {
    long all = hug.hug("due", "--csv").out().lines().count() - 1;
    hug.atTerminal(120);

    assertTrue(all > 20);
    assertLists(20, "([0-9]+) clients, .*\n([0-9]+) more: \\S*hug lapsed --all", "lapsed");
    assertLists(5, " ([0-9]+) due.*\n([0-9]+) more: \\S*hug due --all", "due", "--limit", "5");
    assertEquals(all + 1, hug.hug("due", "--csv").out().lines().count());
    assertEquals(all + 1, hug.hug("due", "-f", "table", "--all").out().lines().count());
    var table = hug.hug("due", "-f", "table");
    assertEquals(21, table.out().lines().count());
    assertTrue(table.err().contains("... and " + (all - 20) + " more; --all shows them"));
    assertEquals(6, hug.hug("due", "-f", "table", "--limit", "5").out().lines().count());
  }

  private void assertLists(int most, String counts, String... line) {
    var shown = hug.hug(line).out();
    var found = Pattern.compile("(?s)" + counts).matcher(shown);
    assertTrue(found.find(), shown);
    assertEquals(most, Integer.parseInt(found.group(1)) - Integer.parseInt(found.group(2)));
  }

  @Test
  void tables_fit_the_terminal_and_a_pipe_cuts_nothing() {
    hug.hug(
        "add", "李小龍 👩‍👧 with a name that is rather long for any table", "--since", "2020-01-01");
    hug.hug("touch", "李小龍", "--on", "2020-02-01", "x".repeat(300));

    assertTrue(hug.hug("due").out().contains("x".repeat(300)));
    for (int width : List.of(24, 40, 80, 200)) {
      var lines =
          hug.atTerminal(width).hug("due", "--all", "--color", "never").out().lines().toList();
      lines.forEach(line -> assertTrue(Columns.of(line) <= width, line));
      assertTrue(lines.stream().anyMatch(line -> line.contains("李小龍")));
    }
  }

  @Test
  void messages_are_wrapped_between_words_at_a_terminal() {
    var said = "hug: no client called \"Zebulon\". Add one with: hug add \"Zebulon\"\n";

    assertEquals(said, hug.hug("show", "Zebulon").err());
    assertEquals(
        "hug: no client called \"Zebulon\". Add one\nwith: hug add \"Zebulon\"\n",
        hug.atTerminal(40).hug("show", "Zebulon").err());
    assertEquals(said, hug.redirecting("err").hug("show", "Zebulon").err());
    for (var line : List.of("help", "help due", "", "touch --help")) {
      var help = hug.atTerminal(40).hug(line.split(" ")).out();
      help.lines().forEach(row -> assertTrue(Columns.of(row) <= 40, row));
    }
  }

  @Test
  void a_terminal_shows_the_first_number_to_call_and_a_pipe_all() {
    hug.hug("add", "Zed", "--phone", "555 0101", "--phone", "555 0102", "--since", "2020-01-01");
    for (var list : List.of("due", "lapsed")) {
      assertTrue(hug.hug(list).out().contains("555 0101; 555 0102"));
      assertTrue(hug.hug(list, "--csv").out().contains("555 0101; 555 0102"));
    }
    hug.atTerminal(120);
    for (var list : List.of("due", "lapsed")) {
      var shown = hug.hug(list, "--all").out();
      assertTrue(shown.contains("555 0101") && !shown.contains("555 0102"), shown);
      assertTrue(hug.hug(list, "--all", "-f", "table").out().contains("555 0101 ..."));
      assertTrue(hug.hug(list, "--all", "--csv").out().contains("555 0101; 555 0102"));
    }
  }

  @Test
  void by_default_only_terminals_get_colour() {
    assertFalse(hug.hug("due").out().contains("\u001b"));
    assertTrue(hug.hug("due", "--color", "always").out().contains("\u001b"));
    hug.atTerminal(80);
    assertTrue(hug.hug("due").out().contains("\u001b"));
    assertFalse(hug.hug("due", "--color", "never").out().contains("\u001b"));
    assertFalse(hug.with("NO_COLOR", "1").hug("due").out().contains("\u001b"));
    assertFalse(hug.without("NO_COLOR").with("TERM", "dumb").hug("due").out().contains("\u001b"));
  }

  @Test
  void output_longer_than_the_screen_goes_to_the_pager() throws IOException {
    var file = home.resolve("paged");
    hug.with("TERM", "xterm")
        .with("NO_COLOR", "1")
        .with("PAGER", "false")
        .with("HUG_PAGER", "cat > '" + file + "'");

    var all = hug.atTerminal(0).hug("list").out();
    assertEquals(all, hug.ofHeight((int) all.lines().count() + 1).hug("list").out());
    assertFalse(Files.exists(file));

    assertEquals("", hug.ofHeight((int) all.lines().count()).hug("list").out());
    assertEquals(all, Files.readString(file));
    assertFalse(hug.hug("list", "--csv").out().isEmpty());
    assertEquals(all, hug.with("HUG_PAGER", "").hug("list").out());
    assertEquals(all, hug.with("HUG_PAGER", "cat").with("TERM", "dumb").hug("list").out());
  }

  @Test
  void quiet_prints_only_data_and_errors() {
    assertEquals("", hug.hug("touch", "1", "--quiet").all());
    assertEquals("", hug.hug("lapsed", "-q", "--over", "90y").all());
    assertEquals("", hug.hug("lapsed", "-q", "--over", "90y", "--csv").all());
    assertFalse(hug.hug("touch", "nobody", "-q").err().isEmpty());
  }

  @Test
  void output_goes_to_a_file_all_at_once() throws Exception {
    var file = home.resolve("due.csv");
    Files.writeString(file, "old");
    var result = hug.hug("due", "--csv", "-o", file.toString());

    assertEquals("", result.out());
    assertEquals(hug.hug("due", "--csv").out(), Files.readString(file));
    assertEquals(2, hug.hug("due", "--fields", "no", "-o", file.toString()).exitCode());
    assertTrue(Files.readString(file).startsWith("client,"));
    try (var left = Files.list(home)) {
      assertTrue(left.noneMatch(name -> name.getFileName().toString().startsWith(".due")));
    }
  }

  @Test
  void the_same_seed_and_day_make_the_same_book() {
    hug.hug("init", home.resolve("a.db").toString(), "--clients", "50", "--touches", "500");
    hug.hug("init", home.resolve("b.db").toString(), "--clients", "50", "--touches", "500");
    var one = hug.hug("export", "touches", "--db", home.resolve("a.db").toString()).out();

    assertEquals(one, hug.hug("export", "touches", "--db", home.resolve("b.db").toString()).out());
    assertEquals(501, one.lines().count());
  }
}
