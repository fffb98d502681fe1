package hug.command.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.model.Matter;
import hug.transfer.ClientRow.Trait;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matching the rows of a file with clients, and the messages about the rest. */
final class WhoIsMeantTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
  }

  private String bring(String text, String... more) throws Exception {
    var file = home.resolve(text.startsWith("BEGIN") ? "in.vcf" : "in.csv");
    var line = new ArrayList<>(List.of("import", "", "--spread", "0d"));
    line.set(1, Files.writeString(file, text).toString());
    line.addAll(List.of(more));
    return hug.hug(line).err();
  }

  private String list() {
    return hug.hug("list", "--csv", "--fields", "id,name,phone").out().replace("\r\n", "\n");
  }

  private static String card(String... lines) {
    return "BEGIN:VCARD\n" + String.join("\n", lines) + "\nEND:VCARD\n";
  }

  @Test
  void a_namesake_is_told_apart_whatever_the_order_of_the_lines() throws Exception {
    hug.hug("add", "Jim", "--phone", "555-0101");
    hug.hug("add", "Ann", "--phone", "555-0201");
    var rows = "name,phone\nJim,555-0102\nJim,555-0101\nAnn,555-0201\nAnn,555-0202\n";
    assertEquals("Imported 2 clients.\n2 lines are already in the book.\n", bring(rows));
    assertEquals("Nothing new: 4 lines are already in the book.\n", bring(rows));
  }

  @Test
  void a_family_with_one_number_comes_in_together() throws Exception {
    var rows = "name,phone\nIda Holm,555-0101\nBo Holm,555-0101\nIda Holm,555-0101\n";
    assertEquals("Imported 2 clients.\n1 line is already in the book.\n", bring(rows));
    assertEquals("Nothing new: 3 lines are already in the book.\n", bring(rows));
    assertTrue(bring("name,phone\nCy Holm,555-0101\n").startsWith("Skipped 1 ambiguous line ("));
    assertEquals("Imported 1 client.\n", bring("name,phone\nCy Holm,555-0101\n", "--new"));
    assertTrue(bring("name,phone\nCy Holm,555-0101\n", "--new").startsWith("Nothing new: "));
  }

  @Test
  void a_uid_that_two_people_have_in_one_file_makes_two_clients() throws Exception {
    var cards =
        card("UID:x-1", "FN:Ida Holm", "TEL:555-0101") + card("UID:x-1", "FN:Bo", "TEL:555-0102");
    assertEquals("Imported 2 clients.\n", bring(cards));
    assertEquals("Nothing new: 2 cards are already in the book.\n", bring(cards));
  }

  @Test
  void two_cards_that_differ_in_their_uids_only_are_one_client() throws Exception {
    var cards =
        card("UID:x-1", "FN:Ida", "TEL:555-0101") + card("UID:x-2", "FN:Ida", "TEL:555-0101");
    assertEquals("Imported 1 client.\n1 card is already in the book.\n", bring(cards));
    assertEquals("Nothing new: 2 cards are already in the book.\n", bring(cards));
  }

  @Test
  void a_client_is_linked_to_the_card_that_fits_and_then_follows_it() throws Exception {
    hug.hug("add", "Ida Holm", "--phone", "555-0101");
    assertEquals("Changed 1 client.\n", bring(card("UID:x-1", "FN:Ida Holm", "TEL:555-0101")));
    assertEquals("Changed 1 client.\n", bring(card("UID:X-1", "FN:Ida Berg", "TEL:555-0109")));
    assertEquals("id,name,phone\n1,Ida Berg,555-0101; 555-0109\n", list());
    // A file without UIDs has the old name still.
    assertEquals(
        "Nothing new: 1 line is already in the book.\n", bring("name,phone\nIda Holm,555-0101\n"));
  }

  @Test
  void a_card_called_by_its_number_gets_a_name_later() throws Exception {
    bring(card("UID:x-1", "FN:", "TEL:555-0101"));
    assertEquals("Changed 1 client.\n", bring(card("UID:x-1", "FN:Ida", "TEL:555-0101")));
    assertTrue(bring(card("UID:x-1", "TEL:555-0101")).startsWith("Nothing new"));
    assertEquals("id,name,phone\n1,Ida,555-0101\n", list());
    assertTrue(!hug.hug("show", "1").out().contains("aliases"), "no number as an alias");
  }

  private static Trait birthday(String day) {
    return new Trait(Matter.Sort.OCCASION, "birthday", Optional.of(LocalDate.parse(day)));
  }

  @Test
  void two_birthdays_of_a_card_do_not_take_turns() {
    var fact = new Trait(Matter.Sort.FACT, "birthday: 1985-03-15", Optional.empty());
    assertEquals(
        List.of(birthday("1985-03-14"), fact),
        FactImport.withOneDayEach(
            List.of(birthday("1904-03-14"), birthday("1985-03-14"), birthday("1985-03-15"))));
  }

  @Test
  void the_referrer_is_found_by_an_alias_and_may_change() throws Exception {
    bring("name,aliases,referred_by\nIda Berg,Ida Holm,\nBo,,\nCy,,Bo\n");
    assertEquals("Changed 1 client.\n", bring("name,referred_by\nCy,Ida Holm\n"));
    assertTrue(hug.hug("show", "cy").out().contains("Ida Berg (#1)"));
    assertTrue(bring("name,referred_by\nCy,Ida Holm\n").startsWith("Nothing new: "));
    assertEquals(0, hug.hug("undo").exitCode());
    assertTrue(hug.hug("show", "cy").out().contains("Bo (#2)"));
  }

  @Test
  void many_odd_values_of_one_kind_do_not_hide_another() throws Exception {
    var cards = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      cards.append(card("FN:Client " + i, "BDAY:1980-02-30"));
    }
    cards.append(card("FN:" + "x".repeat(300)));
    var said = bring(cards.toString());
    assertTrue(said.contains("Could not read 301 values:\n"), said);
    assertTrue(said.contains("\n  and 297 more like this\n"), said);
    assertTrue(said.contains(": shortened to "), said);
    assertTrue(said.lines().count() < 10, said);
  }

  @Test
  void a_book_with_a_namesake_is_not_mixed_with_another() throws Exception {
    hug.hug("add", "Zed");
    hug.hug("add", "John Smith", "--phone", "555-0101");
    var other = home.resolve("other.db").toString();
    hug.hug("init", "--db", other);
    hug.hug("add", "John Smith", "--phone", "555-0102", "--db", other);
    var json = home.resolve("book.json").toString();
    hug.hug("export", "book", "--db", other, "-o", json);
    var refused = hug.hug("import", json);
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("John Smith (#2) has another e-mail or phone"), refused::err);
    assertEquals(0, hug.hug("import", json, "--new").exitCode());
    assertTrue(hug.hug("import", json, "--new").err().startsWith("Nothing new"));
  }
}
