package hug.transfer.mail;

import static hug.transfer.mail.MailFixture.DATE;
import static hug.transfer.mail.MailFixture.fromJim;
import static hug.transfer.mail.MailFixture.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mailbox becomes contacts by e-mail; all that is not one is counted. */
final class MailFileTest {
  private static final String IN = "2026-03-03 from Jim Roe <jim@x.example>: ";

  @Test
  void a_message_to_me_is_inbound() {
    assertEquals(IN + "Album", read(fromJim("Subject: Album\n")).shown());
  }

  @Test
  void a_message_from_me_is_outbound_to_everyone_else() {
    var text =
        "From: Ida <IDA@studio.example>\nTo: Jim <jim@x.example>, ida@home.example\n"
            + "Cc: pat@x.example\nBcc: ann@x.example\nSubject: Hi\n"
            + DATE
            + "\n";
    assertEquals(
        "2026-03-03 to Jim <jim@x.example>, pat@x.example, ann@x.example: Hi", read(text).shown());
  }

  @Test
  void a_message_of_others_is_counted() {
    var log = read("From: jim@x.example\nTo: pat@x.example\n" + DATE + "\n");
    assertEquals("", log.shown());
    assertEquals(List.of("Left out 1 message that is not to or from you."), log.words());
  }

  @Test
  void a_message_to_myself_is_nothing() {
    var log = read("From: ida@home.example\nTo: ida@studio.example\n" + DATE + "\n");
    assertEquals("[][]", log.contacts() + "" + log.words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To", "Apparently-To"})
  void the_server_can_say_that_it_is_to_me(String field) {
    var text =
        "From: jim@x.example\nTo: undisclosed-recipients:;\n"
            + field
            + ": ida@studio.example\n"
            + DATE
            + "\n";
    assertEquals("2026-03-03 from jim@x.example: ", read(text).shown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "List-Id: <a.example>               | bulk message",
        "LIST-UNSUBSCRIBE: <mailto:a@b>     | bulk message",
        "List-Post: NO                      | bulk message",
        "Precedence: Bulk                   | bulk message",
        "Precedence: list                   | bulk message",
        "Auto-Submitted: auto-replied; a=b  | bulk message",
        "X-Autoreply: yes                   | bulk message",
        "X-Autorespond: x                   | bulk message",
        "Cc: a@x,b@x,c@x,d@x,e@x,f@x        | bulk message",
        "Return-Path: <>                    | bounce",
        "Content-Type: multipart/report; a=b| bounce",
        "X-Gmail-Labels: Important,Drafts   | draft",
        "X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?= | draft",
        "X-Mozilla-Draft-Info: internal     | draft",
        "X-Gmail-Labels: Spam               | spam message",
        "X-Spam-Flag: YES                   | spam message",
      })
  void some_messages_are_left_out(String field, String why) {
    var log = read(fromJim(field + "\n"));
    assertEquals("", log.shown());
    assertEquals(List.of("Left out 1 " + why + "."), log.words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: no",
        "Precedence: first-class",
        "X-Spam-Flag: NO",
        "X-Gmail-Labels: Inbox,Opened",
        "Cc: a@x,b@x,c@x,d@x,A@x",
        "Resent-From: ida@studio.example",
        "Return-Path: <jim@x.example>"
      })
  void other_messages_are_not(String field) {
    assertEquals(IN, read(fromJim(field + "\n")).shown());
  }

  @Test
  void a_bounce_is_from_a_system() {
    var log = read(fromJim("").replace("jim@", "MAILER-DAEMON@"));
    assertEquals(List.of("Left out 1 bounce."), log.words());
  }

  @Test
  void subjects_can_be_unwanted() {
    var source = MailFixture.source(fromJim("Subject: Album\n").getBytes(UTF_8));
    assertEquals(IN, read(new MailFile(source, MailFixture.context(false))).shown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Re: Album                        | Album",
        "RE: Fwd: AW: WG: SV: Re[2]: Album| Album",
        "Antw: Album                      | Album",
        "re : Album                       | Album",
        "Reply: Album                     | Reply: Album",
        "=?UTF-8?Q?Re:_caf=C3?= =?UTF-8?Q?=A9?= | caf\u00e9",
        "=?x-unknown?Q?caf=E9?=           | caf\u00e9",
        "=?utf-8?Q?caf=E9?=               | caf\u00e9",
        "=?iso-8859-1*de?Q?caf=E9?=       | caf\u00e9",
        "=?utf-8?Z?abc?=                  | =?utf-8?Z?abc?=",
      })
  void the_note_is_the_bare_subject(String subject, String note) {
    assertEquals(IN + note, read(fromJim("Subject: " + subject + "\n")).shown());
  }

  @Test
  void bytes_without_a_charset_are_utf_8_or_windows_1252() {
    var text = fromJim("Subject: caf\u00e9\n more\n");
    assertEquals(IN + "caf\u00e9 more", read(text.getBytes(UTF_8)).shown());
    assertEquals(IN + "caf\u00e9 more", read(text.getBytes(ISO_8859_1)).shown());
  }

  @Test
  void the_origin_is_the_message_id_or_a_hash() {
    assertEquals(
        "mail:1@x.example",
        read(fromJim("Message-ID: < 1@x.example > (x)\n")).contacts().getFirst().origin());
    var hash = read(fromJim("Subject: a\n")).contacts().getFirst().origin();
    assertTrue(hash.matches("mail:[0-9a-f]{32}"), hash);
    assertEquals(hash, read(fromJim("Subject: a\nX: y\n")).contacts().getFirst().origin());
    assertFalse(hash.equals(read(fromJim("Subject: b\n")).contacts().getFirst().origin()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void a_mailbox_is_split_at_from_lines(String end) {
    var one = "From jim@x.example Tue Mar  3 10:00:00 2026\n" + fromJim("Subject: A\n");
    var two =
        "\nFrom here on it is a letter\nas before\n\n>From x\n\nFrom - Tue Mar 03 10:00:00 2026\n"
            + "X-Mozilla-Status: 0001\n"
            + fromJim("Subject: B\n").replace(DATE, "").strip();
    var third =
        "\n\nFrom x Tue Mar  3 10:00:00 2026\nFrom: jim@x.example\nTo: ida@home.example\n\n";
    var log = read((one + two + third.replace("Tue Mar  3", "some day")).replace("\n", end));
    assertEquals(IN + "A\n" + IN + "B", log.shown());
    assertEquals(List.of("22: a message has no date that hug can read"), log.faults());
  }

  @Test
  void an_emlx_starts_with_its_size() {
    var text = "1234      \n" + fromJim("Subject: A\n") + "<?xml version=\"1.0\"?>\n";
    assertEquals(IN + "A", read(text).shown());
    assertTrue(MailFile.fits(MailFixture.source(text.getBytes(UTF_8))));
  }

  @Test
  void a_list_of_addresses_is_not_mail() {
    for (var text : List.of("To: ida@x.example, jim@x.example\n", "12\n13\n", "", "name,email\n")) {
      assertFalse(MailFile.fits(MailFixture.source(text.getBytes(UTF_8))), text);
    }
  }

  @Test
  void the_user_is_in_most_messages() {
    var other = fromJim("").replace("jim", "pat");
    var text = "From a 2026\n" + fromJim("") + "\nFrom b 2026\n" + other;
    assertEquals(
        Optional.of("ida@studio.example"),
        MailUser.likeliest(MailFixture.source(text.getBytes(UTF_8))));
    assertEquals(
        Optional.empty(), MailUser.likeliest(MailFixture.source(fromJim("").getBytes(UTF_8))));
  }
}
