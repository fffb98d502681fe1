package hug.transfer.mail;

import static hug.transfer.mail.MailFixture.context;
import static hug.transfer.mail.MailFixture.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that another library (Angus Mail) wrote are read as they were meant. */
final class OtherLibraryTest {
  private static final String SHOWN =
      "2026-03-03 to J\u00fcrgen M\u00fcller <jm@x.example>, \u6797 <lin@x.example>: "
          + "Sch\u00f6ne Fotos aus dem Garten, und ein sehr langer Betreff \u2013 mit Gr\u00fc\u00dfen";

  private static byte[] message() throws Exception {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress("ida@studio.example", "Ida Holm", "UTF-8"));
    message.addRecipient(
        Message.RecipientType.TO,
        new InternetAddress("jm@x.example", "J\u00fcrgen M\u00fcller", "ISO-8859-1"));
    message.addRecipient(
        Message.RecipientType.CC, new InternetAddress("lin@x.example", "\u6797", "UTF-8"));
    message.setSubject(
        "Re: Sch\u00f6ne Fotos aus dem Garten, und ein sehr langer Betreff \u2013 mit Gr\u00fc\u00dfen",
        "UTF-8");
    message.setSentDate(Date.from(Instant.parse("2026-03-03T10:00:00Z")));
    var text = new MimeBodyPart();
    text.setText("Hello\n\nFrom here on\n", "UTF-8");
    var attached = new MimeBodyPart();
    attached.setFileName("a.txt");
    attached.setText("From: pat@x.example\nTo: ida@studio.example\n");
    message.setContent(new MimeMultipart(text, attached));
    message.saveChanges();
    var bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toByteArray();
  }

  @Test
  void one_message_is_read() throws Exception {
    var bytes = message();
    assertTrue(MailFile.fits(MailFixture.source(bytes)));
    assertEquals(SHOWN, read(bytes).shown());
  }

  @Test
  void a_mailbox_of_messages_is_read() throws Exception {
    var mailbox = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      mailbox.writeBytes("From - Tue Mar 03 10:00:00 2026\n".getBytes(UTF_8));
      mailbox.writeBytes(message());
      mailbox.writeBytes("\n\n".getBytes(UTF_8));
    }
    var log = read(mailbox.toByteArray());
    assertEquals(String.join("\n", SHOWN, SHOWN, SHOWN), log.shown());
  }

  @Test
  void a_maildir_of_messages_is_read(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("new"));
    Files.write(Files.createDirectory(folder.resolve("cur")).resolve("1:2,S"), message());
    assertEquals(SHOWN, read(new MailFolder(folder, context(true))).shown());
  }
}
