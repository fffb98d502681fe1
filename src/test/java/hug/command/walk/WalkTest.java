package hug.command.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whole walks through today's list, on a terminal that can only print. */
final class WalkTest extends WalkFixture {
  @Test
  void a_stop_has_all_that_is_good_to_know_before_the_call() {
    assertEquals(
        """
        1 of 2, 0 done                                             Saturday 21 November

        李小龍 👩‍👧 (#2)  555-0102
        vip

        WHY   complaint due today: the album came late [r]
              promise 1 day overdue: send the proofs [k]
              silent for 5 months (due every 90 days)

        KNOW  always in a hurry

        LAST  no touch yet; client since Mon 1 Jun

        c call  d card  e email  t text  v visit  x no answer  k kept  r fixed
        p promise  s snooze  n next  b back  o open card  u undo  q quit  ? keys
        ana: 0 of 2 hugs this week.
        On this terminal, press Enter after each key.
        >\s
        Nothing was changed.
        """,
        walk("q").all());
  }

  @Test
  void a_key_changes_the_book_and_moves_on_once_settled() {
    var walked = walk("r", "an apology", "k", "e", "with all of them", "c", "hello", "q");

    assertEquals(
        """
        Fixed complaint 2 from 李小龍 👩‍👧 (#2): the album came late.
        Kept promise 1 to 李小龍 👩‍👧 (#2): send the proofs (1 day late).
        Logged call with Jim Halpert today. Next due 19 Feb 2027.
        Ended the walk after 3 changes. See who is left with: hug due
        """,
        walked.err());
    assertTrue(walked.out().contains("ana: 1 of 2 hugs this week."), walked.out());
    assertTrue(walked.out().contains("2 of 2, 3 done "), walked.out());
    assertTrue(hug.hug("due").err().startsWith("Nobody is due."));
    assertEquals(
        "\"with all of them\"\r\nhello\r\n".replace("\"", ""),
        hug.hug("export", "touches", "--since", "today", "--csv", "--fields", "note")
            .out()
            .replaceFirst("note\r\n", ""));
  }

  @Test
  void a_terminal_that_wants_enter_after_each_key_says_so_once() {
    var shown = walk("x", "c", "hello", "q").out();

    assertEquals(2, shown.split("On this terminal, press Enter after each key.\n> ", -1).length);
  }

  @Test
  void no_answer_moves_on_and_keeps_the_client_on_the_list() {
    var walked = walk("x", "q");

    assertTrue(walked.out().contains("2 of 2, 1 done"), walked.out());
    assertTrue(hug.hug("due", "--csv", "--fields", "client").out().contains("李小龍"));
  }

  @Test
  void undo_takes_back_ones_own_last_step_only() {
    var walked = walk("n", "c", "wrong one", "u", "u", "q");

    assertTrue(
        walked.out().contains("Undid step 8 (touch, ana, 2026-11-21 09:00), which did this:"));
    assertTrue(walked.out().contains("Nothing to undo on this walk."), walked.out());
    assertEquals("Nothing was changed.\n", walked.err());
    assertFalse(hug.hug("export", "touches").out().contains("wrong one"));
  }

  @Test
  void escape_cancels_a_question_on_a_line_terminal_too() {
    var walked = walk("c", "important note\033", "c", "\033", "k", "\033", "x", "q");

    assertTrue(walked.err().startsWith("Logged attempt to reach"), walked.err());
    assertTrue(walked.err().contains("Ended the walk after 1 change."), walked.err());
  }

  @Test
  void a_wrong_answer_is_asked_for_again() {
    var walked = walk("s", "someday", "2w", "p", "", "a calendar", "soon", "friday", "q");

    assertTrue(walked.out().contains("hug: cannot read \"someday\" as a date"), walked.out());
    assertTrue(walked.err().contains("Recorded promise 4 to 李小龍"), walked.err());
    assertTrue(walked.out().contains("OPEN  promise due Fri 27 Nov: a calendar [k]"));
  }

  @Test
  void a_key_that_changes_nothing_is_not_counted_as_done() {
    var walked = walk("n", "s", "2w", "s", "2w", "q");

    assertTrue(
        walked.out().contains("That was the last client due. Press b to go back or q to quit."));
    assertTrue(
        walked.err().endsWith("Ended the walk after 1 change. See who is left with: hug due\n"));
  }

  @Test
  void the_end_of_the_input_loses_nothing() {
    var walked = walk("c", "said before", "c");

    assertEquals(0, walked.exitCode());
    assertTrue(
        walked.err().endsWith("Ended the walk after 1 change. See who is left with: hug due\n"));
    assertTrue(hug.hug("export", "touches").out().contains("said before"));
  }

  @Test
  void the_end_says_who_is_left_in_the_same_book() throws Exception {
    var other = home.resolve("o'ther.db");
    Files.copy(home.resolve(".local/share/hug/hug.db"), other);
    hug.atTerminal(200).given("x\nq\n");

    assertEnds("Ended the walk after 1 change. See who is left with: hug due\n", "walk");
    assertEnds(
        "Ended the walk after 1 change. See who is left with: hug --db '%s' due\n"
            .formatted(other.toString().replace("'", "'\\''")),
        "walk",
        "--db",
        other.toString());
    assertEnds("Ended the walk after 1 change.\n", "--sample", "walk");
    hug.with("HUG_DB", other.toString());
    assertEnds("Ended the walk after 1 change. See who is left with: hug due\n", "walk");
  }

  private void assertEnds(String words, String... line) {
    var said = hug.hug(line).err();
    assertTrue(said.endsWith(words), said);
  }

  @Test
  void filters_choose_whom_to_walk_to_and_due_has_the_same_walk() {
    hug.atTerminal(80).given("q\n");

    assertTrue(hug.hug("walk", "--tag", "vip").out().startsWith("1 of 1,"));
    assertTrue(hug.hug("due", "--walk", "--limit", "1").out().startsWith("1 of 1,"));
    assertTrue(hug.hug("walk", "--tag", "none").err().startsWith("No matching clients are due."));
    assertTrue(hug.hug("walk", "--sample").out().contains(", 0 done "));
  }

  @Test
  void those_who_have_lapsed_are_walked_to_where_all_are_wanted() {
    hug.atTerminal(80).given("q\n");

    assertTrue(hug.hug("--sample", "due").out().contains(" 14 due"));
    assertTrue(hug.hug("--sample", "walk").out().startsWith("1 of 14,"));
    assertTrue(hug.hug("--sample", "walk", "--all").out().startsWith("1 of 21, "));
  }

  @Test
  void the_readme_shows_the_first_stop_in_the_sample_book() throws Exception {
    var shown =
        hug.with("HUG_STAFF", "Ana").atTerminal(80).given("q").hug("--sample", "walk").out();
    var stop = shown.substring(0, shown.indexOf("On this terminal, press"));

    assertTrue(Files.readString(Path.of("README.md")).contains("```\n" + stop + "```\n"), stop);
  }

  @Test
  void without_a_person_at_a_terminal_there_is_no_walk() {
    var said = "hug: hug walk needs an interactive terminal\nhug: see the list with: hug due\n";

    assertEquals(said, hug.hug("walk").all());
    assertEquals(2, hug.hug("due", "--walk").exitCode());
    hug.atTerminal(80);
    assertEquals(said, hug.hug("walk", "--no-input").all());
    assertEquals(said, hug.hug("due", "--walk", "--csv").all());
  }
}
