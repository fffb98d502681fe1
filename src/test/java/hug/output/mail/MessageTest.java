package hug.output.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Needed;
import hug.output.Viewport;
import hug.output.page.Block;
import hug.output.page.DemoDocument;
import hug.output.page.Document;
import hug.output.page.PageWriter;
import hug.output.page.TextPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other programs accept the messages. */
final class MessageTest {
  private static final ZonedDateTime AT =
      ZonedDateTime.of(2026, 11, 21, 8, 30, 5, 0, ZoneId.of("Europe/Berlin"));
  private static final MailAddress FROM = MailAddress.parse("hug <hug@example.com>").getFirst();

  /** Names that are hard to write into a header. */
  private static final String TO =
      "anna@localhost, 李小龍 <li+x@example.com>, \"Petit, \\\"Zoë\\\" 👩‍👩‍👧‍👦🌷\" <z@müller.example>,"
          + " \"(really)\" <o'neil@example.com>, محمد <m@example.com>";

  /** Prints a message as Python understands it, one fact per line, and writes its parts. */
  private static final String READ =
      """
      import email, email.policy, sys
      with open('message.eml', 'rb') as file:
          message = email.message_from_binary_file(file, policy=email.policy.default)
      for name in ('from', 'to'):
          for address in message[name].addresses:
              print(name, '(' + address.display_name + ')', address.addr_spec)
      for name in ('subject', 'message-id', 'mime-version', 'auto-submitted'):
          print(name, message[name])
      print('date', message['date'].datetime.isoformat())
      parts = list(message.iter_parts())
      print(message.get_content_type(), [part.get_content_type() for part in parts])
      print(message.defects, [part.defects for part in parts])
      for part in parts:
          with open(part.get_content_subtype(), 'w', encoding='utf-8', newline='') as file:
              file.write(part.get_content())
      """;

  private static Document page(String title) {
    return Document.of(title, new Document.Part("", new Block.Words("Nothing yet.")));
  }

  @Test
  void a_message_is_ascii_in_short_lines_with_its_headers() {
    var message = Message.of(DemoDocument.document(), FROM, MailAddress.parse(TO), AT);

    assertTrue(message.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), message);
    assertTrue(message.lines().allMatch(line -> line.length() <= 76), message);
    assertTrue(message.startsWith("MIME-Version: 1.0\nFrom: hug <hug@example.com>\nTo: "), message);
    assertTrue(message.contains("\nDate: Sat, 21 Nov 2026 08:30:05 +0100\n"), message);
    assertFalse(message.contains("=0A"), "the text has no lines");
    assertTrue(message.contains("\nAuto-Submitted: auto-generated\n"), message);
  }

  @Test
  void the_same_page_at_the_same_time_is_the_same_message() {
    var to = MailAddress.parse("anna@localhost");
    var one = Message.of(page("T"), FROM, to, AT);

    assertEquals(one, Message.of(page("T"), FROM, to, AT));
    assertNotEquals(id(one), id(Message.of(page("T"), FROM, to, AT.plusSeconds(1))));
    assertNotEquals(id(one), id(Message.of(page("U"), FROM, to, AT)));
  }

  private static String id(String message) {
    return message
        .lines()
        .filter(line -> line.startsWith("Message-ID: "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void python_reads_what_was_written(@TempDir Path folder) throws Exception {
    Needed.tools("python3");
    var title = "Wöche \u202e 👩‍👩‍👧‍👦 of =?UTF-8?Q?no?= " + "long ".repeat(30) + "end";
    var demo = DemoDocument.document();
    var document = new Document(title, demo.lead(), demo.parts());
    var message = Message.of(document, FROM, MailAddress.parse(TO), AT);
    Files.writeString(folder.resolve("message.eml"), message);

    assertEquals(
        """
        from (hug) hug@example.com
        to () anna@localhost
        to (李小龍) li+x@example.com
        to (Petit, "Zoë" 👩‍👩‍👧‍👦🌷) z@xn--mller-kva.example
        to ((really)) o'neil@example.com
        to (محمد) m@example.com
        subject Wöche \\u202e 👩‍👩‍👧‍👦 of =?UTF-8?Q?no?= LONGend
        ID
        mime-version 1.0
        auto-submitted auto-generated
        date 2026-11-21T08:30:05+01:00
        multipart/alternative ['text/plain', 'text/html']
        [] [[], []]
        """
            .replace("LONG", "long ".repeat(30))
            .replace("ID", id(message).replace("Message-ID", "message-id").replace(":", "")),
        read(folder));
    var text = new TextPage(document, true).on(new Viewport(72, 0, false, true));
    assertEquals(text, Files.readString(folder.resolve("plain")));
    assertEquals(PageWriter.forMail(document), Files.readString(folder.resolve("html")));
  }

  private static String read(Path folder) throws Exception {
    var out = folder.resolve("out").toFile();
    var process =
        new ProcessBuilder(List.of("python3", "-c", READ))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out)
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "python3 does not end");
    return Files.readString(out.toPath(), UTF_8);
  }
}
