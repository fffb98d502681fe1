package hug.command.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of news, and of who has heard it, when something else happens to the book. */
final class NewsTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
    does("add Jim --tag vip");
    does("add Margo --tag vip");
    does("add Alecia");
    does("news add a|second|lens --tag vip");
    does("touch jim --told 1");
  }

  private HugTester.Result does(String line) {
    var words = line.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replace('|', ' ');
    }
    var result = hug.hug(words);
    assertEquals(0, result.exitCode(), () -> line + ": " + result.err());
    return result;
  }

  private String reach(long news) {
    return does("news --all --csv --fields id,for,heard")
        .out()
        .lines()
        .filter(line -> line.startsWith(news + ","))
        .findFirst()
        .orElse("none");
  }

  @Test
  void the_quiet_are_left_out_of_whom_to_tell_but_not_of_who_has_heard() {
    assertEquals("1,2,1", reach(1));
    does("quiet margo --because asked");
    assertEquals("1,1,1", reach(1));
    does("quiet jim --because asked");
    assertEquals("1,1,1", reach(1));
    assertEquals("", does("news show 1 -q --csv --fields client").out().replace("client\r\n", ""));
    does("quiet margo --off");
    assertEquals("client\r\nMargo\r\n", does("news show 1 --csv --fields client").out());
  }

  @Test
  void whoever_gets_the_tag_later_is_to_hear_it_too() {
    does("edit alecia --tag vip");
    assertEquals("1,3,1", reach(1));
    assertTrue(does("show alecia").out().contains("NOT TOLD YET\n  a second lens (1)\n"));
  }

  @Test
  void undo_takes_back_each_of_its_steps() {
    does("undo");
    assertEquals("1,2,0", reach(1));
    does("undo 6");
    assertEquals("1,2,1", reach(1));
    does("news end 1");
    assertFalse(does("show margo").out().contains("NOT TOLD YET"));
    does("undo");
    assertTrue(does("show margo").out().contains("NOT TOLD YET"));
    does("news sent 1 --yes");
    assertEquals("1,2,1", reach(1), "nobody knows where Margo lives");
    does("edit margo --email margo@example.com");
    does("news sent 1 --yes");
    assertEquals("1,2,2", reach(1));
    does("undo");
    assertEquals("1,2,1", reach(1));
  }

  @Test
  void news_that_somebody_has_heard_stays_until_that_is_taken_back() {
    var refused = hug.hug("undo", "4");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("step 5 (touch, ana"), refused.err());
    does("undo 5");
    does("undo 4");
    assertEquals("none", reach(1));
    assertEquals(1, hug.hug("undo", "6").exitCode());
    does("undo 7");
    does("undo 6");
    assertEquals("1,2,1", reach(1));
    does("check");
  }

  @Test
  void amending_a_touch_does_not_change_what_was_told() {
    does("amend jim --by visit --purpose thanks");
    assertEquals("1,2,1", reach(1));
    assertTrue(does("show jim").out().contains("visit         ana        [thanks, told news 1]"));
  }

  @Test
  void two_who_become_one_have_heard_what_either_had() {
    does("merge margo jim");
    assertEquals("1,1,1", reach(1));
    assertFalse(does("show margo").out().contains("NOT TOLD YET"));
    does("undo");
    assertEquals("1,2,1", reach(1));
  }

  @Test
  void whoever_is_forgotten_has_heard_nothing() {
    does("forget Jim --yes");
    assertEquals("1,1,0", reach(1));
    does("check");
  }

  @Test
  void news_comes_back_from_an_export_with_who_has_heard_it() {
    does("news add over --until 2026-11-25");
    does("news end 2");
    does("export book -o " + home.resolve("book.json"));
    does("import " + home.resolve("book.json") + " --db " + home.resolve("two.db"));
    assertEquals(
        does("export book").out(), does("export book --db " + home.resolve("two.db")).out());
    var again = does("import " + home.resolve("book.json"));
    assertTrue(again.err().contains("Nothing new"), again.err());
  }

  @Test
  void in_a_book_with_other_news_its_number_is_another_and_who_has_heard_it_goes_along() {
    does("export book -o " + home.resolve("book.json"));
    var other = " --db " + home.resolve("other.db");
    does("add Zoe" + other);
    does("news add we|open|on|Sundays" + other);
    does("touch zoe --told 1" + other);
    does("import " + home.resolve("book.json") + other);

    assertEquals(
        "id,text,for,heard\r\n1,we open on Sundays,4,1\r\n2,a second lens,2,1\r\n",
        does("news --csv --fields id,text,for,heard" + other).out());
    assertTrue(does("show jim" + other).out().contains("[told news 2]"));
    assertTrue(does("show zoe" + other).out().contains("[told news 1]"));
  }

  @Test
  void a_file_whose_touch_tells_what_is_not_in_it_is_refused() {
    does("export book --format jsonl -o " + home.resolve("book.jsonl"));
    var file = home.resolve("bad.jsonl");
    hug.given(
        does("export book --format jsonl")
            .out()
            .replaceAll("\"told\":\\[[^]]*]", "\"told\":[\"9\"]"));
    var result = hug.hug("import", "-", "--db", file.resolveSibling("two.db").toString());
    assertEquals(1, result.exitCode());
    assertTrue(result.err().contains("told: no news 9 earlier in this file"), result.err());
  }

  @Test
  void somebody_at_a_terminal_is_asked_before_it_is_noted_for_all() {
    does("edit margo --email margo@example.com");
    hug.atTerminal(80).given("n\n");
    var no = hug.hug("news", "sent", "1");
    assertTrue(no.all().contains("Margo\nLog mailing to 1 client, telling them news 1?"), no.all());
    assertEquals(1, no.exitCode());
    hug.given("y\n");
    does("news sent 1");
    hug.atNoTerminal();
    assertEquals("1,2,2", reach(1));
  }

  @Test
  void all_that_is_held_of_a_client_has_it_too() {
    var held = does("export client jim").out();
    assertTrue(held.contains("touch,2026-11-21,call by ana for news,[told news 1]"), held);
  }

  @Test
  void its_words_are_in_the_log_of_a_client() {
    var log = does("log jim").out();
    assertTrue(log.contains("by call, who ana, for news, told 1"), log);
  }
}
