package hug.command.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.InMemory;
import hug.line.MemoryLine;
import hug.line.MemoryOffices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands for a book on several computers. */
final class OfficeTest {
  private static final String PLACE = "postgresql://salon";

  @TempDir(factory = InMemory.class)
  static Path shared;

  private static MemoryOffices sharedOffices;

  @TempDir(factory = InMemory.class)
  Path folder;

  private MemoryOffices offices;
  private HugTester desk;
  private HugTester laptop;

  /** Sharing and joining derive keys slowly, so it is done once and copied for each test. */
  @BeforeAll
  static void share() throws IOException {
    sharedOffices = new MemoryOffices();
    var first = computer(shared, "desk", "ana", sharedOffices);
    first.hug("add", "Jim");
    first.hug("add", "Margo");
    said(0, first.hug("share", PLACE));
    said(0, first.hug("share", "--invite", "bo"));
    said(0, computer(shared, "laptop", "bo", sharedOffices).hug("join", "postgresql://bo@salon"));
  }

  @BeforeEach
  void copy() throws IOException {
    offices = sharedOffices.copy();
    copy(shared, folder);
    desk = computer("desk", "ana");
    laptop = computer("laptop", "bo");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        if (!Files.exists(copy)) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private HugTester computer(String name, String staff) throws IOException {
    return computer(folder, name, staff, offices);
  }

  private static HugTester computer(Path folder, String name, String staff, MemoryOffices offices)
      throws IOException {
    return new HugTester(Files.createDirectories(folder.resolve(name)))
        .reaching(offices)
        .with("HOSTNAME", name)
        .with("HUG_STAFF", staff)
        .atTerminal(100)
        .knowing("correct horse battery");
  }

  private static String said(int exitCode, HugTester.Result result) {
    assertEquals(exitCode, result.exitCode(), result.all());
    return result.all();
  }

  @Test
  void a_second_computer_gets_the_book_and_both_see_each_other() {
    said(0, laptop.hug("touch", "Jim", "on the road"));
    var sent = said(0, laptop.hug("sync"));
    assertTrue(sent.contains("Sent 1, received 0."), sent);
    var received = said(0, desk.hug("sync"));
    assertTrue(received.contains("Sent 0, received 1."), received);
    assertTrue(said(0, desk.hug("show", "Jim")).contains("on the road"));
    assertTrue(said(0, desk.hug("sync")).contains("Up to date."));
    var list = said(0, desk.hug("share"));
    assertTrue(list.contains("laptop") && list.contains("bo"), list);
    assertTrue(said(0, desk.hug("check", "--line")).contains("same in the line"));
  }

  @Test
  void a_clash_is_said_and_listed() {
    desk.hug("edit", "Jim", "--company", "Acme");
    laptop.hug("edit", "Jim", "--company", "Bolt");
    desk.hug("sync");
    var text = said(3, laptop.hug("sync", "--exit-code"));
    assertTrue(text.contains("1 clash: hug log --clashes"), text);
    assertTrue(text.contains("Jim, company: \"Bolt\" replaced \"Acme\" (before: none)"), text);
    var list = said(0, laptop.hug("log", "--clashes", "--csv"));
    assertTrue(list.contains("Jim,company,,Acme,Bolt,1"), list);
  }

  @Test
  void a_number_that_moved_asks() {
    desk.hug("add", "Maria");
    laptop.hug("add", "Bo");
    desk.hug("sync");
    var text = said(0, laptop.hug("sync"));
    assertTrue(text.contains("client 3 (Bo) is 4 now"), text);
    var asked = said(4, laptop.atNoTerminal().hug("show", "3"));
    assertTrue(asked.contains("client 3 is Maria; Bo, who was 3, is 4 now"), asked);
    assertTrue(said(0, laptop.hug("show", "#3")).contains("Maria"));
    assertTrue(said(0, laptop.hug("show", "4")).contains("Bo"));
  }

  @Test
  void steps_that_are_not_sent_have_numbers_of_their_own() {
    desk.hug("touch", "Jim", "one");
    desk.hug("touch", "Jim", "two");
    var log = said(0, desk.hug("log", "--csv"));
    assertTrue(log.contains("+2,") && log.contains("+1,"), log);
    var unshared = said(0, desk.hug("log", "--unshared", "--csv"));
    assertTrue(unshared.contains(",touch,") && !unshared.contains(",add,"), unshared);
    var undone = said(0, desk.hug("undo", "+1"));
    assertTrue(undone.contains("Undid step +1") && undone.contains("hug undo +3"), undone);
    desk.hug("sync");
    assertFalse(said(0, desk.hug("log", "--csv")).contains("+"));
  }

  @Test
  void an_undo_of_what_changed_since_is_kept_out() {
    desk.hug("edit", "Jim", "--company", "Acme");
    desk.hug("sync");
    laptop.hug("sync");
    desk.hug("edit", "Jim", "--company", "Bolt");
    var step = said(0, laptop.hug("log", "--json", "--limit", "1"));
    laptop.hug("undo", step.replaceAll("(?s).*?\"step\" ?: ?(\\d+).*", "$1"));
    desk.hug("sync");
    var text = said(3, laptop.hug("sync", "--exit-code"));
    assertTrue(text.contains("Not sent, and undone here: undo "), text);
  }

  @Test
  void who_leaves_keeps_the_book() {
    laptop.hug("touch", "Jim", "never sent");
    var text = said(0, laptop.hug("leave"));
    assertTrue(text.contains("1 change was never sent"), text);
    assertTrue(said(0, laptop.hug("show", "Jim")).contains("never sent"));
    assertTrue(said(1, laptop.hug("sync")).contains("is not shared"));
    assertTrue(said(0, laptop.hug("log", "--csv")).contains("never sent"));
  }

  @Test
  void a_book_that_is_there_is_never_overwritten() throws IOException {
    var train = computer("train", "cy");
    train.hug("add", "Zoe");
    var text = said(1, train.hug("join", "postgresql://bo@salon"));
    assertTrue(text.contains("--db FILE"), text);
    assertTrue(said(0, train.hug("show", "Zoe")).contains("Zoe"));
  }

  @Test
  void a_wrong_passphrase_changes_nothing() throws IOException {
    var train = computer("train", "cy").knowing("wrong");
    var text = said(1, train.hug("join", "postgresql://bo@salon"));
    assertTrue(text.contains("not the passphrase"), text);
    assertFalse(Files.exists(folder.resolve("train/.local/share/hug/hug.db")));
  }

  @Test
  void a_person_who_is_removed_gets_nothing_new() {
    said(0, desk.hug("share", "--invite", "cy"));
    said(0, desk.knowing("another passphrase").hug("share", "--remove", "cy"));
    desk.hug("touch", "Jim", "with the new key");
    desk.hug("sync");
    var stopped = said(1, laptop.hug("sync"));
    assertTrue(stopped.contains("hug join"), stopped);
    said(0, laptop.knowing("another passphrase").hug("join", "postgresql://bo@salon"));
    assertTrue(said(0, laptop.hug("show", "Jim")).contains("with the new key"));
    said(0, desk.hug("share", "--remove", "bo"));
    assertTrue(said(1, laptop.hug("sync")).contains("not a member"));
  }

  @Test
  void a_server_that_lost_everything_gets_it_again() {
    laptop.hug("touch", "Jim", "before the fire");
    laptop.hug("sync");
    offices.lose("salon");
    assertTrue(said(1, desk.hug("sync")).contains("no book is shared"));
    said(0, laptop.hug("share", PLACE.replace("//", "//bo@")));
    said(0, laptop.hug("share", "--invite", "ana"));
    desk.hug("touch", "Margo", "meanwhile");
    var text = said(0, desk.hug("sync"));
    assertTrue(text.contains("Sent 1, received 2."), text);
    laptop.hug("sync");
    assertTrue(said(0, laptop.hug("show", "Margo")).contains("meanwhile"));
  }

  @Test
  void a_copy_on_another_computer_gets_a_number_of_its_own() throws IOException {
    var train = computer("train", "cy").atNoTerminal();
    copy(folder.resolve("laptop"), folder.resolve("train"));
    laptop.hug("touch", "Jim", "laptop");
    laptop.hug("sync");
    train.hug("touch", "Jim", "train");
    var text = said(0, train.hug("sync"));
    assertTrue(text.contains("This computer is number 3 in the office: train."), text);
    assertTrue(text.contains("Sent 1, received 1."), text);
    assertFalse(said(0, train.hug("sync")).contains("number"));
  }

  @Test
  void a_book_far_behind_begins_again_and_keeps_its_own() {
    for (int i = 0; i < 3; i++) {
      desk.hug("touch", "Jim", "note " + i);
    }
    desk.hug("sync");
    laptop.hug("touch", "Margo", "from the road");
    var line = offices.line("salon");
    // A newer copy, as a computer sends after many steps.
    desk.hug("share", "--invite", "bo");
    said(0, desk.hug("sync"));
    line.discard(Long.MAX_VALUE);
    desk.hug("touch", "Jim", "note 3");
    said(0, desk.hug("sync"));
    line.thin(line.last().orElseThrow().number());
    var text = said(0, laptop.hug("sync"));
    assertTrue(text.contains("begins again") && text.contains("Sent 1, received 4."), text);
    assertTrue(said(0, laptop.hug("show", "Margo")).contains("from the road"));
    assertTrue(said(0, laptop.hug("show", "Jim")).contains("note 3"));
    said(0, laptop.hug("check"));
    said(0, laptop.hug("restore"));
  }

  @Test
  void sharing_again_renews_the_copy() {
    desk.hug("touch", "Jim", "note");
    var text = said(0, desk.hug("share", PLACE));
    assertTrue(text.contains("shared there already"), text);
    var line = offices.line("salon");
    assertEquals(line.last().orElseThrow().number(), line.newest().orElseThrow().number());
  }

  @Test
  void an_import_too_large_to_send_comes_with_a_copy() throws IOException {
    var file = folder.resolve("many.csv");
    var rows = new StringBuilder("client,date,note\n");
    for (int i = 0; i < 20_010; i++) {
      rows.append("Jim,2026-10-01,note ").append(i).append('\n');
    }
    Files.writeString(file, rows);
    said(0, desk.hug("import", file.toString(), "--yes"));
    said(0, desk.hug("sync"));
    laptop.hug("touch", "Margo", "meanwhile");
    var text = said(0, laptop.hug("sync"));
    assertTrue(text.contains("begins again"), text);
    assertTrue(said(0, laptop.hug("show", "Margo")).contains("meanwhile"));
    assertTrue(said(0, laptop.hug("export", "touches")).contains("note 7777"));
  }

  @Test
  void with_auto_a_change_starts_a_sync_behind_it() {
    desk.hug("touch", "Jim", "by hand");
    assertEquals(0, offices.behind().size());
    desk.hug("config", "sync", "auto");
    desk.hug("touch", "Jim", "one");
    desk.hug("touch", "Jim", "two");
    assertEquals(1, offices.behind().size());
    assertTrue(offices.behind().getFirst().contains("sync"));
  }

  @Test
  void an_old_sync_is_said_once_a_command() {
    var late = said(0, desk.on("2026-11-25").hug("due"));
    assertTrue(late.contains("Last sync with the office: 4 days ago. Now: hug sync"), late);
    said(0, desk.hug("sync"));
    assertFalse(said(0, desk.hug("due")).contains("Last sync"));
  }

  @Test
  void a_server_that_is_away_changes_nothing() {
    desk.hug("touch", "Jim", "offline");
    offices.away(true);
    assertTrue(said(1, desk.hug("sync")).contains("cannot reach"));
    offices.away(false);
    assertTrue(said(0, desk.hug("sync")).contains("Sent 1"));
  }

  @Test
  void what_would_part_the_books_is_refused() {
    assertTrue(said(1, desk.hug("check", "--accept")).contains("this book is shared"));
    var forgotten = said(0, desk.hug("forget", "Margo", "--yes"));
    assertTrue(forgotten.contains("at their next sync"), forgotten);
    desk.hug("sync");
    assertTrue(said(0, desk.hug("share")).contains("still has a client you forgot"));
    laptop.hug("sync");
    assertFalse(said(0, desk.hug("share")).contains("still has"));
    said(0, desk.hug("sync"));
    var line = offices.line("salon");
    assertTrue(line.after(-1).stream().allMatch(link -> link.body().isEmpty()));
    assertEquals(line.last().orElseThrow().number(), line.newest().orElseThrow().number());
    desk.hug("touch", "Jim", "afterwards");
    said(0, desk.hug("sync"));
    assertTrue(said(0, laptop.hug("sync")).contains("Sent 0, received 1."));
  }

  @Test
  void a_dry_run_only_counts() {
    desk.hug("touch", "Jim", "one");
    assertTrue(said(0, desk.hug("sync", "--dry-run")).contains("Would send 1 and receive 0."));
    assertTrue(said(0, desk.hug("sync", "--dry-run")).contains("Would send 1 and receive 0."));
  }

  @Test
  @Timeout(60)
  void a_watch_syncs_what_is_new_and_ends_when_interrupted() throws InterruptedException {
    var results = new ArrayList<HugTester.Result>();
    var watch = new Thread(() -> results.add(laptop.hug("sync", "--watch")));
    watch.start();
    desk.hug("touch", "Jim", "seen at once");
    desk.hug("sync");
    long end = System.nanoTime() + 30_000_000_000L;
    var line = offices.line("salon");
    while (line.machines().stream().anyMatch(each -> each.has() < last(line))) {
      assertTrue(System.nanoTime() < end);
      Thread.sleep(20);
    }
    watch.interrupt();
    watch.join();
    assertEquals(130, results.getFirst().exitCode(), results.getFirst().all());
    assertTrue(results.getFirst().all().contains("received 1"), results.getFirst().all());
    assertTrue(said(0, laptop.hug("show", "Jim")).contains("seen at once"));
  }

  @Test
  void doctor_says_where_the_book_is_shared() {
    var text = said(0, desk.hug("doctor"));
    assertTrue(text.contains("postgresql://ana@salon (last sync 2026-11-21T09:00:00Z)"), text);
  }

  private static long last(MemoryLine line) {
    return line.last().orElseThrow().number();
  }
}
