package hug.command.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.InMemory;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns together with other changes to a book. */
final class CampaignsTest {
  @TempDir(factory = InMemory.class)
  Path home;

  private HugTester office;

  @BeforeEach
  void plan() {
    office = new HugTester(home).on("2027-01-20");
    for (var name : new String[] {"Ada", "Bo", "Cy", "Di"}) {
      done("add", name, "--since", "2026-01-01", "--email", name + "@example.com");
    }
    done("edit", "bo", "--tag", "vip");
    var around = "2027-02-14";
    done(
        "campaign",
        "add",
        "Valentine",
        "--over",
        "3m",
        "--by",
        "mailing",
        "--around",
        around,
        "--hold-out",
        "25%",
        "--yes");
    done("campaign", "add", "Mails", "--over", "3m", "--by", "email", "--around", around, "--yes");
  }

  private String done(String... command) {
    var result = office.hug(command);
    assertEquals(0, result.exitCode(), result.all());
    return result.all();
  }

  private String members(String campaign) {
    return done("campaign", "show", campaign, "--csv", "--fields", "client,state,held_out");
  }

  @Test
  void a_merge_leaves_one_member_and_undo_restores_both() {
    var before = members("Mails");
    done("merge", "Ada", "Bo");
    assertEquals(
        "client,state,held_out\r\nAda,waiting,false\r\nCy,waiting,false\r\nDi,waiting,false\r\n",
        members("Mails"));
    assertEquals("", done("check"));
    done("undo");
    assertEquals(before, members("Mails"));
    assertEquals("", done("check"));
  }

  @Test
  void undo_removes_a_campaign_in_one_step() {
    done("undo");
    assertTrue(
        done("campaign", "list", "--csv", "--fields", "campaign").endsWith("\r\nValentine\r\n"));
    assertEquals("", done("due", "--within", "1y", "--reason", "campaign", "-q"));
    done("undo", "--dry-run");
    assertEquals("", done("check"));
  }

  @Test
  void a_forgotten_client_is_in_no_campaign() {
    done("forget", "Cy", "--yes");
    assertFalse(members("Mails").contains("Cy"));
    assertFalse(done("log", "--limit", "99").contains("Cy"));
    office.on("2027-01-24");
    done("campaign", "sent", "Valentine");
    assertEquals("", done("check"));
  }

  @Test
  void an_exported_and_imported_book_has_the_same_campaigns() {
    office.on("2027-01-24");
    done("campaign", "sent", "Valentine");
    done("touch", "ada", "--by", "email");
    done("campaign", "end", "Mails");
    var list = done("campaign", "list", "--json");
    var shown = members("Valentine") + members("Mails");
    done("export", "book", "-o", home + "/book.json");
    office.with("HUG_DB", home + "/other.db");
    done("import", home + "/book.json");
    assertEquals(list, done("campaign", "list", "--json"));
    assertEquals(shown, members("Valentine") + members("Mails"));
    assertEquals("", done("check"));
    assertTrue(done("import", home + "/book.json").startsWith("Nothing new"));
  }

  @Test
  void the_export_of_a_client_names_their_campaigns() {
    var held = done("export", "client", "bo", "--csv");
    assertTrue(held.contains("campaign,2027-01-20,Mails,by email"), held);
  }

  @Test
  void completion_proposes_subcommands_and_campaigns() {
    assertTrue(office.hug("__complete", "campaign", "se").out().startsWith("sent\t"));
    assertEquals("Valentine\n", office.hug("__complete", "campaign", "show", "va").out());
    assertEquals(
        "Valentine\n", office.hug("__complete", "export", "labels", "--campaign", "va").out());
  }

  @Test
  void a_mailing_to_send_is_one_line_below_the_list() {
    office.atTerminal(100).with("NO_COLOR", "1");
    assertFalse(done("due").contains("Valentine goes out"));
    office.on("2027-01-24");
    assertTrue(
        done("due").contains("Valentine goes out today: hug export labels --campaign Valentine"));
    done("campaign", "sent", "Valentine");
    assertFalse(done("due").contains("Valentine goes out"));
  }

  @Test
  void sending_a_wave_early_needs_confirmation() {
    office.atTerminal(100).given("n\n");
    var refused = office.hug("campaign", "sent", "Valentine");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.all().contains("planned for Sun 24 Jan, not today"), refused.all());
    office.given("y\n");
    assertTrue(done("campaign", "sent", "Valentine").contains("a mailing to 3 clients"));
    assertTrue(members("Valentine").contains("reached"));
  }

  @Test
  void at_a_terminal_the_preview_comes_before_the_question() {
    office.atTerminal(100).given("n\n");
    var refused =
        office.hug("campaign", "add", "VIP", "--tag", "vip", "--by", "email", "--on", "friday");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.all().contains("It is for 1 client.\nWave: Fri 22 Jan."), refused.all());
    assertTrue(refused.all().contains("Plan this campaign for 1 client? [y/N]"), refused.all());
    assertEquals(1, office.hug("campaign", "show", "VIP").exitCode());
  }
}
