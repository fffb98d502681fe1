package hug.command.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.command.Environment;
import hug.command.Session;
import hug.output.Columns;
import hug.program.Program;
import hug.shell.Key;
import hug.shell.Key.Special;
import hug.syntax.Arguments;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys of a walk, and the screens that they lead to. */
final class WalkKeysTest extends WalkFixture {
  @Test
  void the_walk_undoes_its_own_steps_whatever_others_did() {
    var world = hug.world();
    var done = new int[1];
    Runnable others = () -> done[0] += 1 - hug.hug("touch", "jim", "theirs").exitCode();
    try (var lines = Program.runner(Session.of(before(world, others), Arguments.nothing()))) {
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

  /** The same environment, with something done by another user before each line is run. */
  private static Environment before(Environment world, Runnable others) {
    return new Environment(
        world.in(),
        world.out(),
        world.err(),
        world.environment(),
        world.day(),
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
        world.apart(),
        world.offices());
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
  void a_terminal_that_is_gone_ends_the_walk_whatever_was_typed() {
    var walk = pressed("cnote");
    walk.press(Special.CLOSED);

    assertTrue(walk.isOver());
    assertEquals(0, walk.exitCode());
  }

  /** A walk to Jim after these keys were pressed. */
  private Walk pressed(String keys) {
    try (var lines = Program.runner(Session.of(hug.world(), Arguments.nothing()))) {
      var walk = new Walk(List.of(1L), 0, lines);
      keys.codePoints().mapToObj(Character::toString).map(Key::of).forEach(walk::press);
      return walk;
    }
  }

  private static String shown(Walk walk) {
    return shown(walk, 80, 24);
  }

  private static String shown(Walk walk, int columns, int rows) {
    var shown = new StringBuilder();
    walk.screen(columns, rows).rows().forEach(row -> shown.append(row.text()).append('\n'));
    return shown.toString();
  }

  @Test
  void a_screen_fits_the_terminal_whatever_is_on_it() {
    var much = "x".repeat(190) + " 李小龍".repeat(30);
    hug.hug("add", "x".repeat(190), "--phone", "5".repeat(100), "--note", much);
    hug.hug("promise", "3", much, "--by", "today");
    hug.hug("promise", "3", much, "--by", "today");
    hug.hug("touch", "3", much, "--on", "2026-01-03");
    try (var lines = Program.runner(Session.of(hug.world(), Arguments.nothing()))) {
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
    try (var lines = Program.runner(Session.of(hug.world(), Arguments.nothing()))) {
      var walk = new Walk(List.of(1L), 0, lines);
      var shown = new StringBuilder();
      walk.press(new Key.Text("o"));
      for (int page = 0; page < 9 && !shown(walk, 40, 10).contains("1 of 1, 0 done"); page++) {
        shown.append(shown(walk, 40, 10));
        walk.press(new Key.Text(" "));
      }

      assertTrue(shown.toString().contains("finis"), shown.toString());
      assertFalse(shown.toString().contains("…"), shown.toString());
      assertTrue(shown(walk, 40, 10).contains("1 of 1, 0 done"), shown.toString());
    }
  }

  @Test
  void in_a_small_pane_the_client_and_the_reason_come_first() {
    hug.hug("know", "李小龍", "--never", "visit");
    hug.hug("touch", "jim", "no, thanks", "--on", "2026-06-02");
    try (var lines = Program.runner(Session.of(hug.world(), Arguments.nothing()))) {
      var walk = new Walk(List.of(2L, 1L), 0, lines);

      assertEquals(
          """
          李小龍 👩‍👧 (#2)  555-0102
          WHY   complaint due today: the album c…
          KNOW  never by visit …
          LAST  no touch yet; client since Mon 1…
          k kept  r fixed  c call  n next  ? keys
          """,
          shown(walk, 40, 5));
      assertEquals("李小龍 👩‍👧 (#2)  555-0102 …\nk kept  r fixed  ? keys\n", shown(walk, 30, 2));
      walk.press(new Key.Text("x"));
      assertEquals(
          """
          2 of 2, 1 done                         Saturday 21 November
          Jim Halpert (#1)  555-0101
          WHY   silent for 5 months (due every 90 days)
          LAST  call 5 months ago, ana: no, thanks

          Logged attempt to reach 李小龍 👩‍👧 by call today: no answer.
          Next: complaint (the album came late) due today; next hug…
          c call  x no answer  n next  q quit  s snooze  ? keys
          """,
          shown(walk, 60, 8));
      walk.press(new Key.Text("p"));
      assertTrue(shown(walk, 60, 4).startsWith("Jim Halpert (#1)  555-0101\nWHY   silent"));
    }
  }

  @Test
  void help_and_keys_that_do_nothing_are_answered() {
    var walk = pressed("?");
    assertTrue(shown(walk).contains("  x  no answer  Log a call that nobody answered"));
    assertFalse(shown(walk).contains("fixed"), "only the keys that do something here");
    walk.press(Special.ENTER);
    for (var key : List.of(new Key.Text("z"), new Key.Text("r"), Special.END)) {
      walk.press(key);
      assertTrue(shown(walk).contains("That key does nothing here. Press ? to see the keys."));
      walk.press(new Key.Text("b"));
    }
  }

  @Test
  void a_card_stays_where_the_terminal_becomes_another_size() {
    var walk = pressed("o");
    walk.press(Special.RESIZED);
    assertTrue(shown(walk).contains("Press any key to go back"), shown(walk));
    walk.press(Special.UNKNOWN);
    assertFalse(shown(walk).contains("Press any key to go back"), shown(walk));
  }

  @Test
  void midnight_passes_while_somebody_walks() {
    try (var lines = Program.runner(Session.of(hug.world(), Arguments.nothing()))) {
      var walk = new Walk(List.of(2L), 0, lines);
      hug.on("2026-11-22");
      walk.press(new Key.Text("x"));

      assertTrue(walk.screen(80, 24).rows().getFirst().text().endsWith("Sunday 22 November"));
      assertTrue(hug.hug("export", "touches").out().contains(",2026-11-22,"));
    }
  }
}
