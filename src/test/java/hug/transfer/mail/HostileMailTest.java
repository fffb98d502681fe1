package hug.transfer.mail;

import static hug.transfer.mail.MailFixture.fromJim;
import static hug.transfer.mail.MailFixture.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.transfer.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken and hostile mail never fails but with a complaint, and takes bounded time. */
final class HostileMailTest {
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final int MUCH = 20_000_000;
  private static final String SHOWN = "2026-03-03 from Jim Roe <jim@x.example>: ";

  @Test
  void a_long_header_is_not_kept() {
    var text = fromJim("X-Long: " + "x".repeat(MUCH) + "\nSubject: A\n");
    assertEquals(SHOWN + "A", read(text).shown());
  }

  @Test
  void many_lines_of_a_header_are_not_kept() {
    var text = fromJim("Subject: A\n" + " more\n".repeat(MUCH / 10));
    assertTrue(read(text).shown().startsWith(SHOWN + "A more more"));
  }

  @Test
  void many_recipients_are_bulk() {
    var log = read(fromJim("Cc: " + "a@x.example,\n ".repeat(MUCH / 20) + "\n"));
    assertEquals(List.of("Left out 1 bulk message."), log.words());
  }

  @Test
  void deep_parts_are_not_read() {
    var parts = "--a\nContent-Type: multipart/mixed; boundary=a\n\n".repeat(MUCH / 100);
    assertEquals(
        SHOWN, read(fromJim("Content-Type: multipart/mixed; boundary=a\n") + parts).shown());
  }

  @Test
  void nul_bytes_and_a_missing_line_end_do_no_harm(@TempDir Path home) throws IOException {
    var file = Files.writeString(home.resolve("a"), fromJim("Subject: A\0B\nX: \0").strip());
    var log = new MailFile(Source.file(file.toString()), MailFixture.context(true));
    assertEquals(SHOWN + "A B", read(log).shown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "=?",
        "<",
        "\"",
        "a@x,",
        "\\",
        ":",
        "=?utf-8?Q?a?= ",
        "a:b;",
        "@",
        "<a@x",
        "-"
      })
  void repeated_signs_take_bounded_time(String sign) {
    for (var field :
        List.of("From: a@x", "Subject: ", "Date: ", "Cc: ", "X-Gmail-Labels: ", "Message-ID: ")) {
      var text = field + sign.repeat(70_000 / sign.length()) + "\n" + fromJim("");
      assertTimeoutPreemptively(SHORT, () -> read(text));
    }
  }

  @Test
  void mutations_end_in_contacts_and_complaints() {
    var text = "From x Tue Mar  3 10:00:00 2026\r\n" + fromJim("Subject: =?UTF-8?B?w6k=?=\n");
    var whole = (text + "\n" + text.replace(MailFixture.DATE, "")).getBytes(UTF_8);
    var signs = "\r\n:;,<>@\"()=? \tF\u00e4".getBytes(UTF_8);
    for (int round = 0; round < Faults.count(600, 60_000); round++) {
      long seed = Faults.seed() + round;
      var random = new Random(seed);
      var bytes = whole.clone();
      for (int change = random.nextInt(9); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
      }
      Faults.kept(
          "HostileMailTest",
          seed,
          () -> {
            var log = read(bytes);
            assertTrue(log.contacts().size() + log.faults().size() <= 3);
            log.contacts().forEach(contact -> assertTrue(contact.origin().startsWith("mail:")));
          });
    }
  }
}
