package hug.command.safety;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places where a forgotten client might still be found. */
final class ForgetTest {
  /** Higher than any process id on Linux. */
  private static final String NOBODYS_PROCESS = "999999999";

  @TempDir Path home;
  private Path shop;
  private Path backups;
  private HugTester hug;

  @BeforeEach
  void someClients() {
    hug = new HugTester(home);
    shop = home.resolve(".local/share/hug");
    backups = shop.resolve(".hug-backups");
    run("add", "Alpha Keep");
    run("add", "Quentinia Gone", "--note", "þðæ allergic to cats");
  }

  private String run(String... arguments) {
    var result = hug.hug(arguments);
    assertEquals(0, result.exitCode(), result.all());
    return result.all();
  }

  private static boolean knows(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1).contains("Quentinia");
  }

  private Path copied(Path target) throws IOException {
    return Files.copy(shop.resolve("hug.db"), target, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void the_index_of_words_keeps_no_letters() throws IOException {
    var letters = new String("þðæ".getBytes("UTF-8"), ISO_8859_1);
    assertTrue(Files.readString(shop.resolve("hug.db"), ISO_8859_1).contains(letters));

    run("forget", "2", "--yes");

    assertFalse(Files.readString(shop.resolve("hug.db"), ISO_8859_1).contains(letters));
  }

  @Test
  void what_killed_runs_left_beside_the_book_is_swept() throws IOException {
    Files.createDirectories(backups);
    for (var name : new String[] {".hug.db", ".list.csv", ".hug-backups/.book"}) {
      var left = copied(shop.resolve(name + ".partial-" + NOBODYS_PROCESS + "-1f"));
      Files.setLastModifiedTime(left, FileTime.fromMillis(0));
    }

    run("forget", "2", "--yes");

    try (var files = Files.walk(shop)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(knows(file), file.toString());
      }
    }
  }

  @Test
  void what_a_running_hug_works_on_is_named() throws IOException {
    var own = ".hug.db.partial-" + ProcessHandle.current().pid() + "-1f";
    copied(shop.resolve(own));

    assertTrue(run("forget", "2", "--yes").contains("may still contain erased clients"));
    assertTrue(run("forget", "--backups").contains(own));
  }

  @Test
  void a_backup_of_another_name_is_rewritten() throws IOException {
    Files.createDirectories(backups);
    var renamed = copied(backups.resolve("before the fair.db"));

    assertTrue(run("forget", "2", "--yes").contains(renamed.toString()));
    assertTrue(run("forget", "--backups").contains("Rewrote 1 backup."));

    assertFalse(knows(renamed));
    assertFalse(run("forget", "--backups").contains("before the fair"));
  }

  @Test
  void only_copies_that_still_have_the_client_are_named() throws IOException {
    run("backup", shop.resolve("monday.db").toString());
    copied(shop.resolve("hug (Ana's conflicted copy).db"));
    copied(shop.resolve("hug.db.damaged-1700000000"));
    copied(shop.resolve("hug.db.left-1700000000-journal"));
    Files.writeString(shop.resolve("notes.txt"), "hug.db");
    run("add", "Quentinia Other", "--db", shop.resolve("another.db").toString());

    var words = run("forget", "2", "--yes");

    for (var name : new String[] {"monday.db", "conflicted", "damaged-1", "left-1"}) {
      assertTrue(words.contains(name), words);
    }
    assertFalse(words.contains("notes.txt"), words);
    assertFalse(words.contains("another.db"), words);
  }

  @Test
  void sealed_copies_are_named() throws IOException {
    hug.knowing("correct horse battery");
    hug.hug("backup", "--encrypt", shop.resolve("sealed").toString());
    Files.createDirectories(backups);
    Files.writeString(backups.resolve("vault"), "hugseal1 and more");

    var words = run("forget", "2", "--yes");

    assertTrue(words.contains(backups.resolve("vault").toString()), words);
  }

  @Test
  void what_was_merged_for_good_in_a_copy_is_not_said_to_be_erased() throws IOException {
    run("merge", "1", "2");
    run("edit", "1", "--note", "Quentinia is Alpha's maiden name");
    run("backup");
    run("undo", "4");
    run("undo", "3");

    var words = run("forget", "2", "--yes", "--backups");

    try (var files = Files.newDirectoryStream(backups)) {
      for (var file : files) {
        assertTrue(!knows(file) || words.contains("delete it: " + file), words);
      }
    }
    assertFalse(knows(shop.resolve("hug.db")));
  }

  @Test
  void an_import_with_a_forgotten_client_cannot_be_undone() throws IOException {
    var file = home.resolve("people.csv");
    Files.writeString(file, "name\nMargo\nJim\n");
    run("import", file.toString());
    run("forget", "3", "--yes");

    var undone = hug.hug("undo", "3");

    assertEquals(1, undone.exitCode());
    assertTrue(undone.err().contains("a forgotten client"), undone.err());
  }

  @Test
  void a_list_never_overwrites_a_backup_through_a_link() throws IOException {
    run("backup");
    Path backup;
    try (var files = Files.newDirectoryStream(backups)) {
      backup = files.iterator().next();
    }
    var link = Files.createSymbolicLink(home.resolve("link"), backups);

    for (var file : new Path[] {link.resolve(backup.getFileName()), link.resolve("new.csv")}) {
      assertEquals(2, hug.hug("list", "--csv", "-o", file.toString()).exitCode());
    }
    assertTrue(knows(backup));
    run("list", "--csv", "-o", home.resolve("list.csv").toString());
  }

  @Test
  void a_book_whose_backups_could_not_be_named_after_it_is_refused() {
    for (var name : new String[] {"b".repeat(254), "é".repeat(101)}) {
      var refused = hug.hug("add", "Jim", "--db", shop.resolve(name).toString());
      assertEquals(2, refused.exitCode(), refused.all());
      assertTrue(refused.err().contains("200 bytes"), refused.err());
    }
    run("add", "Jim", "--db", shop.resolve("b".repeat(200)).toString());
    run("backup", "--db", shop.resolve("b".repeat(200)).toString());
  }

  @Test
  void a_list_goes_into_a_file_of_the_longest_name_there_is() throws IOException {
    for (var name : new String[] {"l".repeat(255), "é".repeat(127)}) {
      run("list", "--csv", "-o", home.resolve(name).toString());
      assertTrue(Files.exists(home.resolve(name)));
    }
  }

  @Test
  void reports_of_crashes_are_swept_and_what_was_typed_is_named() throws IOException {
    var state = Files.createDirectories(home.resolve(".local/state/hug/drafts")).getParent();
    var report = Files.writeString(state.resolve("hs_err_pid7.log"), "touch Quentinia");
    var history = Files.writeString(state.resolve("history"), "touch Quentinia");
    var draft = Files.writeString(state.resolve("drafts/999999999-1.txt"), "Quentinia");

    var words = run("forget", "2", "--yes");

    assertFalse(Files.exists(report));
    assertTrue(words.contains(history.toString()), words);
    assertTrue(words.contains(draft.toString()), words);
  }

  @Test
  void a_merged_client_is_forgotten_with_the_other_one_only() throws IOException {
    run("add", "Third");
    run("merge", "1", "2");
    run("merge", "3", "1");

    var refused = hug.hug("forget", "2", "--yes");

    assertEquals(4, refused.exitCode(), refused.all());
    assertTrue(refused.err().contains("was merged into Third (#3)"), refused.err());
    run("forget", "3", "--yes", "--backups");
    assertFalse(knows(shop.resolve("hug.db")));
  }

  @Test
  void an_introduction_that_led_nowhere_is_erased_too() throws IOException {
    run("introduce", "1", "--to", "2", "Quentinia bakes");
    run("merge", "1", "2");
    run("undo");

    run("forget", "2", "--yes", "--backups");

    assertFalse(knows(shop.resolve("hug.db")));
  }

  @Test
  void at_a_terminal_forget_asks_unless_yes_and_exact_name() {
    var declined = hug.atTerminal(80).given("no\n").hug("forget", "quentinia");
    assertEquals(1, declined.exitCode(), declined.all());
    assertTrue(declined.err().contains("? [y/N]"), declined.err());
    assertEquals(2, hug.hug("forget", "quentinia", "--yes").exitCode());
    assertEquals(2, hug.hug("forget", "quentinia", "--no-input").exitCode());

    assertEquals(0, hug.given("yes\n").hug("forget", "quentinia").exitCode());
    assertEquals(0, hug.given("").hug("forget", "alpha keep", "--yes").exitCode());
  }

  @Test
  void in_a_script_forget_needs_yes_and_the_exact_client() {
    for (var line : new String[][] {{"2"}, {"Quentinia Gone"}, {"Quentinia", "--yes"}}) {
      var words = new ArrayList<>(List.of("forget"));
      words.addAll(List.of(line));
      var refused = hug.hug(words);
      assertEquals(2, refused.exitCode(), refused.all());
      assertTrue(refused.err().contains("hug forget 2 --yes"), refused.err());
    }
    assertTrue(run("list").contains("Quentinia Gone"));

    run("forget", "quentinia GONE", "--yes");
    run("forget", "#1", "--yes");
    assertTrue(run("list").startsWith("No clients here yet"));
  }
}
