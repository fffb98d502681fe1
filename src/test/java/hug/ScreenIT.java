package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Colours, hostile data, the editor and the pager on a real terminal. */
final class ScreenIT extends TerminalFixture {
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

  @Test
  void colours_mean_the_same_in_the_walk_and_in_the_shell() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug walk").shows("1 of 2");
      terminal.type("s").type("someday").press("Enter").shows("as a date");
      assertSetOff(terminal, "\u001b[1m李小龍", "\u001b[38;5;161mhug: ");
      terminal.press("C-c").shows("q quit");
      terminal.press("C-c").shows("changed.\n$");
      terminal.run("hug shell").shows("hug (2 due");
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
  void colours_can_be_turned_off() throws Exception {
    environment.put("NO_COLOR", "1");
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug shell").shows("hug (2 due");
      terminal.type("due --witin 3").shows("--witin 3");
      assertFalse(terminal.tones().contains("\u001b"));
      terminal.press("C-c").run("walk").shows("1 of 2");
      assertFalse(terminal.tones().contains("\u001b"));
    }
  }

  @Test
  void an_interrupt_in_the_editor_does_not_end_hug() throws Exception {
    environment.put("EDITOR", "trap \"echo caught; exit 0\" INT; echo begun; " + WAITS + " #");
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug edit jim").shows("\nbegun");
      terminal.press("C-c").shows("caught\nNothing to change: Jim Halpert (#2)");
    }
  }

  @Test
  void a_note_survives_a_killed_hug_and_its_file_is_named() throws Exception {
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
  void a_prompt_does_not_lock_the_book() throws Exception {
    hug("add", "Jim Beam", "--since", "2026-11-21");
    try (var terminal = terminal(80, 24)) {
      for (var line : List.of("edit 李 --referred-by jim", "referrals jim")) {
        terminal.run("clear; hug " + line).shows("Enter cancels]");
        hug("touch", "李", "meanwhile");
        terminal.run("3").shows("李小龍");
      }
    }
    assertTrue(hug("show", "李").contains("Jim Beam"));
  }

  @Test
  void a_card_that_changed_meanwhile_is_not_overwritten() throws Exception {
    environment.put("EDITOR", "hug edit 1 --company Meanwhile; sed -i -e \"s/vip/late/\"");
    try (var terminal = terminal(200, 24)) {
      var screen = terminal.run("hug edit 1; echo left with $?").shows("left with 1");
      var kept = Path.of(screen.replaceFirst("(?s).*your text is in (\\S+).*", "$1"));
      assertTrue(Files.readString(kept).contains("tags: late"));
      Files.delete(kept);
    }
    assertTrue(hug("show", "1").contains("Meanwhile"));
    assertTrue(hug("show", "1").contains("vip"));
  }

  @Test
  void data_cannot_control_the_terminal() throws Exception {
    hug("touch", "jim", "a\u001b[2Jb\u001b]0;c\u0007\u009b5mx", "--on", "2026-11-20");
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug export touches --csv").shows("a\\e[2Jb\\e]0;c\\u0007\\u009b5mx");
      terminal.run("hug due --within 2y --json --fields last_note");
      terminal.shows("\"a\\u001B[2Jb\\u001B]0;c\\u0007\\u009B5mx\"");
    }
  }

  @Test
  void an_interrupt_in_the_pager_does_not_end_hug() throws Exception {
    Shell.require("less");
    var clients = new StringBuilder("name\n");
    for (int i = 0; i < 30; i++) {
      clients.append("Client ").append(i).append('\n');
    }
    hug("import", Files.writeString(folder.resolve("clients.csv"), clients).toString());
    try (var terminal = terminal(80, 10)) {
      terminal.run("hug list").shows("\n:");
      // An interrupt makes less drop pending keys.
      terminal.press("C-c").pressUntil("G", "李小龍");
      terminal.press("q").run("clear; echo over").sees("over\n$\n");
      for (var pager : List.of("nothing-of-that-name", "false")) {
        terminal.run("clear; PAGER=" + pager + " hug list").shows("李小龍");
      }
    }
  }

  private static void assertSetOff(Tmux terminal, String... parts) throws Exception {
    var shown = terminal.tones();
    for (var part : parts) {
      assertTrue(shown.contains(part), shown);
    }
  }
}
