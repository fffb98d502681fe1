package hug.command.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** News, and who has heard it, together with other changes to a book. */
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
  void quiet_clients_count_only_if_they_have_heard_it() {
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
  void a_client_who_gets_the_tag_later_hears_it_too() {
    does("edit alecia --tag vip");
    assertEquals("1,3,1", reach(1));
    assertTrue(does("show alecia").out().contains("NOT TOLD YET\n  a second lens (1)\n"));
  }

  @Test
  void undo_undoes_each_step() {
    does("undo");
    assertEquals("1,2,0", reach(1));
    does("undo 6");
    assertEquals("1,2,1", reach(1));
    does("news end 1");
    assertFalse(does("show margo").out().contains("NOT TOLD YET"));
    does("undo");
    assertTrue(does("show margo").out().contains("NOT TOLD YET"));
    does("news sent 1 --yes");
    assertEquals("1,2,1", reach(1), "Margo has no address");
    does("edit margo --email margo@example.com");
    does("news sent 1 --yes");
    assertEquals("1,2,2", reach(1));
    does("undo");
    assertEquals("1,2,1", reach(1));
  }

  @Test
  void news_cannot_be_undone_while_a_client_has_heard_it() {
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
  void amending_a_touch_keeps_the_news_told() {
    does("amend jim --by visit --purpose thanks");
    assertEquals("1,2,1", reach(1));
    assertTrue(does("show jim").out().contains("visit         ana        [thanks, told news 1]"));
  }

  @Test
  void merged_clients_have_heard_what_either_had() {
    does("merge margo jim");
    assertEquals("1,1,1", reach(1));
    assertFalse(does("show margo").out().contains("NOT TOLD YET"));
    does("undo");
    assertEquals("1,2,1", reach(1));
  }

  @Test
  void a_forgotten_client_has_heard_nothing() {
    does("forget Jim --yes");
    assertEquals("1,1,0", reach(1));
    does("check");
  }

  @Test
  void an_export_and_import_restores_news_and_who_heard_it() {
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
  void an_import_renumbers_news_and_keeps_who_heard_it() {
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
  void a_file_with_a_touch_telling_unknown_news_is_refused() {
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
  void at_a_terminal_news_sent_asks_first() {
    does("edit margo --email margo@example.com");
    hug.atTerminal(80).given("n\n");
    var no = hug.hug("news", "sent", "1");
    assertTrue(
        no.all().contains("Margo\nLog mailing to 1 client, telling them news item 1?"), no.all());
    assertEquals(1, no.exitCode());
    hug.given("y\n");
    does("news sent 1");
    hug.atNoTerminal();
    assertEquals("1,2,2", reach(1));
  }

  @Test
  void the_export_of_a_client_includes_it() {
    var held = does("export client jim").out();
    assertTrue(held.contains("touch,2026-11-21,call by ana for news,[told news 1]"), held);
  }

  @Test
  void the_log_of_a_client_includes_it() {
    var log = does("log jim").out();
    assertTrue(log.contains("by call, who ana, for news, told 1"), log);
  }
}
