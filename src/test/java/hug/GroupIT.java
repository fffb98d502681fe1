package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Ana and Ben work in one book, day after day. */
final class GroupIT extends GroupFixture {
  private static final int DAYS = Faults.count(24, 400);
  private static final int KILLS = Faults.count(4, 60);
  private static final int ROWS = 400;

  /** The most that are kept: 7 days, 4 weeks, 12 months, 10 operations, and all that were asked. */
  private static final int MOST_BACKUPS = 34 + DAYS;

  /** Lines that change the book, each of which may come on any day, several times. */
  private static final List<String> DEEDS =
      List.of(
          "touch jim hello",
          "add New --force",
          "edit jim --note changed",
          "import FOLDER/in.csv --create-clients",
          "touch jim mistake\nundo",
          "add Gone --force\nforget Gone --yes",
          "forget --backups --yes",
          "backup",
          "due",
          "check",
          "doctor --repair",
          "check --repair",
          "restore NEWEST");

  /**
   * Runs lines on another day, with the umask that a login might have. The cache of the program is
   * valid for its jars, in this order.
   */
  private void onDay(LocalDate day, String user, String umask, List<String> lines)
      throws Exception {
    var home = Shell.image();
    var script = folder.resolve("lines.txt");
    Files.write(script, lines);
    var result =
        users.as(
            user,
            "umask "
                + umask
                + "; exec '"
                + home
                + "/runtime/bin/java' -XX:AOTCache='"
                + home
                + "/lib/other.aot' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                + " --enable-native-access=ALL-UNNAMED -Dorg.sqlite.lib.path='"
                + home
                + "/lib' -Dorg.sqlite.lib.name=libsqlitejdbc.so -cp '"
                + home
                + "/lib/hug.jar:"
                + home
                + "/lib/postgresql.jar:"
                + Path.of("target/test-classes").toAbsolutePath()
                + "' -Duser.home='"
                + users.home(user)
                + "' hug.OnDay "
                + day
                + " '"
                + book
                + "' "
                + user
                + " '"
                + script
                + "'");
    assertEquals(0, result.exitCode(), day + " " + user + " " + umask + "\n" + result.err());
  }

  @Test
  void a_shared_book_stays_shared_day_after_day() throws Exception {
    begin();
    Files.writeString(folder.resolve("in.csv"), "client,on,note\nZoë,2026-01-01,hello\n");
    users.require("chmod 644 in.csv");
    long seed = Faults.seed();
    var random = new Random(seed);
    var makers = new TreeSet<String>();
    Faults.kept(
        "GroupIT",
        seed,
        () -> {
          var day = LocalDate.of(2026, 12, 1);
          for (int i = 0; i < DAYS; i++) {
            day = day.plusDays(1 + random.nextInt(3));
            for (var user : List.of("ana", "ben")) {
              var umask = List.of("022", "077", "000").get(random.nextInt(3));
              var lines = new ArrayList<>(List.of("touch jim every day"));
              for (int deed = random.nextInt(4); deed > 0; deed--) {
                lines.addAll(line(DEEDS.get(random.nextInt(DEEDS.size()))).lines().toList());
              }
              lines.add("touch jim once more");
              onDay(day, user, umask, lines);
              assertEquals(List.of(), wrong(), day + " " + user + " " + umask + " " + lines);
            }
            for (var backup : backups()) {
              makers.add(owner(backup));
            }
            assertTrue(backups().size() <= MOST_BACKUPS, backups().toString());
          }
        });

    assertEquals(new TreeSet<>(List.of(users.login("ana"), users.login("ben"))), makers);
    done("ben", "check");
    assertEquals("", hug("ben", "check").out());
  }

  private String line(String deed) throws Exception {
    var newest = backups().isEmpty() ? null : backups().getLast().toString();
    return newest == null && deed.contains("NEWEST")
        ? "backup"
        : deed.replace("NEWEST", newest == null ? "" : newest).replace("FOLDER", folder.toString());
  }

  @Test
  void a_colleague_restores_the_backup_of_another() throws Exception {
    begin();
    done("ana", "backup");
    done("ben", "touch jim hello");
    done("ben", "restore '" + backups().getFirst() + "'");

    assertEquals(users.login("ben"), owner(book));
    assertEquals(List.of(), wrong());
    done("ana", "touch jim again");
    done("ana", "restore '" + backups().getLast() + "'");
    assertEquals(users.login("ana"), owner(book));
    users.require("rm '" + book + "'");
    done("ben", "restore '" + backups().getFirst() + "'");
    assertEquals(List.of(), wrong());
  }

  @Test
  void a_damaged_book_is_replaced_by_a_colleague() throws Exception {
    begin();
    done("ana", "backup");
    users.require("dd if=/dev/zero of='" + book + "' bs=4096 seek=2 count=40 conv=notrunc");
    done("ben", "restore '" + backups().getFirst() + "'");

    assertEquals(List.of(), wrong());
    done("ana", "touch jim hello");
  }

  @Test
  void an_old_book_is_migrated_by_a_colleague() throws Exception {
    begin();
    try (var old = FaultFixture.class.getResourceAsStream("store/version-2.db")) {
      Files.write(book, old.readAllBytes());
    }
    done("ben", "list");

    assertEquals(List.of(), wrong());
    assertEquals(users.login("ben"), owner(backups().getFirst()));
    done("ana", "list");
  }

  @Test
  void a_colleague_rolls_a_killed_change_back() throws Exception {
    Needed.tools("strace");
    begin();
    var rows = new StringBuilder("client,on,note\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append("New ").append(i % 40).append(",2026-01-01,note ").append(i).append('\n');
    }
    Files.writeString(folder.resolve("in.csv"), rows);
    users.require("chmod 644 in.csv");
    var before = hug("ana", "export touches").out();
    var journal = book.resolveSibling("hug.db-journal");
    int found = 0;
    for (int i = 0; i < KILLS; i++) {
      var one = i % 2 == 0 ? "ana" : "ben";
      var other = i % 2 == 0 ? "ben" : "ana";
      hug(
          one,
          "strace -f -qq -o /dev/null -e trace=pwrite64 -e inject=pwrite64:signal=KILL:when="
              + (180 + 13 * i % 100),
          "import in.csv --create-clients");
      if (isHot(journal)) {
        found++;
        assertEquals(List.of(), wrong(journal));
      }
      var outside = hug("eve", "due");
      assertEquals(1, outside.exitCode());
      assertEquals(0, hug(other, "due").exitCode());
      assertFalse(isHot(journal));
      assertEquals(List.of(), wrong());
      var now = hug(other, "export touches").out();
      if (!now.equals(before)) {
        // The change was made before the kill: then all of it.
        assertEquals(before.lines().count() + ROWS, now.lines().count());
        done(one, "undo");
      }
      assertEquals("", hug(one, "check").out());
    }
    assertTrue(found > 0, "no run was killed in the middle of a change");
  }

  /** Whether a journal has something to roll back. */
  private static boolean isHot(Path journal) throws Exception {
    return Files.exists(journal) && Files.size(journal) > 0 && Files.readAllBytes(journal)[0] != 0;
  }
}
