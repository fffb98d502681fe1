package hug.command.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing a friends.md. */
final class FriendsImportTest {

  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
  }

  private HugTester.Result bring(String text, String... options) throws Exception {
    var file = Files.writeString(home.resolve("notes.txt"), text).toString();
    var words = new ArrayList<>(List.of("import", file));
    words.addAll(List.of(options));
    return hug.hug(words);
  }

  private String touches() {
    return hug.hug("export", "touches", "--fields", "client,on,by,note").out();
  }

  @Test
  void activities_are_visits_by_default_to_everyone_named() throws Exception {
    var text = "### Activities:\n- 2018-11-01: **Amy** met **Bo Lind** and **Amy** in _New York_\n";
    assertEquals(0, bring(text, "--by", "meeting", "--tag", "old").exitCode());

    assertEquals(
        """
        client,on,by,note\r
        Amy,2018-11-01,meeting,Amy met Bo Lind and Amy in New York\r
        Bo Lind,2018-11-01,meeting,Amy met Bo Lind and Amy in New York\r
        """,
        touches());
    assertEquals("2", hug.hug("list", "--tag", "old", "--csv").out().lines().count() - 1 + "");
    assertTrue(bring(text, "--by", "meeting").err().startsWith("Nothing new: "));
    assertEquals("Imported 2 touches.\n2 items are already in the book.\n", bring(text).err());
  }

  @Test
  void equal_activities_are_kept_and_underscores_in_words_stay() throws Exception {
    var text = "### Activities:\n\n- 2018-11-01: **Amy** on snake_case_names\n".repeat(2);
    assertEquals("Imported 1 client and 2 touches.\n", bring(text).err());
    assertEquals("Nothing new: 3 items are already in the book.\n", bring(text).err());
    assertTrue(touches().contains("Amy on snake_case_names"));
  }

  @Test
  void ambiguous_friends_are_skipped_with_their_activities() throws Exception {
    hug.hug("add", "Amy", "--phone", "1");
    hug.hug("add", "Amy", "--phone", "2", "--force");
    hug.hug("add", "Amy", "--phone", "3", "--force");
    var result =
        bring(
            "### Activities:\n- 2018-11-01: **amy** and **Bo**\n\n### Friends:\n- amy (a.k.a. A)");

    assertEquals(0, result.exitCode(), result.err());
    assertTrue(result.err().contains("line 5, amy: 3 clients have that name"));
    assertEquals("client,on,by,note\r\nBo,2018-11-01,visit,amy and Bo\r\n", touches());
  }
}
