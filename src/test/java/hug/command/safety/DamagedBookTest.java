package hug.command.safety;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

/** Damage is found before a backup or a restore. */
final class DamagedBookTest extends BackupFixture {
  /** Overwrites pages in the middle of a file. */
  private static void damage(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    for (int at = bytes.length / 4; at < bytes.length; at += 512) {
      bytes[at] ^= 0x55;
    }
    Files.write(file, bytes);
  }

  /** Changes a day in an index: hug opens such a book, and only a full check finds it. */
  private static void damageIndex(Path file) throws Exception {
    int page;
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select rootpage from sqlite_schema where name = 'touch_by_day'")) {
      page = row.getInt(1);
    }
    var bytes = Files.readAllBytes(file);
    var pages = new String(bytes, ISO_8859_1);
    int day = pages.indexOf("2026-11-21", (page - 1) * 4096);
    bytes[day + 9] = '9';
    Files.write(file, bytes);
  }

  @Test
  void a_damaged_book_is_neither_backed_up_nor_put_at_risk() throws Exception {
    does("backup");
    damage(book);

    assertTrue(refuses("backup").contains("is damaged"));
    Files.writeString(home.resolve("in.csv"), "client,on\nJim,2026-01-01\n");
    assertTrue(refuses("import " + home.resolve("in.csv")).contains("damaged"));
    assertTrue(hug.on("2026-11-22").hug("touch", "jim", "--db", book.toString()).exitCode() == 1);
    assertEquals(1, run("check").exitCode());
  }

  @Test
  void hidden_damage_is_found_before_a_backup_is_kept() throws Exception {
    damageIndex(book);

    assertTrue(refuses("backup").contains("damaged"));
    assertTrue(refuses("backup " + home.resolve("copy.db")).contains("damaged"));
    Files.writeString(home.resolve("in.csv"), "client,on\nJim,2026-01-01\n");
    assertTrue(refuses("import " + home.resolve("in.csv")).contains("damaged"));
    assertTrue(Files.notExists(home.resolve("copy.db")));
    assertEquals("", run("restore --csv --fields file -q").out());
  }

  @Test
  void a_damaged_book_is_set_aside_and_the_backup_takes_its_place() throws Exception {
    does("backup");
    var touches = touches();
    damage(book);
    var damaged = Files.readAllBytes(book);
    var result = run("restore " + only("*asked*"));

    assertEquals(0, result.exitCode(), result.err());
    assertEquals(touches, touches());
    assertEquals("", run("check").all());
    try (var files = Files.newDirectoryStream(home, "hug.db.damaged-*")) {
      assertArrayEquals(damaged, Files.readAllBytes(files.iterator().next()));
    }
  }

  @Test
  void what_is_no_sound_backup_of_this_book_is_not_restored() throws Exception {
    var other = home.resolve("other.db");
    assertEquals(0, hug.hug("add", "Zoë", "--db", other.toString()).exitCode());
    assertTrue(refuses("restore " + other).contains("a different book"));

    does("backup");
    var backup = only("*asked*");
    var bytes = Files.readAllBytes(backup);
    bytes[63] = 99;
    Files.write(home.resolve("newer.db"), bytes);
    assertTrue(refuses("restore " + home.resolve("newer.db")).contains("newer hug"));

    Files.write(home.resolve("short.db"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refuses("restore " + home.resolve("short.db"));
    Files.writeString(home.resolve("diary.txt"), "Dear diary");
    refuses("restore " + home.resolve("diary.txt"));
    damage(backup);
    refuses("restore " + backup);

    does("restore --force " + other);
    assertTrue(run("list").out().contains("Zoë"));
  }
}
