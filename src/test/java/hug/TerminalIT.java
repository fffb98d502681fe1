package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk and the shell on a real terminal: whole screens, and how they leave it. */
final class TerminalIT {
  /** For ever; a shell that begins one long sleep misses an interrupt in that moment. */
  private static final String WAITS = "while :; do sleep 0.1; done";

  private static final String STATE = "stty -g > ";

  @TempDir Path folder;
  private Shell shell;
  private Map<String, String> environment;
  private static byte[] prepared;

  @BeforeEach
  void open() throws Exception {
    Shell.require("tmux");
    shell = new Shell(folder);
    environment = new TreeMap<>();
    environment.put("HOME", folder.toString());
    environment.put("PATH", Shell.hug().getParent() + ":/usr/bin:/bin");
    environment.put("HUG_TODAY", "2026-11-21");
    environment.put("HUG_STAFF", "ana");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TERM", "tmux-256color");
    prepare();
  }

  /** Fills the book, or puts a copy of the one that was filled first in its place. */
  private void prepare() throws Exception {
    var book = folder.resolve(".local/share/hug/hug.db");
    if (prepared == null) {
      hug("add", "李小龍 🌷", "--phone", "555-0102", "--since", "2026-06-01", "--tag", "vip");
      hug("add", "Jim Halpert", "--phone", "555-0101", "--since", "2026-07-01");
      hug("promise", "李", "send the proofs of the whole wedding", "--by", "2026-11-20");
      hug("know", "李", "always in a hurry");
      hug("staff", "ana");
      prepared = Files.readAllBytes(book);
    } else {
      Files.createDirectories(book.getParent());
      Files.write(book, prepared);
    }
  }

  private String hug(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(Shell.hug().toString()));
    command.addAll(List.of(arguments));
    var result = shell.run(command, environment);
    assertEquals(0, result.exitCode(), result.err());
    return result.out();
  }

  private Tmux terminal(int columns, int rows) throws Exception {
    return new Tmux(folder, columns, rows, environment);
  }

  @Test
  void a_stop_of_the_walk_fits_terminals_of_all_sizes_and_their_changes() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal
          .run("hug walk")
          .sees(
              """
              1 of 2, 0 done, 2026-11-21

              李小龍 🌷 (#1)  555-0102
              vip

                why   promise, 1 day over: send the proofs of the whole wedding [k]
                      silence, 83 days over: every 90d

                last  never touched; a client since 2026-06-01

                know  always in a hurry










              c call  d card  e email  t text  v visit  x no answer  k kept  p promise
              s snooze  n next  b back  o the card  u undo  q quit
              This week: 0 of 2 hugs by ana, 2 left.
              """);
      terminal
          .resize(40, 20)
          .sees(
              """
              1 of 2, 0 done, 2026-11-21

              李小龍 🌷 (#1)  555-0102
              vip

                why   promise, 1 day over: send the
                      proofs of the whole wedding [k]
                      silence, 83 days over: every
                      90d

                last  never touched; a client since
                      2026-06-01

                know  always in a hurry

              c call  d card  e email  t text
              v visit  x no answer  k kept  p promise
              s snooze  n next  b back  o the card
              u undo  q quit
              This week: 0 of 2 hugs by ana, 2 left.
              """);
      terminal
          .resize(200, 12)
          .sees(
              """
              1 of 2, 0 done, 2026-11-21

              李小龍 🌷 (#1)  555-0102
              vip

                why   promise, 1 day over: send the proofs of the whole wedding [k]
                      silence, 83 days over: every 90d
                last  never touched; a client since 2026-06-01
                know  always in a hurry

              c call  d card  e email  t text  v visit  x no answer  k kept  p promise  s snooze  n next  b back  o the card  u undo  q quit
              This week: 0 of 2 hugs by ana, 2 left.
              """);
    }
  }

  @Test
  void a_walk_is_worked_through_and_leaves_the_terminal_as_it_was() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run(STATE + "before; hug walk; echo left with $?; " + STATE + "after; echo end");
      terminal.shows("1 of 2, 0 done");
      terminal.type("k").shows("How was it kept: send the proofs of the whole wedding?");
      terminal.type("e").shows("What was said? Enter notes it, Esc does not.");
      terminal
          .type("naïve 花X")
          .press("BSpace")
          .paste("🌷\nq")
          .press("Home")
          .type("a ")
          .press("Enter");
      terminal.shows("2 of 2, 1 done");
      terminal.type("c").shows("The call: what was said?");
      terminal.press("Escape").shows("q quit");
      terminal.type("o").shows("any key: back");
      terminal.type(" x").shows("2 of 2, 2 done");
      terminal.press("C-d").shows("\nend");

      var screen = terminal.screen();
      assertTrue(
          screen.contains(
              """
              Kept: promise 1 to 李小龍 🌷 (#1), send the proofs of the whole wedding, 1 day
              late.
              Noted: call without an answer, to Jim Halpert, today. Due since 2026-09-29.
              Done on this walk: 2. Who is left: hug due
              left with 0
              end
              """),
          screen);
    }
    assertSameState();
    assertEquals(
        "email,a naïve 花🌷 q\r\ncall,\r\n",
        hug("export", "touches", "--fields", "by,note").replaceFirst("by,note\r\n", ""));
  }

  @Test
  void keys_that_mean_nothing_do_nothing_and_leave_nothing_behind() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug walk").shows("1 of 2, 0 done");
      terminal.press("M-x", "M-n", "C-Right", "F5", "PPage", "Up", "S-Left").type("c");
      terminal.shows("1 of 2, 0 done");
      terminal.shows("The call: what was said?");
      terminal.type("three good words").press("C-Left", "M-b").type("very ");
      terminal.press("Up", "PPage", "F5", "S-Left", "M-x", "Down", "C-Right", "M-f").type("!");
      terminal.shows("\n> three very good words!\n");
      terminal.press("Escape").shows("q quit");
    }
    assertEquals("", hug("export", "touches").replaceFirst("id,.*\r\n", ""));
  }

  @Test
  void an_interrupt_and_a_kill_leave_the_terminal_as_it_was_too() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run(STATE + "before; hug walk; echo left with $?; " + STATE + "after; echo end");
      terminal.shows("1 of 2");
      terminal.type("c").shows("The call: what was said?");
      terminal.type("note").press("C-d").type("d").shows("> noted\n");
      terminal.press("C-c").shows("q quit");
      terminal.type("c").shows("The call: what was said?");
      terminal.press("C-c").shows("Nothing was done.\nleft with 130\nend");
      assertSameState();

      terminal.run(
          "clear; sh -c 'echo $$ >pid; exec hug walk'; echo left with $?; "
              + STATE
              + "after; echo end");
      terminal.shows("1 of 2");
      terminal.type("x").shows("2 of 2, 1 done");
      shell.run("kill $(cat pid)", environment);
      terminal.shows("left with 143\nend");
      assertSameState();

      terminal.run(
          "clear; sh -c 'echo $$ >pid; exec hug shell'; echo left with $?; "
              + STATE
              + "after; echo end");
      terminal.shows(" due, ");
      shell.run("kill $(cat pid)", environment);
      terminal.shows("left with 143\nend");
      assertSameState();
    }
    assertTrue(hug("export", "touches").contains("李小龍 🌷,2026-11-21,call"));
  }

  @Test
  void a_signal_at_any_moment_leaves_the_terminal_as_it_was() throws Exception {
    Shell.require("timeout");
    try (var terminal = terminal(80, 24)) {
      terminal.run(
          STATE
              + "before; for at in .10 .14 .18 .21 .24 .27 .30 .35 .50 1.0; do"
              + " for how in 'TERM walk' 'INT walk' 'TERM shell'; do set -- $how;"
              + " timeout --foreground --signal $1 $at hug $2 2>>said; stty -g >>after;"
              + " done; done; echo; echo end");
      terminal.shows("\nend");
      assertEquals(Tmux.PLAIN, terminal.modes());
    }
    assertEquals(
        Set.copyOf(Files.readAllLines(folder.resolve("before"))),
        Set.copyOf(Files.readAllLines(folder.resolve("after"))));
    assertFalse(Files.readString(folder.resolve("said")).contains("fault"));
  }

  @Test
  void what_is_due_at_a_terminal_that_goes_away_is_kept() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug walk").shows("1 of 2");
      terminal.type("x").shows("2 of 2, 1 done");
    }

    assertTrue(hug("export", "touches").contains("李小龍 🌷,2026-11-21,call"));
    assertEquals("", hug("check"));
  }

  @Test
  void the_shell_completes_remembers_and_goes_on() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run(STATE + "before; hug shell; echo left with $?; " + STATE + "after; echo end");
      terminal.shows("2 due, 0 of 2 hugs>");
      terminal.type("sh").press("C-c").type("tou").press("Tab").type("HALP").press("Tab");
      terminal.shows("2 due, 0 of 2 hugs> touch \"Jim Halpert\"");
      terminal.type("\"it is").press("Enter").shows("\n>");
      terminal.type("花🌷\"").press("Enter").shows("Next due 2027-02-19.\n1 due, 1 of 2 hugs>");
      terminal.type("! echo $((6 * 7))").press("Enter").shows("\n42\n1 due");
      terminal.type("walk").press("Enter").shows("1 of 1, 0 done");
      terminal.resize(40, 24).type("q").shows("Nothing was done.");
      terminal.type("list --fields name").press("Enter").shows("李小龍 🌷\n1 due");
      terminal.press("Up", "Up", "Up", "Up", "C-a").type(" ").press("C-e");
      terminal.shows("> 花🌷\"");
      terminal.press("C-c").shows("花🌷\"\n1 due");
      terminal.press("C-d").shows("left with 0\nend");
    }
    assertSameState();
    var history = folder.resolve(".local/state/hug/history");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(history)));
    assertEquals(4, Files.readAllLines(history).size());
    assertTrue(hug("export", "touches").contains("\"it is\n花🌷\""));
  }

  @Test
  void a_shell_holds_nothing_between_its_lines() throws Exception {
    try (var terminal = terminal(200, 24)) {
      terminal.run("hug shell --short-history").shows("2 due");
      hug("touch", "jim", "from elsewhere");
      terminal.press("Enter").shows("1 due, 1 of 2 hugs>");
      terminal.run("! hug touch 李 from inside && hug due").shows("李小龍 🌷  promise");
      terminal.run("touch jim " + "long ".repeat(16)).shows("1 due, 2 of 2 hugs>");
      terminal.type("ex").press("Tab").shows("export");
    }
    assertFalse(
        Files.readString(folder.resolve(".local/state/hug/history")).contains("long"),
        "long lines are remembered");
  }

  @Test
  void a_dumb_terminal_gets_no_control_characters() throws Exception {
    Shell.require("script");
    environment.put("TERM", "dumb");
    Files.writeString(folder.resolve("keys"), "x\nq\n");
    Files.writeString(folder.resolve("lines"), "list --fields name\nexit\n");
    for (var run : List.of("hug walk <keys", "hug shell <lines")) {
      var typed = run.substring(run.indexOf('<') + 1);
      var shown =
          shell.run(
              "(sleep 1; cat " + typed + ") | script -qec '" + run.split(" <")[0] + "' /dev/null",
              environment);

      assertTrue(shown.out().contains("李小龍 🌷"), shown.out());
      assertFalse(shown.out().contains("\u001b"), shown.out());
      assertEquals(0, shown.exitCode());
    }
    assertTrue(hug("export", "touches").contains("李小龍 🌷,2026-11-21,call"));
  }

  private void assertSameState() throws Exception {
    assertEquals(
        Files.readString(folder.resolve("before")), Files.readString(folder.resolve("after")));
  }

  @Test
  void a_tone_means_the_same_in_the_walk_and_in_the_shell() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug walk").shows("1 of 2");
      terminal.type("s").type("someday").press("Enter").shows("no day I know");
      assertSetOff(terminal, "\u001b[1m李小龍", "\u001b[38;5;161mhug: ");
      terminal.press("C-c").shows("q quit");
      terminal.press("C-c").shows("done.\n$");
      terminal.run("hug shell").shows("2 due");
      terminal.type("due --within \"2w\" --witin 3").shows("--witin 3");
      assertSetOff(
          terminal,
          "\u001b[1mdue",
          "\u001b[38;5;98m--within",
          "\u001b[38;5;28m\"2w\"",
          "\u001b[4m\u001b[38;5;161m--witin");
    }
  }

  @Test
  void tones_can_be_turned_off() throws Exception {
    environment.put("NO_COLOR", "1");
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug shell").shows("2 due");
      terminal.type("due --witin 3").shows("--witin 3");
      assertFalse(terminal.tones().contains("\u001b"));
      terminal.press("C-c").run("walk").shows("1 of 2");
      assertFalse(terminal.tones().contains("\u001b"));
    }
  }

  private static void assertSetOff(Tmux terminal, String... parts) throws Exception {
    var shown = terminal.tones();
    for (var part : parts) {
      assertTrue(shown.contains(part), shown);
    }
  }

  @Test
  void an_interrupt_in_the_shell_ends_what_runs_and_not_the_shell() throws Exception {
    hug("add", "Jim Beam", "--since", "2026-11-21");
    try (var terminal = terminal(80, 24)) {
      terminal.run(STATE + "before; hug shell; echo left with $?; " + STATE + "after; echo end");
      terminal.shows("2 due");
      terminal.run("! echo begun; " + WAITS).shows("\nbegun\n");
      terminal.press("C-c").shows("^C\n2 due");
      terminal.run("touch jim 'too soon'").shows("for none:");
      terminal.press("C-c").shows("for none: ^C\n2 due");
      terminal.run("! echo piped; exit 141").shows("\npiped\n2 due");
      terminal.run("shell -q --db another.db").shows("\nhug>");
      terminal.run("! echo inside; " + WAITS).shows("\ninside\n");
      terminal.press("C-c").shows("^C\nhug>");
      terminal.press("C-d").shows("hug>\n2 due");
      terminal.press("C-d").shows("left with 0\nend");
    }
    assertSameState();
    assertFalse(hug("export", "touches").contains("too soon"));
  }

  @Test
  void no_interrupt_ends_the_shell_between_one_prompt_and_the_next() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run("sh -c 'echo $$ >pid; exec hug shell -q'; echo left with $?").shows("2 due");
      // Nothing is ever in the pipe: to wait for it takes no process, as sleep would.
      var storm =
          "mkfifo pipe; exec 3<>pipe; read -r pid <pid;"
              + " for i in $(seq 600); do kill -INT $pid; read -rt 0.01 <&3; done; true";
      var signals = new ProcessBuilder("bash", "-c", storm).directory(folder.toFile()).start();
      while (!signals.waitFor(100, TimeUnit.MILLISECONDS)) {
        terminal.press("Enter");
      }
      assertEquals(0, signals.exitValue());
      terminal.run("! echo and on it goes").shows("\nand on it goes\n2 due");
      terminal.press("C-d").shows("left with 0");
    }
  }

  @Test
  void a_shell_that_was_stopped_can_be_ended() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run("exec env HISTFILE= bash --norc");
      terminal.run("sh -c 'echo $$ >pid; exec hug shell -q'").shows("2 due");
      terminal.run("! echo begun; " + WAITS).shows("\nbegun\n");
      terminal.press("C-z").shows("Stopped");
      var pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
      var stopped = ProcessHandle.of(pid).orElseThrow();
      terminal.run("kill %1");
      stopped.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void an_interrupt_in_the_editor_is_for_the_editor() throws Exception {
    environment.put("EDITOR", "trap \"echo caught; exit 0\" INT; echo begun; " + WAITS + " #");
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug edit jim").shows("\nbegun");
      terminal.press("C-c").shows("caught\nNothing to change: Jim Halpert (#2)");
    }
  }

  @Test
  void a_note_outlives_a_hug_that_is_killed_and_is_found_again() throws Exception {
    var writes =
        "echo half a note >$1; echo begun; while kill -0 $(cat pid); do sleep 0.1; done; :";
    for (var signal : List.of("KILL", "TERM")) {
      environment.put("EDITOR", "f() { " + writes + "; }; f");
      try (var terminal = terminal(200, 24)) {
        terminal.run("sh -c 'echo $$ >pid; exec hug touch jim --editor'").shows("\nbegun");
        shell.run("kill -" + signal + " $(cat pid)", environment);
        var screen = terminal.run("clear; EDITOR=true hug touch jim --editor").shows("empty note");
        var found = Path.of(screen.replaceFirst("(?s).*A draft was left in (\\S+);.*", "$1"));
        assertEquals(folder.resolve(".local/state/hug/drafts"), found.getParent());
        assertEquals("half a note\n", Files.readString(found));
        Files.delete(found);
      }
    }
    assertFalse(hug("export", "touches").contains("Jim"));
  }

  @Test
  void nobody_is_kept_from_the_book_while_somebody_is_asked() throws Exception {
    hug("add", "Jim Beam", "--since", "2026-11-21");
    try (var terminal = terminal(80, 24)) {
      for (var line : List.of("edit 李 --referred-by jim", "referrals jim")) {
        terminal.run("clear; hug " + line).shows("for none:");
        hug("touch", "李", "meanwhile");
        terminal.run("3").shows("李小龍");
      }
    }
    assertTrue(hug("show", "李").contains("Jim Beam"));
  }

  @Test
  void a_card_that_somebody_else_changed_meanwhile_is_not_overwritten() throws Exception {
    environment.put("EDITOR", "hug edit 1 --company Meanwhile; sed -i -e \"s/vip/late/\"");
    try (var terminal = terminal(200, 24)) {
      var screen = terminal.run("hug edit 1; echo left with $?").shows("left with 1");
      var kept = Path.of(screen.replaceFirst("(?s).*what you wrote is in (\\S+).*", "$1"));
      assertTrue(Files.readString(kept).contains("tags: late"));
      Files.delete(kept);
    }
    assertTrue(hug("show", "1").contains("Meanwhile"));
    assertTrue(hug("show", "1").contains("vip"));
  }

  @Test
  void data_at_the_terminal_does_not_command_it() throws Exception {
    hug("touch", "jim", "a\u001b[2Jb\u001b]0;c\u0007\u009b5mx", "--on", "2026-11-20");
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug export touches --csv").shows("a\\e[2Jb\\e]0;c\\u0007\\u009b5mx");
      terminal.run("hug due --within 2y --json --fields last_note");
      terminal.shows("\"a\\u001B[2Jb\\u001B]0;c\\u0007\\u009B5mx\"");
    }
  }

  @Test
  void an_interrupt_in_the_pager_is_for_the_pager() throws Exception {
    Shell.require("less");
    var clients = new StringBuilder("name\n");
    for (int i = 0; i < 30; i++) {
      clients.append("Client ").append(i).append('\n');
    }
    hug("import", Files.writeString(folder.resolve("clients.csv"), clients).toString());
    try (var terminal = terminal(80, 10)) {
      terminal.run("hug list").shows("\n:");
      terminal.press("C-c", "G").shows("李小龍");
      terminal.press("q").run("clear; echo over").sees("over\n$\n");
      for (var pager : List.of("nothing-of-that-name", "false")) {
        terminal.run("clear; PAGER=" + pager + " hug list").shows("李小龍");
      }
    }
  }

  @Test
  void the_shell_completes_a_word_as_it_stands_in_the_line() throws Exception {
    for (var name : List.of("😀 Smiley", "Jim Beam", "Liam O'Brien")) {
      hug("add", name);
    }
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug shell -q").shows("hugs>");
      terminal.type("why 😀").press("Tab").shows("hugs> why \"😀 Smiley\"");
      terminal.press("C-c", "C-l").type("why \"jim").press("Tab", "Tab", "Enter").type("x");
      terminal.shows("hugs> why \"Jim Beam\" x");
      terminal.press("C-c", "C-l").type("why Ji").press("Tab").shows("Jim\\");
      terminal.type("ha").press("Tab").shows("hugs> why \"Jim Halpert\"");
      terminal.press("C-c", "C-l").type("why o'br").press("Tab");
      terminal.shows("hugs> why \"Liam O'Brien\"");
    }
  }
}
