package hug.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Try;
import hug.output.Columns;
import hug.shell.Key;
import hug.shell.Key.Special;
import hug.syntax.Given;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk through the list of today, on a terminal that can only print: whole sessions. */
final class WalkTest {
  @TempDir Path home;
  private Try hug;

  @BeforeEach
  void open() {
    hug = new Try(home).with("TERM", "dumb");
    hug.hug("add", "Jim Halpert", "--phone", "555-0101", "--since", "2026-01-02");
    hug.hug("touch", "jim", "--on", "2026-06-01", "--by", "card", "a new desk");
    hug.hug("add", "李小龍 👩‍👧", "--phone", "555-0102", "--since", "2026-06-01", "--tag", "vip");
    hug.hug("promise", "李小龍", "send the proofs", "--by", "2026-11-20");
    hug.hug("complaint", "李小龍", "the album came late");
    hug.hug("know", "李小龍", "always in a hurry");
    hug.hug("staff", "ana");
  }

  private Try.Result walk(String... lines) {
    return hug.atTerminal(80).given(String.join("\n", lines) + "\n").hug("walk");
  }

  @Test
  void a_stop_has_all_that_is_good_to_know_before_the_call() {
    assertEquals(
        """
        1 of 2, 0 done, 2026-11-21

        李小龍 👩‍👧 (#2)  555-0102
        vip

          why   complaint, today: the album came late [r]
                promise, 1 day over: send the proofs [k]
                silence, 83 days over: every 90d

          last  never touched; a client since 2026-06-01

          know  always in a hurry

        c call  d card  e email  t text  v visit  x no answer  k kept  r rectified
        p promise  s snooze  n next  b back  o the card  u undo  q quit
        This week: 0 of 2 hugs by ana, 2 left.
        Here, press Enter after each key.
        >\s
        Nothing was done.
        """,
        walk("q").all());
  }

  @Test
  void what_a_key_does_is_in_the_book_and_whoever_is_settled_is_left() {
    var walked = walk("r", "an apology", "k", "e", "with all of them", "c", "hello", "q");

    assertEquals(
        """
        Put right: complaint 2 of 李小龍 👩‍👧 (#2), the album came late.
        Kept: promise 1 to 李小龍 👩‍👧 (#2), send the proofs, 1 day late.
        Noted: call with Jim Halpert, today. Next due 2027-02-19.
        Done on this walk: 3. Who is left: hug due
        """,
        walked.err());
    assertTrue(walked.out().contains("This week: 1 of 2 hugs by ana, 1 left."), walked.out());
    assertTrue(walked.out().contains("2 of 2, 3 done, 2026-11-21"), walked.out());
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

    assertEquals(2, shown.split("Here, press Enter after each key.\n> ", -1).length);
  }

  @Test
  void after_no_answer_comes_the_next_and_the_client_stays_on_the_list() {
    var walked = walk("x", "q");

    assertTrue(walked.out().contains("2 of 2, 1 done"), walked.out());
    assertTrue(hug.hug("due", "--csv", "--fields", "client").out().contains("李小龍"));
  }

  @Test
  void the_last_thing_done_is_taken_back_and_nothing_that_others_did() {
    var walked = walk("n", "c", "wrong one", "u", "u", "q");

    assertTrue(walked.out().contains("Took back step 8 (touch, ana, 2026-11-21 09:00)."));
    assertTrue(walked.out().contains("Nothing was done on this walk;"), walked.out());
    assertEquals("Nothing was done.\n", walked.err());
    assertFalse(hug.hug("export", "touches").out().contains("wrong one"));
  }

  @Test
  void what_is_taken_back_is_of_this_walk_whatever_others_did_at_the_same_moment() {
    var world = hug.world();
    var done = new int[1];
    Runnable others = () -> done[0] += 1 - hug.hug("touch", "jim", "theirs").exitCode();
    try (var lines = Program.runner(Desk.of(before(world, others), Given.nothing()))) {
      var walk = new Walk(List.of(1L), 0, lines);
      for (var key : List.of(new Key.Text("c"), new Key.Text("ours"), Special.ENTER)) {
        walk.press(key);
      }
      assertTrue(hug.hug("export", "touches").out().contains("ours"));
      walk.press(new Key.Text("u"));
    }

    var touches = hug.hug("export", "touches", "--csv", "--fields", "note").out();
    assertFalse(touches.contains("ours"), touches);
    assertEquals(done[0], touches.split("theirs", -1).length - 1);
  }

  /** The same world, in which somebody else does something before each line that is run. */
  private static Surroundings before(Surroundings world, Runnable others) {
    return new Surroundings(
        world.in(),
        world.out(),
        world.err(),
        world.environment(),
        world.today(),
        world.login(),
        world.home(),
        world.terminals(),
        world.width(),
        world.height(),
        world.clock(),
        world.ticks(),
        world.secret(),
        () -> {
          others.run();
          return world.later().get();
        },
        world.apart());
  }

  @Test
  void what_was_typed_is_not_lost_with_one_key() {
    for (var first : List.of("c", "pa calendar\r")) {
      var walk = pressed(first + "important note\004\004");
      assertFalse(walk.isOver());
      assertTrue(shown(walk).contains("> important note"), shown(walk));
      walk.press(Special.INTERRUPTED);
      assertFalse(walk.isOver());
      assertFalse(shown(walk).contains("important note"), shown(walk));
    }
    assertEquals(130, pressed("cnote\003\003").exitCode());
    assertEquals("", hug.hug("export", "touches", "--since", "today", "-q").out());
  }

  @Test
  void where_nothing_was_typed_one_key_ends_the_walk() {
    for (var before : List.of("", "c", "s", "o", "p\r", "cnote\033", "cnote\025", "c ")) {
      assertTrue(pressed(before + "\004").isOver(), before);
      assertEquals(0, pressed(before + "\004").exitCode(), before);
      assertTrue(pressed(before + "\003").isOver(), before);
      assertEquals(130, pressed(before + "\003").exitCode(), before);
    }
  }

  @Test
  void escape_takes_a_question_back_where_enter_follows_each_key_too() {
    var walked = walk("c", "important note\033", "c", "\033", "k", "\033", "x", "q");

    assertTrue(walked.err().startsWith("Noted: call without an answer"), walked.err());
    assertTrue(walked.err().contains("Done on this walk: 1."), walked.err());
  }

  @Test
  void a_terminal_that_is_gone_ends_the_walk_whatever_was_typed() {
    var walk = pressed("cnote");
    walk.press(Special.CLOSED);

    assertTrue(walk.isOver());
    assertEquals(0, walk.exitCode());
  }

  /** A walk to Jim on which these keys were pressed. */
  private Walk pressed(String keys) {
    try (var lines = Program.runner(Desk.of(hug.world(), Given.nothing()))) {
      var walk = new Walk(List.of(1L), 0, lines);
      keys.codePoints().mapToObj(Character::toString).map(Key::of).forEach(walk::press);
      return walk;
    }
  }

  private static String shown(Walk walk) {
    var shown = new StringBuilder();
    walk.screen(80, 24).rows().forEach(row -> shown.append(row.text()).append('\n'));
    return shown.toString();
  }

  @Test
  void a_wrong_answer_is_asked_for_again() {
    var walked = walk("s", "someday", "2w", "p", "", "a calendar", "soon", "friday", "q");

    assertTrue(walked.out().contains("hug: \"someday\" is no day I know"), walked.out());
    assertTrue(walked.err().contains("Noted: promise 4 to 李小龍"), walked.err());
    assertTrue(walked.out().contains("open  promise, on 2026-11-27: a calendar [k]"));
  }

  @Test
  void what_changes_nothing_is_no_deed_and_the_last_stop_is_not_left() {
    var walked = walk("n", "s", "2w", "s", "2w", "q");

    assertTrue(walked.out().contains("Nobody further is due: b goes back, q ends the walk."));
    assertTrue(walked.err().endsWith("Done on this walk: 1. Who is left: hug due\n"));
  }

  @Test
  void the_end_of_the_input_loses_nothing() {
    var walked = walk("c", "said before", "c");

    assertEquals(0, walked.exitCode());
    assertTrue(walked.err().endsWith("Done on this walk: 1. Who is left: hug due\n"));
    assertTrue(hug.hug("export", "touches").out().contains("said before"));
  }

  @Test
  void the_end_says_who_is_left_in_the_same_book() throws Exception {
    var other = home.resolve("o'ther.db");
    Files.copy(home.resolve(".local/share/hug/hug.db"), other);
    hug.atTerminal(200).given("x\nq\n");

    assertEnds("Done on this walk: 1. Who is left: hug due\n", "walk");
    assertEnds(
        "Done on this walk: 1. Who is left: hug --db '%s' due\n"
            .formatted(other.toString().replace("'", "'\\''")),
        "walk",
        "--db",
        other.toString());
    assertEnds("Done on this walk: 1.\n", "--sample", "walk");
    hug.with("HUG_DB", other.toString());
    assertEnds("Done on this walk: 1. Who is left: hug due\n", "walk");
  }

  private void assertEnds(String words, String... line) {
    var said = hug.hug(line).err();
    assertTrue(said.endsWith(words), said);
  }

  @Test
  void filters_choose_whom_to_walk_to_and_due_has_the_same_walk() {
    hug.atTerminal(80).given("q\n");

    assertTrue(hug.hug("walk", "--tag", "vip").out().startsWith("1 of 1, "));
    assertTrue(hug.hug("due", "--walk", "--limit", "1").out().startsWith("1 of 1, "));
    assertTrue(hug.hug("walk", "--tag", "none").err().startsWith("Nobody who fits is due."));
    assertTrue(hug.hug("walk", "--sample").out().contains(", 0 done, 2026-11-21"));
  }

  @Test
  void the_readme_shows_the_first_stop_in_the_sample_book() throws Exception {
    var shown =
        hug.with("HUG_STAFF", "Ana").atTerminal(80).given("q").hug("--sample", "walk").out();
    var stop = shown.substring(0, shown.indexOf("Here, press"));

    assertTrue(Files.readString(Path.of("README.md")).contains("```\n" + stop + "```\n"), stop);
  }

  @Test
  void without_a_person_at_a_terminal_there_is_no_walk() {
    var said =
        "hug: a walk needs a terminal, and somebody at it\nhug: see the list with: hug due\n";

    assertEquals(said, hug.hug("walk").all());
    assertEquals(2, hug.hug("due", "--walk").exitCode());
    hug.atTerminal(80);
    assertEquals(said, hug.hug("walk", "--no-input").all());
    assertEquals(said, hug.hug("due", "--walk", "--csv").all());
  }

  @Test
  void a_screen_fits_the_terminal_whatever_is_on_it() {
    var much = "x".repeat(190) + " 李小龍".repeat(30);
    hug.hug("add", "x".repeat(190), "--phone", "5".repeat(100), "--note", much);
    hug.hug("promise", "3", much, "--by", "today");
    hug.hug("promise", "3", much, "--by", "today");
    hug.hug("touch", "3", much, "--on", "2026-01-03");
    try (var lines = Program.runner(Desk.of(hug.world(), Given.nothing()))) {
      for (int columns : new int[] {10, 40, 80, 200}) {
        var walk = new Walk(List.of(3L, 2L), 0, lines);
        for (var key : "c李小龍 k1e\u001bnosb".split("")) {
          walk.press(key.equals("\u001b") ? Special.ESCAPE : new Key.Text(key));
          var screen = walk.screen(columns, 24).rows();
          assertTrue(columns < 40 || screen.size() == 24, screen.toString());
          screen.forEach(row -> assertTrue(Columns.of(row.text()) <= columns, row.text()));
        }
      }
    }
  }

  @Test
  void the_whole_card_is_shown_page_by_page_on_a_narrow_terminal() {
    var note = "word ".repeat(60) + "finis";
    hug.hug("touch", "jim", note, "--on", "2026-01-03");
    try (var lines = Program.runner(Desk.of(hug.world(), Given.nothing()))) {
      var walk = new Walk(List.of(1L), 0, lines);
      var shown = new StringBuilder();
      walk.press(new Key.Text("o"));
      for (int page = 0; page < 9; page++) {
        walk.screen(40, 10).rows().forEach(row -> shown.append(row.text()).append('\n'));
        walk.press(new Key.Text(" "));
      }

      assertTrue(shown.toString().contains("finis"), shown.toString());
      assertFalse(shown.toString().contains("…"), shown.toString());
      assertTrue(shown.toString().contains("1 of 1, 0 done"), shown.toString());
    }
  }

  @Test
  void a_card_stays_where_the_terminal_becomes_another_size() {
    var walk = pressed("o");
    walk.press(Special.RESIZED);
    assertTrue(shown(walk).contains("any key: back"), shown(walk));
    walk.press(Special.UNKNOWN);
    assertFalse(shown(walk).contains("any key: back"), shown(walk));
  }

  @Test
  void midnight_passes_while_somebody_walks() {
    try (var lines = Program.runner(Desk.of(hug.world(), Given.nothing()))) {
      var walk = new Walk(List.of(2L), 0, lines);
      hug.on("2026-11-22");
      walk.press(new Key.Text("x"));

      assertTrue(walk.screen(80, 24).rows().getFirst().text().endsWith("2026-11-22"));
      assertTrue(hug.hug("export", "touches").out().contains(",2026-11-22,"));
    }
  }
}
