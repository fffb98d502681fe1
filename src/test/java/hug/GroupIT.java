package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ana and Ben share a book on one machine; Eve is not in their group. */
final class GroupIT {
  private static final int DAYS = Faults.count(24, 400);
  private static final int KILLS = Faults.count(4, 60);

  /** The most backups that are kept: 7 days, 4 weeks, 12 months, 10 operations, and the newest. */
  private static final int MOST_BACKUPS = 34;

  /** Lines that change the book, each of which may come on any day, several times. */
  private static final List<String> DEEDS =
      List.of(
          "touch jim hello",
          "add New --force",
          "edit jim --note changed",
          "import FOLDER/in.csv --create-clients",
          "touch jim mistake\nundo",
          "due",
          "check",
          "doctor --repair",
          "restore NEWEST");

  @TempDir Path folder;
  private UnixUsers users;
  private Path book;

  @BeforeEach
  void open() throws Exception {
    users = new UnixUsers(folder, "ana", "ben", "eve");
    users.require("mkdir -m 1777 shared && chmod 1777 shared");
    book = folder.resolve("shared/salon/hug.db");
  }

  @AfterEach
  void close() {
    if (users != null) {
      users.close();
    }
  }

  /** Runs the installed program as a user. */
  private Shell.Result hug(String user, String arguments) throws Exception {
    return hug(user, "", arguments);
  }

  private Shell.Result hug(String user, String before, String arguments) throws Exception {
    return users.as(
        user,
        before
            + " '"
            + Shell.hug()
            + "' "
            + arguments
            + (arguments.contains("init") ? "" : " --db '" + book + "'"));
  }

  private void done(String user, String arguments) throws Exception {
    var result = hug(user, arguments);
    assertEquals(0, result.exitCode(), arguments + "\n" + result.err());
  }

  private void refused(String user, String arguments, String... words) throws Exception {
    var result = hug(user, arguments);
    assertEquals(1, result.exitCode(), arguments + "\n" + result.out() + result.err());
    for (var word : words) {
      assertTrue(result.err().contains(word), arguments + ": " + word + "\n" + result.err());
    }
  }

  private void begin() throws Exception {
    done("ana", "init --group " + users.group() + " '" + book + "'");
    done("ana", "add Jim --phone 555-0101");
  }

  /** The files of the book whose mode or group is not that of a shared book. */
  private List<String> wrong() throws Exception {
    var wrong = new ArrayList<String>();
    try (var files = Files.walk(book.getParent())) {
      for (var file : files.toList()) {
        int wanted = Files.isDirectory(file) ? 02770 : 0660;
        var found = Files.readAttributes(file, "unix:mode,group", LinkOption.NOFOLLOW_LINKS);
        if (((int) found.get("mode") & 07777) != wanted
            || !found.get("group").toString().equals(users.group())) {
          wrong.add(file + " " + Integer.toOctalString((int) found.get("mode")) + found);
        }
      }
    }
    return wrong;
  }

  private List<Path> backups() throws Exception {
    var backups = book.resolveSibling(".hug-backups");
    if (Files.notExists(backups)) {
      return List.of();
    }
    try (var files = Files.list(backups)) {
      return files.sorted().toList();
    }
  }

  private static String owner(Path file) throws Exception {
    return Files.getOwner(file).getName();
  }

  /** Runs lines on another day, with the umask that a login might have. */
  private void onDay(LocalDate day, String user, String umask, List<String> lines)
      throws Exception {
    var home = Shell.hug().getParent().getParent();
    var script = folder.resolve("lines.txt");
    Files.write(script, lines);
    var result =
        users.as(
            user,
            "umask "
                + umask
                + "; exec '"
                + home
                + "/runtime/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                + " --enable-native-access=ALL-UNNAMED -Dorg.sqlite.lib.path='"
                + home
                + "/lib' -Dorg.sqlite.lib.name=libsqlitejdbc.so -cp '"
                + home
                + "/lib/hug.jar:"
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
  void a_private_book_of_years_can_be_shared() throws Exception {
    users.require("install -d -o " + users.login("ana") + " shared/salon");
    done("ana", "init '" + book + "'");
    done("ana", "add Jim");
    done("ana", "backup");
    refused("ben", "touch jim hello", "cannot read", "ask " + users.login("ana"));
    done("ana", "doctor --group " + users.group());
    assertEquals(List.of(), wrong());
    done("ana", "doctor --group " + users.group());
    done("ben", "doctor --group " + users.group());
    done("ben", "touch jim hello");
    done("ben", "doctor --repair");
    assertTrue(hug("ben", "doctor").out().contains("the group " + users.group()));
    assertEquals(List.of(), wrong());
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
    for (int i = 0; i < 400; i++) {
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
              + (180 + 20 * i),
          "import in.csv --create-clients");
      found += isHot(journal) ? 1 : 0;
      var outside = hug("eve", "due");
      assertEquals(1, outside.exitCode());
      assertEquals(0, hug(other, "due").exitCode());
      assertFalse(isHot(journal));
      assertEquals(List.of(), wrong());
      assertEquals(before, hug(other, "export touches").out());
      assertEquals("", hug(one, "check").out());
    }
    assertTrue(found > 0, "no run was killed in the middle of a change");
  }

  /** Whether a journal has something to roll back. */
  private static boolean isHot(Path journal) throws Exception {
    return Files.exists(journal) && Files.size(journal) > 0 && Files.readAllBytes(journal)[0] != 0;
  }

  @Test
  void others_are_told_how_to_be_let_in() throws Exception {
    begin();
    done("ana", "backup");
    for (var mode : List.of("770", "771")) {
      users.require("chmod " + mode + " shared/salon");
      for (var line :
          List.of(
              "due",
              "touch jim hello",
              "show jim",
              "add Zoë",
              "check",
              "doctor",
              "backup",
              "restore",
              "doctor --group " + users.group())) {
        refused(
            "eve",
            line,
            "shared/salon",
            "(owner " + users.login("ana") + ", group " + users.group() + ", mode rw",
            "sudo usermod -aG " + users.group() + " " + users.login("eve"));
      }
    }
  }

  @Test
  void each_repairs_what_is_theirs() throws Exception {
    begin();
    done("ana", "backup");
    done("ben", "backup");
    for (var backup : backups()) {
      Files.setAttribute(backup, "unix:mode", 0604);
    }
    var report = hug("ben", "doctor");
    assertTrue(report.err().contains("2 files are not open to just the group"), report.err());
    refused("ben", "doctor --repair", "only its owner", "(owner " + users.login("ana"));
    assertEquals(1, wrong().size());
    users.require("chmod 770 shared/salon");
    done("ana", "doctor --repair");
    assertEquals(List.of(), wrong());
    assertEquals("", hug("ben", "doctor").err());
  }

  @Test
  void only_a_folder_for_the_book_is_opened_to_a_group() throws Exception {
    var group = users.group();
    var home = users.home("ana");
    refused("ana", "init --group " + group + "-none x.db", "has no group", "groupadd");
    refused("ana", "init --group " + group, "cannot reach", "sudo install -d -m 2770");
    refused("ana", "init --group " + group + " '" + home + "/hug.db'", "is a home folder");
    refused("eve", "init --group " + group + " '" + book + "'", "cannot give", "id -nG");
    assertTrue(Files.notExists(book.getParent()));
    users.as("ana", "chmod 755 ~; mkdir ~/notes; echo >~/notes/diary.txt");
    refused(
        "ana", "init --group " + group + " '" + home + "/notes/hug.db'", "also holds diary.txt");
    done("ana", "init '" + home + "/notes/hug.db'");
    book = home.resolve("notes/hug.db");
    refused("ana", "doctor --group " + group, "also holds diary.txt");
    assertEquals("rwxr-xr-x", mode(home.resolve("notes")));
    assertEquals("rw-------", mode(book));
    refused("ana", "init --group " + group + " '" + book + "'", "already exists", "hug doctor");
  }

  private static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void a_link_in_the_folder_opens_nothing_else() throws Exception {
    begin();
    done("ana", "backup");
    var secret = users.home("ana").resolve("secret");
    users.as("ana", "umask 077; echo secret >~/secret");
    users.as(
        "ben",
        "cd '"
            + book.getParent()
            + "/.hug-backups' && for name in *; do"
            + " ln -s '"
            + secret
            + "' \"${name%.1.db}.2.db\"; done");
    done("ana", "doctor --repair");
    done("ana", "doctor --group " + users.group());

    assertEquals("rw-------", mode(secret));
  }

  @Test
  void exports_and_drafts_stay_with_who_made_them() throws Exception {
    begin();
    done("ana", "export clients -o shared/salon/clients.csv");
    done("ana", "backup shared/salon/mine.db");

    assertEquals("rw-------", mode(folder.resolve("shared/salon/clients.csv")));
    assertEquals("rw-------", mode(folder.resolve("shared/salon/mine.db")));
  }

  @Test
  void whose_process_keeps_the_book_is_said() throws Exception {
    Needed.tools("sqlite3");
    begin();
    var holding =
        new ProcessBuilder(
                "/usr/sbin/runuser",
                "-u",
                users.login("ben"),
                "--",
                "sqlite3",
                book.toString(),
                "begin immediate",
                ".shell sleep 30")
            .start();
    try {
      Thread.sleep(1000);
      refused("ana", "touch jim hello", "is in use by process", "of " + users.login("ben"));
    } finally {
      holding.descendants().forEach(ProcessHandle::destroyForcibly);
      holding.destroyForcibly().waitFor();
    }
  }
}
