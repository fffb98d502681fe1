package hug.command.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.command.Session;
import hug.program.Program;
import hug.shell.Key;
import hug.syntax.Arguments;
import java.util.List;
import org.junit.jupiter.api.Test;

/** News at a stop of the walk, and the keys that log it as told. */
final class WalkNewsTest extends WalkFixture {
  private Walk pressed(String keys) {
    try (var lines = Program.runner(Session.of(hug.world(), Arguments.nothing()))) {
      var walk = new Walk(List.of(1L), 0, lines);
      keys.codePoints().mapToObj(Character::toString).map(Key::of).forEach(walk::press);
      return walk;
    }
  }

  private static String shown(Walk walk) {
    var shown = new StringBuilder();
    walk.screen(80, 30).rows().forEach(row -> shown.append(row.text()).append('\n'));
    return shown.toString();
  }

  private String touches() {
    return hug.hug("export", "touches", "--since", "today", "--fields", "by,note,purpose").out();
  }

  @Test
  void where_there_is_nothing_to_tell_there_is_no_key_for_it() {
    assertFalse(shown(pressed("")).contains("told news"));
    assertFalse(shown(pressed("")).contains("TELL"));
  }

  @Test
  void one_is_told_with_a_key_for_it_and_one_for_the_channel() {
    hug.hug("news", "add", "we open on Sundays now");

    assertTrue(shown(pressed("")).contains("TELL  we open on Sundays now (1)\n"));
    assertTrue(shown(pressed("")).contains("w told news"));
    assertTrue(shown(pressed("w")).contains("How did they hear \"we open on Sundays now\"?"));
    pressed("wvliked it\r");

    assertEquals("by,note,purpose\r\nvisit,liked it,news\r\n", touches());
    assertTrue(hug.hug("news", "show", "1").err().contains("Heard by 1 of 2."));
  }

  @Test
  void of_several_one_is_chosen_or_all_of_them() {
    hug.hug("news", "add", "we open on Sundays now");
    hug.hug("news", "add", "a second photographer");
    assertTrue(shown(pressed("w")).contains("1  a second photographer\n2  we open on Sundays now"));

    pressed("w2c\r");
    assertTrue(hug.hug("news", "show", "1").err().contains("Heard by 1 of 2."));
    assertTrue(hug.hug("news", "show", "2").err().contains("Heard by 0 of 2."));
    hug.hug("undo");
    pressed("wac\r");
    assertTrue(hug.hug("news", "show", "1").err().contains("Heard by 1 of 2."));
    assertTrue(hug.hug("news", "show", "2").err().contains("Heard by 1 of 2."));
  }

  @Test
  void a_touch_during_a_job_has_the_purpose_status() {
    hug.hug("rule", "add", "--during", "job", "--every", "2w", "say how far it is");
    hug.hug("job", "jim", "prints", "--today", "2026-11-01");

    var stop = shown(pressed(""));
    assertTrue(stop.contains("follow-up 6 days overdue: say how far it is: prints [c]"), stop);
    var after = shown(pressed("vhalf of it\r"));
    assertTrue(after.contains("no longer due"), after);
    assertEquals("by,note,purpose\r\nvisit,half of it,status\r\n", touches());
  }

  @Test
  void a_touch_with_anybody_else_is_for_nothing_in_particular() {
    pressed("vhalf of it\r");
    assertEquals("by,note,purpose\r\nvisit,half of it,\r\n", touches());
  }
}
