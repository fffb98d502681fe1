package hug.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.Faults;
import hug.HugTester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exporting vCards and importing them again. */
final class CardRoundTripTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          " b",
          ",",
          "\\",
          "\\n",
          ":",
          "\"",
          "=",
          "=41",
          "ß",
          "Łódź",
          "漢字",
          "😀",
          "'",
          "e\u0301",
          "END:VCARD",
          ".",
          "x".repeat(40));

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"vcard", "vcard3"})
  void clients_are_the_same_in_another_book(String format) {
    long seed = Faults.seed();
    Faults.kept(
        "CardRoundTripTest",
        seed,
        () -> {
          var hug = new HugTester(home);
          var random = new Random(seed);
          for (int i = 0; i < 40; i++) {
            add(hug, "n" + i + text(random), random);
          }
          var cards = home.resolve("cards.vcf");
          assertEquals(
              0,
              hug.hug("export", "clients", "--format", format, "-o", cards.toString()).exitCode());
          for (var line : Files.readString(cards).split("\r\n")) {
            assertTrue(line.getBytes(UTF_8).length <= 75, line);
          }
          var other = home.resolve("other.db").toString();
          assertEquals(
              "Imported 40 clients.\n",
              hug.hug("import", cards.toString(), "--db", other, "--spread", "0d").err());

          for (var list :
              List.of(
                  "export clients --json --fields name,company,email,phones,tags,aliases,note,website,addresses",
                  "occasions --next 1y --json --fields on,client,text")) {
            var words = new ArrayList<>(List.of(list.split(" ")));
            var before = hug.hug(words).out();
            words.addAll(List.of("--db", other));
            assertEquals(before, hug.hug(words).out());
          }
          assertEquals(
              "Nothing new: 40 cards are already in the book.\n",
              hug.hug("import", cards.toString()).err());
        });
  }

  @Test
  void a_card_whose_name_changed_is_still_the_same_client() throws Exception {
    var hug = new HugTester(home);
    for (int i = 0; i < 20; i++) {
      // Half of them have nothing but a name.
      var more = i % 2 == 0 ? "--phone=555-01" + (10 + i) : "--tag=nothing";
      assertEquals(0, hug.hug("add", "Client " + i, more).exitCode());
    }
    var cards = home.resolve("cards.vcf");
    for (var version : List.of("3.0", "4.0")) {
      hug.hug("export", "clients", "--vcard-version", version, "-o", cards.toString());
      assertEquals(
          "Nothing new: 20 cards are already in the book.\n",
          hug.hug("import", cards.toString()).err());
      var changed = Files.readString(cards).replaceAll("FN:(\\w+)", "FN:$1 in " + version);
      Files.writeString(
          cards, changed.replace("urn:uuid:", version.equals("3.0") ? "" : "URN:UUID:"));
      assertEquals("Changed 20 clients.\n", hug.hug("import", cards.toString()).err());
      assertEquals(
          "Nothing new: 20 cards are already in the book.\n",
          hug.hug("import", cards.toString()).err());
    }
    assertEquals(21, hug.hug("list", "--csv").out().lines().count(), "nobody twice");
    assertTrue(hug.hug("show", "3").out().startsWith("Client in 4.0 in 3.0 2 (#3)\n"));
  }

  @Test
  void a_birthday_to_come_has_no_year_and_a_card_keeps_its_uid() throws Exception {
    var hug = new HugTester(home);
    var cards = home.resolve("cards.vcf");
    Files.writeString(cards, "BEGIN:VCARD\r\nUID:u\\,1\r\nFN:Margo\r\nEND:VCARD\r\n");
    hug.hug("import", cards.toString());
    hug.hug("occasion", "margo", "birthday", "--on", "14 mar");
    hug.hug("occasion", "margo", "anniversary", "--on", "2010-05-06");
    var card = hug.hug("export", "clients", "--format", "vcard").out();
    assertTrue(card.contains("\r\nBDAY:--0314\r\nANNIVERSARY:20100506\r\n"), card);
    assertTrue(card.contains("\r\nUID:u\\,1\r\n"), card);
    var old = hug.hug("export", "clients", "--format", "vcard3").out();
    assertTrue(old.contains("\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-03-14\r\n"), old);
    assertEquals(
        "birthday\r\n--03-14\r\n", hug.hug("export", "clients", "--fields", "birthday").out());
  }

  private static void add(HugTester hug, String name, Random random) {
    var line = new ArrayList<>(List.of("add", "--force", "--company=c" + text(random)));
    // The other programs that write cards may not mean an address without @.
    for (int i = random.nextInt(3); i > 0; i--) {
      line.add("--email=e" + i + PIECES.get(random.nextInt(2)) + "=41ßŁódź'漢字😀@example.com");
    }
    for (var option : List.of("--phone", "--tag", "--alias")) {
      for (int i = random.nextInt(3); i > 0; i--) {
        line.add(option + "=" + option.charAt(2) + i + text(random));
      }
    }
    line.add("--phone=Line-x: 555-01" + random.nextInt(10, 99));
    line.add("--website=blog: https://example.com/?a=1,2");
    line.add("--address=mill: a" + text(random));
    line.add("--note=" + text(random) + "\n\n" + text(random));
    line.addAll(List.of("--", name));
    var added = hug.hug(line);
    assertEquals(0, added.exitCode(), added::all);
    var day = random.nextBoolean() ? "1904-02-29" : "1985-04-12";
    assertEquals(0, hug.hug("occasion", name, "birthday", "--on", day).exitCode());
    assertEquals(0, hug.hug("occasion", name, "anniversary", "--on", "2010-05-06").exitCode());
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }
}
