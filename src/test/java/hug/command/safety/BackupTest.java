package hug.command.safety;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.store.SealedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Backups and restores, and what they keep of forgotten clients. */
final class BackupTest extends BackupFixture {
  private Path passphrase(String text) throws IOException {
    var file = home.resolve("passphrase");
    Files.writeString(file, text + "\nanother line\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  @Test
  void a_backup_is_sealed_and_opens_with_its_passphrase() throws Exception {
    var sealed = home.resolve("sealed");
    does("backup --encrypt " + sealed + " --passphrase-file " + passphrase("correct horse"));
    assertFalse(Files.readString(sealed, ISO_8859_1).contains("SQLite"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed)));
    var touches = touches();
    does("touch jim later");

    does("restore " + sealed + " --passphrase-file " + passphrase("correct horse"));
    assertEquals(touches, touches());
  }

  @Test
  void an_encrypted_backup_opens_only_whole_with_its_passphrase() throws Exception {
    var sealed = home.resolve("sealed");
    var bytes = SealedFile.of(Files.readAllBytes(book), "correct horse");
    Files.write(sealed, bytes);
    var restore = "restore " + sealed + " --passphrase-file ";
    assertTrue(refuses(restore + passphrase("wrong horse")).contains("passphrase"));
    Files.write(sealed, java.util.Arrays.copyOf(bytes, bytes.length - (64 << 10) - 16));
    refuses(restore + passphrase("correct horse"));
    Files.write(sealed, bytes);
    does(restore + passphrase("correct horse"));
  }

  @Test
  void who_is_forgotten_is_nowhere_in_the_file_and_stays_forgotten() throws Exception {
    does("add Clandestine --note Surreptitious --tag unspeakable");
    does("touch clandestine whispered");
    does("edit clandestine --company Undisclosed");
    does("edit clandestine --company Elsewhere");
    does("undo");
    does("backup");
    does("forget clandestine --yes");

    var bytes = Files.readString(book, ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
    for (var word :
        List.of("clandestin", "surreptit", "unspeak", "whisper", "undisclos", "elsewh")) {
      assertFalse(bytes.contains(word), word);
      assertFalse(bytes.contains(word.substring(0, 3) + "\0"), word);
    }
    assertEquals("", run("check").all());
    does("restore " + only("*asked*"));
    assertFalse(run("list").out().contains("Clandestine"));
    assertEquals("", run("check").all());
    assertEquals("", run("forget --backups").out());
    for (var backup : List.of(only("*asked*"), only("*restore*"))) {
      assertFalse(Files.readString(backup, ISO_8859_1).contains("Clandestine"));
    }
  }

  @Test
  void a_backup_from_before_the_log_forgets_too() throws Exception {
    try (var old = HugTester.class.getResourceAsStream("store/version-2.db")) {
      Files.write(book, old.readAllBytes());
    }
    does("forget 1 --yes");
    assertTrue(run("log").out().contains("forget"));
    does("restore " + only("*migration*"));

    assertFalse(run("list").out().contains("Zo"));
    assertTrue(run("list").out().contains("Margo"));
    assertEquals("", run("check").all());
  }

  @Test
  void a_change_is_not_made_where_there_can_be_no_backup() throws Exception {
    Files.writeString(home.resolve(".hug-backups"), "in the way");
    Files.writeString(home.resolve("in.csv"), "client,on\nJim,2026-01-01\n");

    refuses("import " + home.resolve("in.csv"));
    hug.on("2026-11-22");
    refuses("touch jim hello");
  }

  @Test
  void forgotten_acquaintances_leave_no_trace_after_a_restore() throws Exception {
    does("add Zebedee --note private");
    does("add Wolfgang --referred-by zebedee --note secretive");
    does("backup");
    does("forget zebedee --yes");
    does("forget wolfgang --yes");
    assertEquals(4, run("forget wolfgang --yes").exitCode());
    does("restore " + only("*asked*"));

    assertFalse(Files.readString(book, ISO_8859_1).contains("Wolfgang"));
    assertEquals("", run("check").all());
    does("forget --backups");
    assertTrue(run("forget --backups").err().contains("No backup"));
  }

  @Test
  void leftovers_beside_a_books_place_are_not_mixed_into_it() throws Exception {
    does("backup");
    var backup = only("*asked*");
    Files.write(
        home.resolve("hug.db-journal"), new byte[] {(byte) 0xd9, (byte) 0xd5, 5, (byte) 0xf9});
    Files.delete(book);
    does("restore " + backup);

    assertEquals("", run("check").all());
    assertTrue(Files.notExists(home.resolve("hug.db-journal")));
  }

  @Test
  void a_book_that_is_reached_by_a_link_stays_where_it_is() throws Exception {
    does("backup");
    var link = home.resolve("elsewhere");
    Files.createSymbolicLink(link, book);
    var result = hug.hug("restore", only("*asked*").toString(), "--db", link.toString());

    assertEquals(0, result.exitCode(), result.err());
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(run("log").out().contains("restore"));
  }

  @Test
  void an_import_of_mutual_referrals_is_undone_and_redone() throws Exception {
    Files.writeString(home.resolve("in.csv"), "name,referred_by\nAnn,Bob\nBob,\nCid,\nDan,Cid\n");
    does("import " + home.resolve("in.csv"));
    var clients = run("export clients").out();
    does("undo");
    assertFalse(run("list").out().contains("Ann"));
    does("undo");
    assertEquals(clients, run("export clients").out());
    assertEquals("", run("check").all());
  }
}
