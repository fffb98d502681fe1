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

/** The council together with other changes to a book. */
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
  void a_meeting_is_a_counted_touch_with_each_client_who_came() {
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
  void members_who_left_or_are_quiet_are_not_invited() {
    assertTrue(due().contains("Jim,invite") && due().contains("Margo,invite"));
    does("council", "leave", "Jim");
    does("quiet", "Margo", "--because", "on leave");

    assertEquals("client,about\r\n", due());
    does("undo", "10");
    does("undo", "9");
    assertTrue(due().contains("Jim,invite") && due().contains("Margo,invite"));
  }

  @Test
  void several_names_can_follow_present() {
    hug.on("2026-12-03");
    does("council", "held", "--present", "jim", "margo", "bell", "We talked about parking");

    assertTrue(does("council").contains("with Jim, Margo, Oscar Bell\n  We talked about parking"));
  }

  @Test
  void minutes_can_begin_with_a_name() {
    hug.on("2026-12-03");
    does("council", "held", "--present", "jim", "Margo", "wants", "parking");

    assertTrue(does("council").contains("with Jim\n  Margo wants parking"));
  }

  @Test
  void undo_undoes_all_of_a_meeting() throws Exception {
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
  void a_merge_of_two_members_keeps_one_seat() {
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
  void a_merge_moves_the_seat_to_the_remaining_client() {
    does("merge", "Oscar", "Margo");

    assertEquals("client,until\r\nJim,\r\nOscar Bell,2027-11-21\r\n", members());
  }

  @Test
  void nothing_is_left_of_a_forgotten_member() throws Exception {
    does("forget", "Jim", "--yes");

    assertEquals("client,until\r\nMargo,2027-11-21\r\n", members());
    assertFalse(does("council", "agenda").contains("parking"));
    assertFalse(does("log").contains("parking"));
    assertFalse(
        Files.readString(home.resolve(".local/share/hug/hug.db"), ISO_8859_1).contains("parking"));
    assertEquals("", does("check"));
  }

  @Test
  void an_export_and_import_restores_the_council() throws Exception {
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
  void the_export_of_a_client_includes_the_council() {
    var held = does("export", "client", "Jim", "--fields", "section,text");

    assertTrue(held.contains("council,parking in the yard"));
    assertTrue(held.contains("seat,"));
  }

  @Test
  void a_page_for_everyone_names_only_members() {
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
  void completion_proposes_members_and_subcommands() {
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
  void members_are_due_for_an_invitation() {
    assertTrue(does("due", "--brief").contains("invite to the council on 2026-12-03"));
    assertTrue(does("why", "Margo").contains("council on Thu 19 Nov: invite to the council"));
  }
}
