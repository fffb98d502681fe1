package hug.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who have only a key for hug: their line is data, and reaches no file but the book. */
final class KeyLoginTest {
  @TempDir Path folder;
  private HugTester hug;

  @BeforeEach
  void admit() {
    hug = new HugTester(folder);
    hug.hug("add", "Jim");
    hug.with("HUG_RESTRICTED", "1").with("HUG_STAFF", "ben");
  }

  private HugTester.Result line(String line) {
    return hug.with("SSH_ORIGINAL_COMMAND", line).hug("__login");
  }

  private void assertRefused(String message, String line) {
    var refused = line(line);
    assertEquals(2, refused.exitCode(), line);
    assertTrue(refused.err().contains(message), line + ": " + refused.err());
  }

  @Test
  void a_line_may_begin_with_hug_and_is_split_without_a_shell() {
    assertEquals(0, line("hug touch Jim \"$(id) `id` ; # > x\"").exitCode());
    assertEquals(0, line("touch Jim two").exitCode());

    assertEquals(
        "note\n$(id) `id` ; # > x\ntwo\n",
        line("export touches --fields note").out().replace("\r", ""));
    assertRefused("a quote is not closed", "touch Jim \"open");
  }

  @Test
  void no_file_of_the_machine_can_be_named() throws Exception {
    var file = folder.resolve("secret.csv");
    Files.writeString(file, "name\nZoë\n");
    for (var line :
        List.of(
            "import " + file,
            "list -o " + file,
            "list --output=" + file,
            "-o " + file + " list",
            "list --db " + file,
            "--db=" + file + " list",
            "backup " + folder.resolve("copy.db"),
            "restore " + file,
            "init " + folder.resolve("new.db"),
            "touch --each " + file)) {
      assertRefused("you cannot name files of this machine", line);
    }

    assertEquals("name\nZoë\n", Files.readString(file));
    assertFalse(Files.exists(folder.resolve("copy.db")));
    assertFalse(Files.exists(folder.resolve("new.db")));
  }

  @Test
  void a_file_can_be_sent_through_the_connection() {
    hug.given("name\nZoë\n");

    assertEquals(0, line("import -").exitCode());
    assertTrue(line("list").out().contains("Zoë"));
  }

  @Test
  void completion_tells_nothing_of_the_machine() {
    assertRefused("is not a hug command", "__complete import " + folder + "/");
    assertRefused("is not a hug command", "sh -c id");
  }
}
