package hug.command.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feedback after it is answered. */
final class AnswerTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void feedback() {
    hug = new HugTester(home);
    does("add", "Margo");
    does("add", "Jim");
    does("feedback", "Margo", "8", "the waiting room is cold");
  }

  private String does(String... words) {
    var result = hug.hug(words);
    assertEquals(0, result.exitCode(), () -> String.join(" ", words) + "\n" + result.all());
    return result.out();
  }

  private String due() {
    return does("due", "--csv", "--fields", "client,reason,about");
  }

  private boolean isDueToHear() {
    return due().contains("Margo,follow-up,\"you said, we did: a second heater\"");
  }

  private String path(String name) {
    return home.resolve(name).toString();
  }

  @Test
  void the_client_is_due_until_a_touch_that_counts() {
    assertFalse(isDueToHear());

    does("answer", "1", "a second heater");
    assertTrue(isDueToHear());
    does("touch", "Margo", "--no-answer");
    does("touch", "Margo", "--by", "mailing");
    does("touch", "Margo", "--on", "yesterday");
    assertTrue(isDueToHear());

    does("touch", "Margo", "told her of the heater");
    assertFalse(isDueToHear());
  }

  @Test
  void an_earlier_touch_on_the_same_day_does_not_settle_it() {
    does("touch", "Margo", "about the album");
    does("answer", "1", "a second heater");

    assertTrue(isDueToHear());
  }

  @Test
  void a_snooze_moves_it() {
    does("answer", "1", "a second heater");
    does("snooze", "Margo", "--until", "1w");

    assertFalse(isDueToHear());
    hug.on("2026-11-28");
    assertTrue(isDueToHear());
  }

  @Test
  void feedback_cannot_be_undone_before_its_answer() {
    does("answer", "1", "a second heater");

    assertEquals(1, hug.hug("undo", "3").exitCode());
    does("undo");
    does("undo", "3");
    // Nor can the answer be redone before the feedback.
    assertEquals(1, hug.hug("undo", "5").exitCode());
    does("undo", "6");
    does("undo", "5");
    assertTrue(isDueToHear());
    assertEquals("", does("check"));
  }

  @Test
  void a_merge_moves_feedback_and_answer() {
    does("answer", "1", "a second heater");
    does("merge", "Jim", "Margo");

    assertTrue(due().contains("Jim,follow-up,\"you said, we did: a second heater\""));
    assertTrue(does("feedback", "Jim", "--answered").contains("a second heater"));
    assertEquals("", does("check"));
  }

  @Test
  void nothing_is_left_of_a_forgotten_client() {
    does("answer", "1", "a second heater");
    does("forget", "Margo", "--yes");

    assertEquals("", does("feedback", "--answered"));
    assertEquals("", does("check"));
  }

  @Test
  void an_export_and_import_restores_the_answer() throws Exception {
    does("answer", "1", "a second heater");
    does("export", "book", "-o", path("book.json"));
    does("--db", path("other.db"), "import", path("book.json"));
    does("--db", path("other.db"), "export", "book", "-o", path("again.json"));

    assertEquals(
        Files.readString(home.resolve("book.json")), Files.readString(home.resolve("again.json")));
    assertTrue(does("export", "client", "Margo").contains("a second heater"));
  }

  @Test
  void an_import_renumbers_feedback_and_answer() {
    does("answer", "1", "a second heater");
    does("export", "book", "-o", path("book.json"));
    var other = path("other.db");
    does("--db", other, "add", "Pam");
    does("--db", other, "complaint", "Pam", "too loud");
    does("--db", other, "feedback", "Pam", "8", "too loud");
    does("--db", other, "import", path("book.json"));

    assertTrue(
        does("--db", other, "feedback", "--answered", "--csv", "--fields", "said,did,feedback,id")
            .contains("the waiting room is cold,a second heater,3,4"));
  }
}
