package hug.transfer.mail;

import static hug.transfer.mail.MailFixture.DATE;
import static hug.transfer.mail.MailFixture.context;
import static hug.transfer.mail.MailFixture.fromJim;
import static hug.transfer.mail.MailFixture.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Maildir becomes contacts by e-mail. */
final class MailFolderTest {
  @TempDir private Path home;

  private Path maildir(String name) throws IOException {
    var folder = home.resolve(name);
    for (var part : List.of("cur", "new", "tmp")) {
      Files.createDirectories(folder.resolve(part));
    }
    return folder;
  }

  @Test
  void messages_are_in_cur_and_new() throws IOException {
    var folder = maildir("Mail");
    Files.writeString(folder.resolve("cur/2.a.host:2,ST"), fromJim("Subject: B\n"));
    Files.writeString(folder.resolve("new/1.a.host"), fromJim("Subject: A\n"));
    Files.writeString(folder.resolve("cur/3.a.host;2,DS"), fromJim("Subject: C\n"));
    Files.writeString(folder.resolve("tmp/4.a.host"), fromJim("Subject: D\n"));
    Files.createDirectory(folder.resolve("cur/5"));
    var log = read(new MailFolder(folder, context(true)));
    assertTrue(MailFolder.fits(folder));
    assertEquals(
        "2026-03-03 from Jim Roe <jim@x.example>: A\n2026-03-03 from Jim Roe <jim@x.example>: B",
        log.shown());
    assertEquals(List.of("Left out 1 draft."), log.words());
  }

  @Test
  void the_name_tells_the_day_of_arrival() throws IOException {
    var folder = maildir("Mail");
    var text = fromJim("").replace(DATE, "");
    Files.writeString(folder.resolve("cur/1772618400.M1.host!2,S"), text);
    Files.writeString(folder.resolve("cur/x:2,S"), text);
    var log = read(new MailFolder(folder, context(true)));
    assertEquals("2026-03-04 from Jim Roe <jim@x.example>: ", log.shown());
    assertEquals(List.of("1: x:2,S: a message has no date that hug can read"), log.faults());
  }

  @Test
  void a_folder_of_drafts_is_left_out() throws IOException {
    var folder = maildir(".Drafts");
    Files.writeString(folder.resolve("cur/1"), fromJim(""));
    var log = read(new MailFolder(folder, context(true)));
    assertEquals("[][Left out 1 draft.]", log.contacts() + "" + log.words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Drafts",
        ".Drafts",
        "Drafts.mbox",
        "[Gmail].Spam",
        ".INBOX.Junk",
        "Entw\u00fcrfe",
        "Entwu\u0308rfe",
        ".Entw&APw-rfe",
        "Unsent Messages",
        "Templates",
        "JUNK"
      })
  void drafts_and_spam_are_known_by_name(String name) {
    assertTrue(MailboxName.isLeftOut(Path.of("a", name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sent", "INBOX", "Draft of the album", ".Clients", "Archive.mbox", "&-"})
  void other_mailboxes_are_read(String name) {
    assertFalse(MailboxName.isLeftOut(Path.of("Drafts", name)));
  }
}
