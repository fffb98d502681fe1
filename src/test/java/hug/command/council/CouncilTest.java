package hug.command.council;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a council is among all else that is done with a book. */
final class CouncilTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void council() {
    hug = new HugTester(home);
    for (var name : new String[] {"Jim", "Margo", "Oscar Bell"}) {
      does("add", name);
    }
    does("council", "invite", "Jim");
    does("council", "invite", "Margo", "--until", "1y");
    does("council", "meet", "2026-12-03", "--every", "3m");
    does("council", "raise", "parking in the yard", "--by", "Jim");
    does("council", "raise", "longer hours");
  }

  private String does(String... words) {
    var result = hug.hug(words);
    assertEquals(0, result.exitCode(), () -> String.join(" ", words) + "\n" + result.all());
    return result.out();
  }

  private String due() {
    return does("due", "--reason", "council", "--csv", "--fields", "client,about");
  }

  private String members() {
    return does("council", "--csv", "--fields", "client,until");
  }

  private String path(String name) {
    return home.resolve(name).toString();
  }

  private void hold() {
    hug.on("2026-12-03");
    does("council", "held", "--present", "Jim", "Parking comes in May.");
  }

  @Test
  void those_who_came_have_a_meeting_that_counts() {
    hold();

    assertTrue(does("show", "Jim").contains("meeting       ana       council meeting"));
    assertFalse(does("show", "Margo").contains("council meeting"));
    hug.on("2026-12-04");
    assertEquals(
        """
        client,about
        Jim,what came of the council of 2026-12-03: Parking comes in May
        Margo,what came of the council of 2026-12-03: Parking comes in May
        """,
        due().replace("\r", ""));
    does("touch", "Margo", "told her");
    assertFalse(due().contains("Margo"));
    hug.on("2026-12-18");
    assertEquals("client,about\r\n", due());
  }

  @Test
  void whoever_leaves_or_is_quiet_is_not_asked() {
    assertTrue(due().contains("Jim,invite") && due().contains("Margo,invite"));
    does("council", "leave", "Jim");
    does("quiet", "Margo", "--because", "on leave");

    assertEquals("client,about\r\n", due());
    does("undo", "10");
    does("undo", "9");
    assertTrue(due().contains("Jim,invite") && due().contains("Margo,invite"));
  }

  @Test
  void names_after_the_first_who_came_are_more_who_came() {
    hug.on("2026-12-03");
    does("council", "held", "--present", "jim", "margo", "bell", "We talked about parking");

    assertTrue(does("council").contains("with Jim, Margo, Oscar Bell\n  We talked about parking"));
  }

  @Test
  void words_that_begin_with_a_name_are_minutes() {
    hug.on("2026-12-03");
    does("council", "held", "--present", "jim", "Margo", "wants", "parking");

    assertTrue(does("council").contains("with Jim\n  Margo wants parking"));
  }

  @Test
  void undo_takes_all_of_a_meeting_back() throws Exception {
    does("export", "book", "-o", path("before.json"));
    hold();
    assertTrue(does("council").contains("Next meeting on 3 Mar 2027"));
    does("undo");
    does("export", "book", "-o", path("after.json"));

    assertEquals(
        Files.readString(home.resolve("before.json")),
        Files.readString(home.resolve("after.json")));
    assertEquals("", does("check"));
  }

  @Test
  void of_two_members_who_are_one_a_seat_stays() {
    does("merge", "Margo", "Jim");

    assertEquals("client,until\r\nMargo,\r\n", members());
    assertEquals(2, does("show", "Margo").split("on the council", -1).length);
    assertTrue(does("council", "agenda", "--csv").contains("parking in the yard,Margo"));
    assertEquals("", does("check"));
    does("undo");
    assertEquals("client,until\r\nJim,\r\nMargo,2027-11-21\r\n", members());
    assertEquals("", does("check"));
  }

  @Test
  void the_seat_of_whoever_was_merged_is_that_of_who_stays() {
    does("merge", "Oscar", "Margo");

    assertEquals("client,until\r\nJim,\r\nOscar Bell,2027-11-21\r\n", members());
  }

  @Test
  void nothing_is_left_of_a_member_who_is_forgotten() throws Exception {
    does("forget", "Jim", "--yes");

    assertEquals("client,until\r\nMargo,2027-11-21\r\n", members());
    assertFalse(does("council", "agenda").contains("parking"));
    assertFalse(does("log").contains("parking"));
    assertFalse(
        Files.readString(home.resolve(".local/share/hug/hug.db"), ISO_8859_1).contains("parking"));
    assertEquals("", does("check"));
  }

  @Test
  void an_exported_book_brings_it_back() throws Exception {
    hold();
    does("export", "book", "-o", path("book.json"));
    does("--db", path("other.db"), "import", path("book.json"));
    does("--db", path("other.db"), "export", "book", "-o", path("again.json"));

    assertEquals(
        Files.readString(home.resolve("book.json")), Files.readString(home.resolve("again.json")));
    hug.on("2026-12-04");
    assertEquals(
        due(),
        does(
            "--db",
            path("other.db"),
            "due",
            "--reason",
            "council",
            "--csv",
            "--fields",
            "client,about"));
    assertTrue(hug.hug("import", path("book.json")).err().contains("othing"));
  }

  @Test
  void what_is_held_about_a_client_has_it() {
    var held = does("export", "client", "Jim", "--fields", "section,text");

    assertTrue(held.contains("council,parking in the yard"));
    assertTrue(held.contains("seat,"));
  }

  @Test
  void a_page_for_all_names_members_only() {
    does("feedback", "Oscar", "4", "the waiting room is cold");
    does("complaint", "Oscar", "the album came late");
    does("council", "agenda", "-o", path("agenda.md"));

    assertTrue(does("council", "agenda").contains("Oscar"));
    var page = does("council", "agenda", "--format", "markdown");
    assertTrue(page.contains("- the waiting room is cold\n  - a score of 4\n"));
    assertTrue(page.contains("- the album came late\n"));
    assertTrue(page.startsWith("# Our council on Thursday 3 December 2026\n\nMembers: Jim, Margo"));
    assertFalse(page.contains("Oscar"));
    assertFalse(does("council", "agenda", "--format", "html").contains("Oscar"));
  }

  @Test
  void completion_knows_members_and_commands() {
    assertEquals("Jim\t#1\nMargo\t#2\n", does("__complete", "council", "leave", ""));
    assertEquals("Margo\t#2\n", does("__complete", "council", "held", "--present", "mar"));
    assertTrue(does("__complete", "council", "a").startsWith("agenda\t"));
    assertEquals("Oscar Bell\t#3\n", does("__complete", "council", "invite", "osc"));
    does("feedback", "Jim", "7", "too loud");
    assertEquals("3\tJim, too loud\n", does("__complete", "answer", ""));
    does("answer", "3", "carpets");
    assertEquals("", does("__complete", "answer", ""));
  }

  @Test
  void a_walk_comes_by_members() {
    assertTrue(does("due", "--brief").contains("invite to the council on 2026-12-03"));
    assertTrue(does("why", "Margo").contains("council on Thu 19 Nov: invite to the council"));
  }
}
