package hug.command.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.command.Session;
import hug.program.Program;
import hug.shell.Language.Mark;
import hug.syntax.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a terminal that can only print, and its highlighting and completion. */
final class ShellTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home).with("TERM", "dumb");
    hug.hug("add", "Jim Halpert", "--since", "2026-08-02");
    hug.hug("staff", "ana");
  }

  @Test
  void the_prompt_says_how_the_day_stands_and_errors_end_nothing() {
    assertEquals(
        """
        Type due, or help for all commands. Type exit to leave.
        hug (1 due, 0/2 done this week)> hug: "tuch" is not a hug command
        hug: did you mean: hug touch
        hug (1 due, 0/2 done this week)> > Logged call with Jim Halpert today. Next due 19 Feb 2027.
        hug (0 due, 1/2 done this week)> hug (0 due, 1/2 done this week)>\s\
        """
            .strip(),
        hug.atTerminal(80)
            .given("tuch jim\ntouch jim 'of two\nlines'\n\nexit\ntouch jim\n")
            .hug("shell")
            .all()
            .strip());
    assertTrue(hug.hug("export", "touches").out().contains("\"of two\nlines\""));
  }

  @Test
  void the_end_of_the_input_ends_it_and_there_need_be_no_book() {
    var said =
        hug.atTerminal(80)
            .given("due")
            .hug("shell", "-q", "--db", home.resolve("no.db").toString());

    assertEquals(0, said.exitCode());
    assertTrue(said.out().startsWith("hug> hug> "), said.out());
    assertTrue(said.err().startsWith("hug: no book at "), said.err());
  }

  @Test
  void a_walk_can_be_taken_from_the_shell() {
    var walked = hug.atTerminal(80).given("walk\nx\nq\nexit\n").hug("shell");

    assertTrue(walked.err().contains("Ended the walk after 1 change."), walked.err());
    assertTrue(walked.out().endsWith("hug (1 due, 0/2 done this week)> "), walked.out());
  }

  @Test
  void a_thousand_lines_run_one_by_one_and_leave_nothing_open() throws Exception {
    var script = "touch jim hello\n".repeat(500) + "due -q\n".repeat(500);

    var before = openFiles();

    assertEquals(0, hug.given(script).hug("shell").exitCode());
    assertEquals(before, openFiles());
    assertEquals(501, hug.hug("export", "touches").out().lines().count());
  }

  private List<String> openFiles() throws IOException {
    var mine = home.toRealPath() + "/";
    var open = new ArrayList<String>();
    try (var descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (var descriptor : descriptors) {
        var file = descriptor.toFile().getCanonicalPath();
        // Other test classes may have their own books open.
        if (file.startsWith(mine)) {
          open.add(file);
        }
      }
    }
    return open;
  }

  @Test
  void other_programs_are_run_by_the_usual_shell() throws Exception {
    var file = home.resolve("said");
    var said =
        hug.given("! echo $HUG_DB > '" + file + "'; exit 7\n").hug("shell", "--db", "other.db");

    assertEquals(7, said.exitCode());
    assertEquals(3, hug.given("! exit 3\n").hug("shell").exitCode());
    assertEquals(0, hug.given("due --exit-code\n").hug("shell").exitCode());
    assertEquals("other.db\n", Files.readString(file));
  }

  @Test
  void words_are_known_for_what_they_are() {
    try (var lines = Program.runner(Session.of(hug.world(), Arguments.nothing()))) {
      var spoken = lines.language();

      assertEquals(Mark.COMMAND, spoken.mark(List.of("touch")));
      assertEquals(Mark.COMMAND, spoken.mark(List.of("hug", "touch")));
      assertEquals(Mark.COMMAND, spoken.mark(List.of("rule", "add")));
      assertEquals(Mark.UNKNOWN, spoken.mark(List.of("tuch")));
      assertEquals(Mark.UNKNOWN, spoken.mark(List.of("rule", "ad")));
      assertEquals(Mark.TEXT, spoken.mark(List.of("touch", "jim")));
      assertEquals(Mark.OPTION, spoken.mark(List.of("touch", "jim", "--by=card")));
      assertEquals(Mark.OPTION, spoken.mark(List.of("rule", "add", "--tag")));
      assertEquals(Mark.UNKNOWN, spoken.mark(List.of("touch", "jim", "--within")));
      assertEquals(List.of("Jim Halpert\t#1"), spoken.candidates(List.of("hug", "touch", "HALP")));
      assertFalse(spoken.candidates(List.of("")).isEmpty());
    }
  }
}
