package hug.command.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text with invisible characters, or without an end, in files and on the command line. */
final class ForeignTextTest {
  @TempDir Path home;

  private HugTester.Result hug(String... words) {
    return new HugTester(home).hug(words);
  }

  private String list() {
    return hug("list", "--csv", "--fields", "name,phone").out();
  }

  @Test
  void invisible_marks_are_removed_from_names_in_a_file() throws Exception {
    var file =
        Files.writeString(
            home.resolve("in.csv"),
            """
            name,phone,tags
            \u202aIda\u200b Holm\u202c,\u202a+1 555 0101\u202c,v\u00adip
            "Bo\tLind",555-0102,
            "Cy
            Kim",555-0103,
            علی\u200cرضا,555-0104,
            """);
    assertEquals(0, hug("import", file.toString()).exitCode());
    assertEquals(
        "name,phone\r\nBo Lind,555-0102\r\nCy Kim,555-0103\r\nIda Holm,+1 555 0101\r\n"
            + "علی\u200cرضا,555-0104\r\n",
        list());
    assertTrue(hug("list", "--csv", "--fields", "tags").out().contains("\nvip\r\n"));
    Files.writeString(file, "client,on\n\u202aIda Holm\u202c,2026-11-01\n");
    var touches = hug("import", file.toString());
    assertTrue(touches.err().startsWith("Imported 1 touch."), touches::err);
  }

  @Test
  void an_invisible_name_is_refused() throws Exception {
    hug("add", "Jim");
    for (var hidden : new String[] {"\u200b", "\u3164", "\udb40\udc41", "J\u00adim"}) {
      for (var line :
          new String[][] {
            {"add", hidden},
            {"edit", "jim", "--name", hidden},
            {"edit", "jim", "--tag", hidden},
            {"edit", "jim", "--alias", hidden},
            {"edit", "jim", "--owner", hidden},
            {"edit", "jim", "--company", hidden},
            {"staff", hidden},
            {"touch", "jim", "--who", hidden},
            {"rule", "add", "--tag", hidden, "--every", "1m"}
          }) {
        var result = hug(line);
        assertEquals(2, result.exitCode(), () -> String.join(" ", line) + result.all());
        assertFalse(result.err().contains(hidden), result::err);
        assertTrue(result.err().contains(" contains an invisible character, U+"), result::err);
      }
    }
    var file = Files.writeString(home.resolve("in.csv"), "name,phone\n\u3164,\n");
    assertEquals("Skipped 1 line with no name.\n", hug("import", file.toString()).err());
    assertEquals("name,phone\r\nJim,\r\n", list());
  }

  @Test
  void a_company_or_number_stands_in_for_an_invisible_name() throws Exception {
    var cards = new StringBuilder();
    for (var rest : new String[] {"ORG:Acme", "EMAIL:ida@example.com", "TEL:555-0101", "NOTE:x"}) {
      cards.append("BEGIN:VCARD\nFN:\u3164\n").append(rest).append("\nEND:VCARD\n");
    }
    var file = Files.writeString(home.resolve("in.vcf"), cards);
    assertEquals(
        "Imported 3 clients.\nSkipped 1 card with no name.\n",
        hug("import", file.toString(), "--spread", "0d").err());
    assertEquals("name,phone\r\n555-0101,555-0101\r\nAcme,\r\nida@example.com,\r\n", list());
  }

  @Test
  void bad_lines_are_listed_within_limits_of_memory() throws Exception {
    var file = Files.writeString(home.resolve("in.csv"), "client,on\n" + "Jim,soon\n".repeat(5000));
    var result = hug("import", file.toString());
    assertEquals(1, result.exitCode());
    assertTrue(result.err().contains("5000 lines have errors"), result::err);
    assertEquals(5001, result.err().lines().count());
    Files.writeString(file, "client,on\n" + ("Jim," + "x".repeat(600) + "\n").repeat(60_000));
    assertTrue(hug("import", file.toString()).err().lines().count() < 60_000);
    Files.writeString(file, "client,on\nJim," + "x".repeat(100_000) + "\n");
    assertTrue(hug("import", file.toString()).err().length() < 1000);
  }

  @Test
  void a_script_without_line_ends_is_stopped() {
    hug("init");
    for (var script : new String[] {"a".repeat(200_000), "touch 'a\n" + "b\n".repeat(100_000)}) {
      var result = new HugTester(home).given(script).hug("shell");
      assertEquals(1, result.exitCode());
      assertTrue(result.err().length() < 200, result::err);
    }
    var zeros = new HugTester(home).given("\0".repeat(200_000));
    hug("add", "Jim");
    for (var command : new String[] {"touch", "know"}) {
      assertEquals(2, zeros.hug(command, "jim", "-").exitCode());
    }
  }
}
