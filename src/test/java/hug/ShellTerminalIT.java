package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The shell on a real terminal: completion, history, interrupts and signals. */
final class ShellTerminalIT extends TerminalFixture {
  @Test
  void the_terminal_is_restored_after_a_signal_at_any_moment() throws Exception {
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
  void the_shell_completes_remembers_and_carries_on() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run(STATE + "before; hug shell; echo left with $?; " + STATE + "after; echo end");
      terminal.shows("hug (2 due, 0/2 done this week)>");
      terminal.type("sh").press("C-c").type("tou").press("Tab").type("HALP").press("Tab");
      terminal.shows("hug (2 due, 0/2 done this week)> touch \"Jim Halpert\"");
      terminal.type("\"it is").press("Enter").shows("\n>");
      terminal
          .type("花🌷\"")
          .press("Enter")
          .shows("Next due 19 Feb 2027.\nhug (1 due, 1/2 done this week)>");
      terminal.type("! echo $((6 * 7))").press("Enter").shows("\n42\nhug (1 due");
      terminal.type("walk").press("Enter").shows("1 of 1, 0 done");
      terminal.resize(40, 24).type("q").shows("Nothing was changed.");
      terminal.type("list --fields name").press("Enter").shows("李小龍 🌷\nhug (1 due");
      terminal.press("Up", "Up", "Up", "Up", "C-a").type(" ").press("C-e");
      terminal.shows("> 花🌷\"");
      terminal.press("C-c").shows("花🌷\"\nhug (1 due");
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
  void a_shell_does_not_lock_the_book_between_lines() throws Exception {
    try (var terminal = terminal(200, 24)) {
      terminal.run("hug shell --short-history").shows("hug (2 due");
      hug("touch", "jim", "from elsewhere");
      terminal.press("Enter").shows("hug (1 due, 1/2 done this week)>");
      terminal.run("! hug touch 李 from inside && hug due").shows("李小龍 🌷  1 day");
      terminal.run("touch jim " + "long ".repeat(16)).shows("hug (1 due, 2/2 done this week)>");
      terminal.type("ex").press("Tab").shows("export");
    }
    assertFalse(
        Files.readString(folder.resolve(".local/state/hug/history")).contains("long"),
        "long lines are remembered");
  }

  @Test
  void an_interrupt_ends_the_running_command_but_not_the_shell() throws Exception {
    hug("add", "Jim Beam", "--since", "2026-11-21");
    try (var terminal = terminal(80, 24)) {
      terminal.run(STATE + "before; hug shell; echo left with $?; " + STATE + "after; echo end");
      terminal.shows("hug (2 due");
      terminal.run("! echo begun; " + WAITS).shows("\nbegun\n");
      terminal.press("C-c").shows("^C\nhug (2 due");
      terminal.run("touch jim 'too soon'").shows("Enter cancels]");
      terminal.press("C-c").shows("Enter cancels] ^C\nhug (2 due");
      terminal.run("! echo piped; exit 141").shows("\npiped\nhug (2 due");
      terminal.run("shell -q --db another.db").shows("\nhug>");
      terminal.run("! echo inside; " + WAITS).shows("\ninside\n");
      terminal.press("C-c").shows("^C\nhug>");
      terminal.press("C-d").shows("hug>\nhug (2 due");
      terminal.press("C-d").shows("left with 0\nend");
    }
    assertSameState();
    assertFalse(hug("export", "touches").contains("too soon"));
  }

  @Test
  void no_interrupt_between_two_prompts_ends_the_shell() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal
          .run("sh -c 'echo $$ >pid; exec hug shell -q'; echo left with $?")
          .shows("hug (2 due");
      // The pipe stays empty, so reading from it waits without a process, unlike sleep.
      var storm =
          "mkfifo pipe; exec 3<>pipe; read -r pid <pid;"
              + " for i in $(seq 600); do kill -INT $pid; read -rt 0.01 <&3; done; true";
      var signals = new ProcessBuilder("bash", "-c", storm).directory(folder.toFile()).start();
      while (!signals.waitFor(100, TimeUnit.MILLISECONDS)) {
        terminal.press("Enter");
      }
      assertEquals(0, signals.exitValue());
      terminal.run("! echo and on it goes").shows("\nand on it goes\nhug (2 due");
      terminal.press("C-d").shows("left with 0");
    }
  }

  @Test
  void a_stopped_shell_can_be_terminated() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run("exec env HISTFILE= bash --norc");
      terminal.run("sh -c 'echo $$ >pid; exec hug shell -q'").shows("hug (2 due");
      terminal.run("! echo begun; " + WAITS).shows("\nbegun\n");
      terminal.press("C-z").shows("Stopped");
      var pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
      var stopped = ProcessHandle.of(pid).orElseThrow();
      terminal.run("kill %1");
      stopped.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void the_shell_completes_words_with_emoji_blanks_and_quotes() throws Exception {
    for (var name : List.of("😀 Smiley", "Jim Beam", "Liam O'Brien")) {
      hug("add", name);
    }
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug shell -q").shows("done this week)>");
      terminal.type("why 😀").press("Tab").shows("done this week)> why \"😀 Smiley\"");
      terminal.press("C-c", "C-l").type("why \"jim").press("Tab", "Tab", "Enter").type("x");
      terminal.shows("done this week)> why \"Jim Beam\" x");
      terminal.press("C-c", "C-l").type("why Ji").press("Tab").shows("Jim\\");
      terminal.type("ha").press("Tab").shows("done this week)> why \"Jim Halpert\"");
      terminal.press("C-c", "C-l").type("why o'br").press("Tab");
      terminal.shows("done this week)> why \"Liam O'Brien\"");
    }
  }
}
