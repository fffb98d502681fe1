package hug.transfer.phone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.transfer.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChatFileTest {
  private static final String ANDROID =
      """
      27.11.26, 09:00 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt: tippe hier
      27.11.26, 10:15 - Zoë Holm: Hallo
      noch eine Zeile: ja
      27.11.26, 10:16 - Bo: Hi

      28.11.26, 10:17 - Zoë Holm: <Medien ausgeschlossen>
      """;

  private static final String READ =
      """
      2026-11-27 TEXT from Zoë Holm
      2026-11-27 TEXT to Zoë Holm
      2026-11-28 TEXT from Zoë Holm\
      """;

  @TempDir Path folder;

  private static String lines(String text, String... me) {
    return Fixture.lines(new ChatFile(Fixture.source(text), Fixture.context(me)));
  }

  private String named(String name, String text) {
    return Fixture.lines(new ChatFile(Fixture.file(folder, name, text), Fixture.context()));
  }

  @Test
  void a_chat_of_two_is_with_the_one_who_is_not_the_user() {
    assertEquals(READ, lines(ANDROID, "bo"));
    assertEquals(READ, named("WhatsApp-Chat mit Zoë Holm.txt", ANDROID));
    assertEquals(READ, named("WhatsApp Chat with Zoë Holm (2).txt", ANDROID));
    assertTrue(lines(ANDROID, "Zoë Holm").startsWith("2026-11-27 TEXT to Bo"));
  }

  @Test
  void the_folder_of_an_unpacked_chat_has_the_name() throws Exception {
    var inner = java.nio.file.Files.createDirectory(folder.resolve("WhatsApp Chat - Zoë Holm"));
    var source = Fixture.file(inner, "_chat.txt", ANDROID);
    assertEquals(READ, Fixture.lines(new ChatFile(source, Fixture.context())));
  }

  @Test
  void both_are_people_if_nobody_is_the_user() {
    assertEquals(
        """
        2026-11-27 TEXT from Zoë Holm
        2026-11-27 TEXT from Bo
        2026-11-28 TEXT from Zoë Holm
        To count your own messages, name yourself with --me NAME (see hug config me).\
        """,
        named("_chat.txt", ANDROID));
  }

  @Test
  void every_usual_notation_of_day_and_time_is_read() {
    for (var start :
        List.of(
            "[28.11.26, 10:15:03] ",
            "\u200e[28/11/2026, 10:15:03\u202fPM] ",
            "[2026-11-28, 10:15:03 a.\u00a0m.] ",
            "[28/11/26 10:15:03] ",
            "11/28/26, 10:15\u202fAM - ",
            "28/11/2026, 10:15 pm - ",
            "28/11/2026 10:15 - ",
            "28/11/2026 à 10:15 - ",
            "28/11/2026, 10:15 p. m. - ",
            "28-11-2026 10:15 - ",
            "28-11-26 10:15 - ",
            "2026-11-28, 10:15 - ",
            "2026/11/28 \u4e0b\u534810:15 - ",
            "28.11.2026, 10.15 - ",
            "28.11.2026 kl. 10.15 - ",
            "2026. 11. 28. 10:15 - ",
            "\u0662\u0668/\u0661\u0661/\u0662\u0660\u0662\u0666, \u0661\u0660:\u0661\u0665 - ")) {
      var text = start + "Ida: hello\n" + start + "Bo: hi\n";
      assertTrue(ChatFile.fits(Fixture.source(text)), start);
      assertEquals("2026-11-28 TEXT from Ida\n2026-11-28 TEXT to Ida", lines(text, "Bo"), start);
    }
  }

  @Test
  void the_order_of_day_and_month_is_that_of_all_days() {
    var two = "[11/02/2026, 10:15:03] Ida: hello\n%s[%s, 10:15:03] Ida: hi\n";
    assertTrue(lines(two.formatted("", "13/02/2026")).startsWith("2026-02-11"));
    assertTrue(lines(two.formatted("more\n", "11/13/2026")).startsWith("2026-11-02"));
    assertTrue(
        lines(two.formatted("", "11/03/2026")).startsWith("line 1: \"11/02/2026\" could be"));
  }

  @Test
  void a_group_chat_is_left_out() {
    assertEquals("Left out 1 group chat.", lines(ANDROID + "28.11.26, 10:18 - Eve: hey\n", "Bo"));
    assertEquals(
        "Left out 1 group chat.",
        lines("28.11.26, 10:18 - You created group \"Roofs\"\n28.11.26, 10:18 - Ida: a\n", "Bo"));
  }

  @Test
  void a_number_is_that_of_a_person() {
    var text = "[28.11.26, 10:15:03] ~\u00a0\u202a+49\u00a0151\u00a02345678\u202c: hi\n";
    assertEquals(
        "2026-11-28 TEXT from +49 151 2345678\nTo count your own messages, name yourself with --me NAME (see hug config me).",
        lines(text, "Bo"));
  }

  @Test
  void own_messages_alone_go_to_the_one_in_the_name() {
    var text = "[28.11.26, 10:15:03] Bo: hi\n";
    assertEquals("2026-11-28 TEXT to Ida", named("Chat de WhatsApp con Ida.txt", text));
    assertEquals("2026-11-28 TEXT to Ida", named("Discussion WhatsApp avec Ida.txt", text));
    assertTrue(lines(text, "Bo").startsWith("Left out a chat"));
  }

  @Test
  void an_origin_is_that_of_every_export_of_a_message() {
    var one = Fixture.contacts(new ChatFile(Fixture.source(ANDROID), Fixture.context("Bo")));
    var more = ANDROID + "28.11.26, 10:18 - Bo: later\n";
    var other = Fixture.contacts(new ChatFile(Fixture.source(more), Fixture.context("Bo")));
    for (int i = 0; i < one.size(); i++) {
      assertEquals(one.get(i).origin(), other.get(i).origin());
    }
    assertNotEquals(one.get(0).origin(), one.get(1).origin());
    assertTrue(one.getFirst().origin().startsWith("text:"));
  }

  @Test
  void a_complaint_names_the_line() {
    assertEquals(
        """
        2026-11-28 TEXT from Ida
        line 3: 2027-11-28 is in the future
        To count your own messages, name yourself with --me NAME (see hug config me).\
        """,
        lines("28.11.26, 10:15 - Ida: hi\nmore\n28.11.2027, 10:15 - Ida: hi\n"));
  }

  @Test
  void other_texts_are_not_chats() {
    for (var text :
        List.of(
            "",
            "name,phone\nIda,1\n",
            "28.11.26,10:15,Ida\n",
            "2026-11-28 10:15:03 - main: started\n",
            "28.11.26 Ida: hello\n",
            "28.11.26, 10:15 - only the program writes here\n")) {
      assertFalse(ChatFile.fits(Fixture.source(text)), text);
    }
  }

  @Test
  void every_usual_encoding_is_read() {
    for (var bytes :
        List.of(
            ANDROID.getBytes(UTF_8),
            ("\ufeff" + ANDROID).getBytes(UTF_8),
            ANDROID.replace("\n", "\r\n").getBytes(UTF_8),
            ANDROID.getBytes(UTF_16),
            ANDROID.getBytes(ISO_8859_1))) {
      assertTrue(ChatFile.fits(Fixture.source(bytes)));
      var lines = Fixture.lines(new ChatFile(Fixture.source(bytes), Fixture.context("Bo")));
      assertTrue(lines.startsWith(READ), lines);
    }
  }

  @Test
  void long_lines_are_cut() {
    var long_ = "x".repeat(1 << 20);
    var text = "28.11.26, 10:15 - Ida: " + long_ + "\n" + (long_ + "\n").repeat(20);
    assertTrue(lines(text, "Bo").startsWith("2026-11-28 TEXT from Ida"));
    for (var odd :
        List.of("1".repeat(1 << 20), "[".repeat(1 << 20), "28.11.26, " + "A.".repeat(1 << 19))) {
      assertEquals("", lines(odd).replaceFirst("To count.*", ""));
    }
  }

  @Test
  void a_mutated_chat_is_read_or_refused() {
    Fixture.mutate(ChatFileTest.class, ANDROID, 400, ChatFileTest::chat);
    Fixture.mutate(
        ChatFileTest.class,
        "\u200e[11/28/26, 10:15:03\u202fPM] Ida: hello\n".repeat(3),
        300,
        ChatFileTest::chat);
  }

  private static ChatFile chat(Source source) {
    ChatFile.fits(source);
    return new ChatFile(source, Fixture.context("Bo"));
  }
}
