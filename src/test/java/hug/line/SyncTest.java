package hug.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.InMemory;
import hug.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several books that share a line become equal, and lose nothing. */
final class SyncTest {
  @TempDir(factory = InMemory.class)
  Path folder;

  private OfficeFixture office;

  @BeforeEach
  void share() throws IOException {
    office = new OfficeFixture(folder);
    var first = office.computer();
    first.hug("add", "Jim", "--phone", "555-0101");
    first.hug("add", "Margo");
    office.share(1);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String hug(int computer, String... command) {
    return office.computers.get(computer - 1).hug(command).all();
  }

  private void requireEqual() {
    office.syncAll();
    var first = office.dump(1);
    assertTrue(first.startsWith("[]\n"), first);
    for (int i = 2; i <= office.computers.size(); i++) {
      assertEquals(first, office.dump(i));
    }
  }

  @Test
  void a_book_restored_from_a_backup_adds_nothing_twice() throws IOException {
    hug(1, "touch", "Jim", "from the office");
    hug(2, "touch", "Margo", "from the road");
    hug(2, "touch", "Jim", "later, from the road");
    var file = office.computers.get(1).file();
    var backup = folder.resolve("backup.db");
    Files.copy(file, backup);
    office.sync(1);
    var rebased = office.sync(2);
    assertEquals(2, rebased.sent());
    assertEquals(1, rebased.received());
    Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
    hug(2, "touch", "Margo", "after the restore");
    var again = office.sync(2);
    assertEquals(1, again.sent());
    assertEquals(3, again.received());
    requireEqual();
    var touches = hug(1, "export", "touches");
    assertEquals(5, touches.lines().count(), touches);
  }

  @Test
  void additions_of_both_stay_and_the_later_is_numbered_after() {
    hug(1, "add", "Aoife");
    hug(2, "add", "Bo", "--phone", "555-0199");
    hug(2, "touch", "Bo", "hello Bo");
    office.sync(1);
    var outcome = office.sync(2);
    requireEqual();
    assertEquals("client", outcome.moved().getLast().kind());
    assertTrue(hug(1, "show", "4").contains("Bo"), hug(1, "list"));
    assertTrue(hug(2, "show", "Bo").contains("hello Bo"));
  }

  @Test
  void changes_of_different_fields_are_both_kept() {
    hug(1, "edit", "Jim", "--company", "Acme", "--tag", "vip", "--note", "likes tea");
    hug(2, "edit", "Jim", "--email", "jim@example.com", "--tag", "new", "--note", "has a dog");
    office.sync(1);
    var outcome = office.sync(2);
    requireEqual();
    assertEquals(0, outcome.clashes().size());
    var card = hug(1, "show", "Jim");
    for (var text : new String[] {"Acme", "vip", "new", "jim@example.com", "likes tea", "a dog"}) {
      assertTrue(card.contains(text), card);
    }
  }

  @Test
  void of_two_values_the_later_wins_and_the_clash_is_kept() {
    hug(1, "edit", "Jim", "--company", "Acme");
    hug(2, "edit", "Jim", "--company", "Bolt");
    office.sync(1);
    var outcome = office.sync(2);
    requireEqual();
    assertEquals("company", outcome.clashes().getFirst().field());
    assertTrue(hug(1, "show", "Jim").contains("Bolt"));
    hug(1, "undo", "4");
    assertTrue(hug(1, "show", "Jim").contains("Acme"), hug(1, "log"));
    requireEqual();
  }

  @Test
  void quiet_wins_over_what_comes_later() {
    hug(1, "quiet", "Jim", "--because", "asked us to stop");
    hug(2, "touch", "Jim", "did not know");
    office.sync(1);
    office.sync(2);
    requireEqual();
    assertTrue(hug(2, "show", "Jim").contains("asked us to stop"));
  }

  @Test
  void a_merge_takes_what_others_wrote_meanwhile() {
    hug(1, "merge", "Jim", "Margo");
    hug(2, "touch", "Margo", "before I knew");
    office.sync(1);
    office.sync(2);
    requireEqual();
    assertTrue(hug(1, "show", "Jim").contains("before I knew"), hug(1, "show", "Jim"));
  }

  @Test
  void a_later_merge_takes_what_others_wrote_before() {
    hug(1, "touch", "Margo", "before the merge");
    hug(1, "edit", "Margo", "--company", "Acme");
    hug(2, "merge", "Jim", "Margo");
    office.sync(1);
    office.sync(2);
    requireEqual();
    var card = hug(1, "show", "Jim");
    assertTrue(card.contains("before the merge") && card.contains("Acme"), card);
    hug(1, "undo");
    hug(2, "undo", String.valueOf(5));
    requireEqual();
  }

  @Test
  void a_forgotten_client_is_erased_everywhere() throws IOException {
    hug(1, "touch", "Margo", "secret-in-a-step");
    requireEqual();
    hug(1, "forget", "Margo", "--yes");
    hug(2, "touch", "Margo", "secret-written-meanwhile");
    hug(2, "touch", "Jim", "kept");
    office.sync(1);
    office.sync(2);
    requireEqual();
    for (var computer : office.computers) {
      var bytes = Files.readString(computer.file(), java.nio.charset.StandardCharsets.ISO_8859_1);
      assertTrue(!bytes.contains("secret-") && !bytes.contains("Margo"));
      assertTrue(bytes.contains("kept"));
    }
  }

  @Test
  void forgetting_wins_over_what_others_were_faster_to_write() throws IOException {
    hug(1, "touch", "Margo", "secret-faster");
    hug(1, "touch", "Jim", "kept");
    hug(2, "touch", "Jim", "kept, too");
    hug(2, "forget", "Margo", "--yes");
    office.sync(1);
    office.sync(2);
    requireEqual();
    for (var computer : office.computers) {
      var bytes = Files.readString(computer.file(), java.nio.charset.StandardCharsets.ISO_8859_1);
      assertTrue(!bytes.contains("secret-") && !bytes.contains("Margo"));
    }
  }

  @Test
  void an_undo_of_what_has_changed_since_is_kept_out_and_said() {
    hug(1, "edit", "Jim", "--company", "Acme");
    requireEqual();
    hug(1, "edit", "Jim", "--company", "Bolt");
    hug(2, "undo", "3");
    hug(2, "touch", "Jim", "goes on");
    office.sync(1);
    var outcome = office.sync(2);
    requireEqual();
    assertEquals(1, outcome.keptOut().size());
    assertTrue(hug(1, "show", "Jim").contains("goes on"));
    assertTrue(hug(1, "show", "Jim").contains("Bolt"));
  }

  @Test
  void an_undone_client_comes_back_with_a_new_touch() {
    hug(1, "add", "Bo");
    requireEqual();
    hug(1, "undo");
    hug(2, "touch", "Bo", "we talked");
    office.sync(1);
    office.sync(2);
    requireEqual();
    assertTrue(hug(1, "show", "Bo").contains("we talked"), hug(1, "log"));
  }

  @Test
  void the_same_staff_rule_and_setting_are_added_once() {
    for (int i = 1; i <= 2; i++) {
      hug(i, "touch", "Jim", "hello", "--who", "dima");
      hug(i, "rule", "add", "--tag", "vip", "--every", i + "w");
      hug(i, "config", "currency", i == 1 ? "EUR" : "CHF");
    }
    office.sync(1);
    office.sync(2);
    requireEqual();
    var staff = hug(1, "staff");
    assertEquals(1, staff.lines().filter(line -> line.startsWith("dima")).count(), staff);
    assertTrue(hug(1, "rule", "list").contains("2w"), hug(1, "rule", "list"));
  }

  @Test
  void a_book_that_was_changed_outside_hug_sends_nothing() {
    BookDump.with(
        office.computers.get(0).file(),
        book -> {
          book.sqlite().run("update client set company = 'flipped' where id = 1");
          return null;
        });
    hug(1, "touch", "Jim", "seals the change");
    assertThrows(Failure.class, () -> office.sync(1));
    hug(2, "touch", "Jim", "goes on");
    office.sync(2);
    assertThrows(Failure.class, () -> office.sync(1));
    assertTrue(!office.dump(2).contains("flipped"));
  }

  @Test
  void the_line_lets_go_of_a_forgotten_client_once_all_have_erased_them() throws IOException {
    var steps = office.line.last().orElseThrow().number();
    hug(1, "touch", "Margo", "secret");
    office.syncAll();
    hug(1, "forget", "Margo", "--yes");
    office.sync(1);
    assertEquals(0, keep(1));
    office.syncAll();
    assertEquals(5, keep(1));
    assertEquals(0, keep(1));
    assertTrue(office.line.after(steps - 1).stream().noneMatch(link -> link.body().isPresent()));
    hug(2, "touch", "Jim", "goes on");
    requireEqual();
  }

  private long keep(int computer) {
    return office.with(
        office.computers.get(computer - 1),
        book ->
            new Upkeep(book, office.line, 0)
                .run(() -> {
                  long newest = book.sharing().newest();
                  var hash = book.sharing().hash(newest).orElseThrow();
                  office.line.keep(new Snapshot(newest, hash, List.of(new byte[] {1})));
                  return true;
                }));
  }

  @Test
  void a_book_that_another_program_changed_sends_nothing() {
    office.with(
        office.computers.get(1),
        book -> book.sqlite().change("update client set company = 'Wrong' where id = 1"));
    hug(2, "touch", "Jim", "after the damage");
    var failure = assertThrows(Failure.class, () -> office.sync(2));
    assertTrue(failure.getMessage().contains("nothing was sent"), failure.getMessage());
    hug(1, "touch", "Jim", "goes on");
    office.sync(1);
    assertThrows(Failure.class, () -> office.sync(2));
    assertTrue(hug(1, "check").isEmpty());
  }

  @Test
  void a_line_that_lost_its_newest_steps_gets_them_back() {
    hug(1, "touch", "Jim", "one");
    hug(2, "touch", "Margo", "two");
    requireEqual();
    office.lose(1);
    hug(2, "touch", "Jim", "three");
    office.sync(2);
    requireEqual();
    assertEquals(4, hug(1, "export", "touches").lines().count());
  }
}
