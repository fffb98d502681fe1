package hug.command.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of a folder with mail, calendars and lists of calls. */
final class ImportFolderTest {
  @TempDir Path home;
  private Path mail;
  private HugTester hug;

  @BeforeEach
  void begin() throws IOException {
    hug = new HugTester(home);
    hug.hug("add", "Jim", "--email", "jim@example.com", "--phone", "+44 20 7946 0337");
    hug.hug("config", "me", "ida@studio.example");
    mail = Files.createDirectory(home.resolve("Mail"));
    maildir(mail);
  }

  private static void maildir(Path folder) throws IOException {
    for (var part : new String[] {"cur", "new", "tmp"}) {
      Files.createDirectories(folder.resolve(part));
    }
  }

  /** Writes a message of 16 November to Jim. */
  private static void message(Path file, String subject) throws IOException {
    Files.writeString(
        file,
        """
        From: ida@studio.example
        To: jim@example.com
        Date: Mon, 16 Nov 2026 09:12:00 +0000
        Message-ID: <%s@studio.example>
        Subject: %1$s

        Hello!
        """
            .formatted(subject));
  }

  @Test
  void all_logs_in_it_are_read_but_no_drafts() throws IOException {
    message(mail.resolve("cur/1794820320.a:2,S"), "one");
    maildir(mail.resolve(".Sent"));
    message(mail.resolve(".Sent/new/1794820320.b"), "two");
    message(mail.resolve(".Sent/cur/1794820320.c:2,S"), "one");
    maildir(mail.resolve(".Drafts"));
    message(mail.resolve(".Drafts/cur/1794820320.d:2,"), "three");
    var other = Files.createDirectory(mail.resolve("other"));
    Files.writeString(other.resolve("calls.csv"), "phone,on\n+442079460337,2026-11-12\n");
    Files.writeString(other.resolve("people.csv"), "name,phone\nBo,555-0102\n");
    Files.writeString(other.resolve("notes.txt"), "not a log\n");
    assertEquals("Imported 2 touches.\n", hug.hug("import", mail.toString()).all());
    assertEquals(
        """
        1,Jim,2026-11-12,call,out,ana,true,,,1,
        2,Jim,2026-11-16,email,out,ana,true,one; two,,1,
        """,
        hug.hug("export", "touches").out().replace("\r", "").replaceFirst("id,.*\n", ""));
    assertEquals(
        "Nothing new: 4 items are already in the book.\n",
        hug.hug("import", mail.toString()).all());
  }

  @Test
  void a_message_without_a_day_is_named_with_its_file() throws IOException {
    var file = mail.resolve("cur/odd");
    message(file, "one");
    Files.writeString(file, Files.readString(file).replaceFirst("Date: .*", "Date: soon"));
    var said = hug.hug("import", mail.toString());
    assertEquals(1, said.exitCode());
    assertTrue(said.err().contains("odd") && said.err().contains("no date"), said.err());
    assertEquals("id\r\n", hug.hug("export", "touches", "--fields", "id").out());
  }

  @Test
  void a_folder_without_logs_is_refused() throws IOException {
    var empty = Files.createDirectory(home.resolve("empty"));
    assertEquals(
        "hug: %s is a folder without mail, calendars, phone logs or chats\n".formatted(empty)
            + "hug: name a file in it; nothing was imported\n",
        hug.hug("import", empty.toString()).err());
  }

  @Test
  void nothing_is_written_when_nothing_is_new() throws IOException {
    message(mail.resolve("cur/1794820320.a:2,S"), "one");
    hug.hug("import", mail.toString());
    var book = home.resolve(".local/share/hug/hug.db");
    var before = Files.readAllBytes(book);
    var said = hug.hug("import", mail.toString(), "-q");
    assertEquals("", said.all());
    assertEquals(0, said.exitCode());
    assertArrayEquals(before, Files.readAllBytes(book));
  }
}
