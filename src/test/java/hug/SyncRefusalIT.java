package hug;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.line.BookDump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syncs that must not go on: each says why in a line, and leaves the book as it is. */
final class SyncRefusalIT {
  @TempDir(factory = InMemory.class)
  static Path folder;

  private static RealOffice office;
  private static RealOffice.Computer desk;
  private static RealOffice.Computer laptop;
  private static int number;

  @BeforeAll
  static void share() throws Exception {
    office = new RealOffice(folder, 1, "fsync=off");
    desk = office.computers.get(0);
    laptop = office.computers.get(1);
  }

  @AfterAll
  static void close() throws Exception {
    if (office != null) {
      try {
        office.heal();
      } finally {
        office.close();
      }
    }
  }

  @BeforeEach
  void work() throws Exception {
    number++;
    desk.hug("touch", "Jim", "sent " + number);
    RealOffice.sync(desk);
    laptop.hug("touch", "Jim", "not sent " + number);
  }

  /** Refused steps are sent once the reason is gone. */
  @AfterEach
  void goOn() throws Exception {
    RealOffice.sync(laptop);
  }

  /** Requires that a command fails with a message, and does not change a byte of the book. */
  private static void refused(RealOffice.Computer computer, String arguments, String message)
      throws Exception {
    var before = Files.readAllBytes(computer.file());
    var end = office.hug(computer, arguments);
    assertEquals(1, end.exitCode(), end.out() + end.err());
    assertTrue(end.err().startsWith("hug: ") && end.err().contains(message), end.err());
    assertTrue(end.err().lines().count() <= 2, end.err());
    assertArrayEquals(before, Files.readAllBytes(computer.file()), end.err());
  }

  private static void asBoss(String sql) {
    office.postgres.asBoss("office", sql);
  }

  @Test
  void what_the_server_does_not_allow_is_said() throws Exception {
    asBoss("update hug.member set may = 'read' where role = 'ana'");
    var read = office.hug(laptop, "sync");
    assertEquals(1, read.exitCode(), read.out());
    assertTrue(read.err().startsWith("hug: ana may only read the office's line"), read.err());
    asBoss("delete from hug.member where role = 'ana'");
    refused(laptop, "sync", "ana is not a member");
    asBoss("alter role ana password 'another'");
    refused(laptop, "sync", "ana");
    asBoss("alter role ana password 'secret-ana'");
    asBoss("insert into hug.member (book, role, may) select id, 'ana', 'write' from hug.book");
  }

  @Test
  void tables_of_a_newer_hug_are_left_alone() throws Exception {
    asBoss("update hug.format set number = number + 1");
    refused(laptop, "sync", "needs a newer hug");
    asBoss("update hug.format set number = number - 1");
  }

  @Test
  void without_the_key_nothing_is_taken_over() throws Exception {
    try (var keys = Files.newDirectoryStream(laptop.home().resolve(".config/hug/keys"))) {
      var file = keys.iterator().next();
      var key = Files.readAllBytes(file);
      key[key.length - 1] ^= 1;
      Files.write(file, key);
      refused(laptop, "sync", "the office has a new passphrase");
      key[key.length - 1] ^= 1;
      Files.write(file, key);
    }
  }

  @Test
  void a_wrong_passphrase_makes_no_book() throws Exception {
    var stranger = Files.createDirectories(folder.resolve("stranger"));
    var computer = new RealOffice.Computer(stranger, desk.tester());
    var secret = stranger.resolve("secret");
    Files.copy(desk.home().resolve("secret"), secret, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(secret, "wrong");
    var join = "join '" + office.url("ana") + "' --passphrase-file secret";
    var end = office.hug(computer, join);
    assertEquals(1, end.exitCode());
    assertTrue(end.err().startsWith("hug: that is not the passphrase"), end.err());
    assertFalse(Files.exists(computer.file()));

    var open = office.hug(computer, join.replace("?sslmode=disable", ""));
    assertEquals(1, open.exitCode());
    assertTrue(open.err().startsWith("hug: ") && open.err().contains("localhost"), open.err());
    assertFalse(Files.exists(computer.file()));
  }

  @Test
  void a_damaged_step_is_not_taken_over() throws Exception {
    var flip =
        "update hug.step set body = set_byte(body, 40, get_byte(body, 40) # 1)"
            + " where number = (select max(number) from hug.step)";
    asBoss(flip);
    refused(laptop, "sync", "is damaged or was forged; nothing was changed");
    asBoss(flip);
  }

  @Test
  void a_book_changed_outside_hug_infects_nobody() throws Exception {
    var kept = Files.copy(laptop.file(), laptop.home().resolve("kept.db"));
    RealOffice.sync(laptop);
    BookDump.with(
        laptop.file(),
        book -> {
          book.sqlite().run("update client set company = 'flipped'");
          return null;
        });
    assertTrue(RealOffice.said(1, office.hug(laptop, "check")).contains("Margo (#2) was changed"));
    assertEquals(0, laptop.hug("touch", "Jim", "seals the change").exitCode());
    refused(laptop, "sync", "was changed outside hug, so nothing was sent");
    desk.hug("touch", "Margo", "goes on");
    RealOffice.sync(desk);
    refused(laptop, "sync", "hug: ");
    assertFalse(BookDump.of(desk.file()).contains("flipped"));
    Files.move(kept, laptop.file(), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void a_server_that_lost_everything_gets_it_again() throws Exception {
    asBoss("drop schema hug cascade");
    refused(laptop, "sync", "no book is shared in the database office");
    var url = office.url("olga");
    RealOffice.said(0, office.hug(desk, "share '" + url + "' --passphrase-file secret"));
    RealOffice.said(0, office.hug(desk, "share --invite ana"));
    RealOffice.sync(laptop);
  }

  @Test
  void a_book_that_goes_back_to_a_backup_adds_nothing_twice() throws Exception {
    var backup = laptop.home().resolve("earlier.db").toString();
    assertEquals(0, laptop.hug("backup", backup).exitCode());
    RealOffice.sync(laptop);
    var back = laptop.hug("restore", backup);
    assertEquals(0, back.exitCode(), back.all());
    assertTrue(RealOffice.sync(laptop).contains("received"));
    var notes = laptop.hug("export", "touches", "--csv", "--fields", "note", "--raw").out();
    office.heal();
    assertEquals(
        notes, laptop.hug("export", "touches", "--csv", "--fields", "note", "--raw").out());
  }

  @Test
  void a_copied_book_gets_a_number_of_its_own() throws Exception {
    var copy = office.computer();
    for (var name : new String[] {".local/share/hug", ".config/hug/keys"}) {
      var from = laptop.home().resolve(name);
      var to = Files.createDirectories(copy.home().resolve(name));
      try (var files = Files.newDirectoryStream(from, "*.{db,key}")) {
        for (var file : files) {
          var copied = to.resolve(file.getFileName());
          Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    RealOffice.sync(laptop);
    copy.hug("touch", "Margo", "from the copy");
    var said = RealOffice.sync(copy);
    assertTrue(said.contains("in the office: " + copy.home().getFileName()), said);
    assertFalse(RealOffice.sync(copy).contains("in the office"));
  }

  @Test
  void a_clock_that_is_a_day_ahead_changes_no_order() throws Exception {
    laptop.tester().on("2026-11-22");
    laptop.hug("touch", "Jim", "from tomorrow");
    RealOffice.sync(laptop);
    RealOffice.sync(desk);
    assertEquals(0, desk.hug("touch", "Jim", "after tomorrow").exitCode());
    laptop.tester().on("2026-11-21");
  }

  @Test
  void a_forgotten_client_is_nowhere_and_the_server_knows_nobody() throws Exception {
    desk.hug("add", "Wilhelmina", "--note", "private-note");
    RealOffice.sync(desk);
    RealOffice.sync(laptop);
    desk.hug("forget", "Wilhelmina", "--yes");
    laptop.hug("touch", "Wilhelmina", "private-touch");
    RealOffice.sync(desk);
    var list = RealOffice.said(0, office.hug(desk, "share"));
    assertTrue(list.contains("still has a client you forgot"), list);
    for (var computer : office.computers) {
      RealOffice.sync(computer);
    }
    RealOffice.sync(desk);
    list = RealOffice.said(0, office.hug(desk, "share"));
    assertFalse(list.contains("still has a client you forgot"), list);
    for (var computer : office.computers) {
      assertFalse(RealOffice.isIn(computer.file(), "private-"));
      assertFalse(RealOffice.isIn(computer.file(), "Wilhelmina"));
    }
    long forgetting = BookDump.with(desk.file(), book -> book.sharing().lastForgetting());
    assertEquals(
        "0",
        office.postgres.ask(
            "select count(*) from hug.step where body is not null and number <= " + forgetting));
    asBoss("checkpoint");
    for (var text : new String[] {"Wilhelmina", "Margo", "private-", "555-0101"}) {
      assertFalse(RealOffice.isIn(office.postgres.folder(), text), text);
    }
  }
}
