package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The walk on a real terminal: its screens, and how it leaves the terminal. */
final class TerminalIT extends TerminalFixture {
  @Test
  void a_walk_stop_fits_terminals_of_all_sizes() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal
          .run("hug walk")
          .sees(
              """
              1 of 2, 0 done                                             Saturday 21 November

              李小龍 🌷 (#1)  555-0102
              vip

              WHY   promise 1 day overdue: send the proofs of the whole wedding [k]
                    silent for 5 months (due every 90 days)

              KNOW  always in a hurry

              LAST  no touch yet; client since Mon 1 Jun










              c call  d card  e email  t text  v visit  x no answer  k kept  p promise
              s snooze  n next  b back  o open card  u undo  q quit  ? keys
              ana: 0 of 2 hugs this week.
              """);
      terminal
          .resize(40, 20)
          .sees(
              """
              1 of 2, 0 done     Saturday 21 November

              李小龍 🌷 (#1)  555-0102
              vip

              WHY   promise 1 day overdue: send the
                    proofs of the whole wedding [k]
                    silent for 5 months (due every 90
                    days)

              KNOW  always in a hurry

              LAST  no touch yet; client since Mon 1
                    Jun

              c call  d card  e email  t text
              v visit  x no answer  k kept  p promise
              s snooze  n next  b back  o open card
              u undo  q quit  ? keys
              ana: 0 of 2 hugs this week.
              """);
      terminal
          .resize(200, 12)
          .sees(
              """
              1 of 2, 0 done                                                                  Saturday 21 November
              李小龍 🌷 (#1)  555-0102
              vip
              WHY   promise 1 day overdue: send the proofs of the whole wedding [k]
                    silent for 5 months (due every 90 days)
              KNOW  always in a hurry
              LAST  no touch yet; client since Mon 1 Jun



              c call  d card  e email  t text  v visit  x no answer  k kept  p promise  s snooze  n next  b back  o open card  u undo  q quit  ? keys
              ana: 0 of 2 hugs this week.
              """);
    }
  }

  @Test
  void a_walk_can_be_completed_and_restores_the_terminal() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run(STATE + "before; hug walk; echo left with $?; " + STATE + "after; echo end");
      terminal.shows("1 of 2, 0 done");
      terminal.type("k").shows("How did you keep \"send the proofs of the whole wedding\"?");
      terminal.type("e").shows("What was said? (Enter saves, Esc cancels)");
      terminal
          .type("naïve 花X")
          .press("BSpace")
          .paste("🌷\nq")
          .press("Home")
          .type("a ")
          .press("Enter");
      terminal.shows("2 of 2, 1 done");
      terminal.type("c").shows("What was said on the call?");
      terminal.press("Escape").shows("q quit");
      terminal.type("o").shows("Press any key to go back");
      terminal.type(" x").shows("2 of 2, 2 done");
      terminal.press("C-d").shows("\nend");

      var screen = terminal.screen();
      assertTrue(
          screen.contains(
              """
              Kept promise 1 to 李小龍 🌷 (#1): send the proofs of the whole wedding (1 day
              late).
              Logged attempt to reach Jim Halpert by call today: no answer. Due since Tue 29
              Sep.
              Ended the walk after 2 changes. See who is left with: hug due
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
  void unknown_keys_do_nothing_and_leave_nothing_behind() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug walk").shows("1 of 2, 0 done");
      terminal.press("M-x", "M-n", "C-Right", "F5", "PPage", "Up", "S-Left").type("c");
      terminal.shows("1 of 2, 0 done");
      terminal.shows("What was said on the call?");
      terminal.type("three good words").press("C-Left", "M-b").type("very ");
      terminal.press("Up", "PPage", "F5", "S-Left", "M-x", "Down", "C-Right", "M-f").type("!");
      terminal.shows("\n> three very good words!\n");
      terminal.press("Escape").shows("q quit");
    }
    assertEquals("", hug("export", "touches").replaceFirst("id,.*\r\n", ""));
  }

  @Test
  void an_interrupt_or_a_kill_restores_the_terminal() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run(STATE + "before; hug walk; echo left with $?; " + STATE + "after; echo end");
      terminal.shows("1 of 2");
      terminal.type("c").shows("What was said on the call?");
      terminal.type("note").press("C-d").type("d").shows("> noted\n");
      terminal.press("C-c").shows("q quit");
      terminal.type("c").shows("What was said on the call?");
      terminal.press("C-c").shows("Nothing was changed.\nleft with 130\nend");
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
  void changes_are_kept_if_the_terminal_is_closed() throws Exception {
    try (var terminal = terminal(80, 24)) {
      terminal.run("hug walk").shows("1 of 2");
      terminal.type("x").shows("2 of 2, 1 done");
    }

    assertTrue(hug("export", "touches").contains("李小龍 🌷,2026-11-21,call"));
    assertEquals("", hug("check"));
  }
}
