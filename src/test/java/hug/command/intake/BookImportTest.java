package hug.command.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exporting a book and importing it again. */
final class BookImportTest {
  @TempDir Path home;
  private HugTester hug;
  private Path file;

  @BeforeEach
  void write() {
    hug = new HugTester(home);
    file = home.resolve("book.json");
    does("--sample", "snooze", "1", "--until", "1y");
    does("init", path("one.db"), "--clients", "60", "--touches", "600");
    does("undo", "--db", path("one.db"));
    does("undo", "--db", path("one.db"));
    for (var line :
        List.of(
            "snooze 3 --until 5w",
            "quiet 5 --because asked --until +1y",
            "rule add --everyone --every 80d --lapse 90d",
            "staff Ben --quota 7",
            "introduce 4 --to 7 printing",
            "complaint 8 late",
            "edit 9 --referred-by 2",
            "touch 2 thanks",
            "add Kim --email kim@a.example",
            "add Kim --email kim@b.example --force")) {
      does((line + " --db " + path("one.db")).split(" "));
    }
    var job = does("job", "4", "album", "--delivered", "9 days ago", "--db", path("one.db")).err();
    var number = job.replaceFirst("(?s).*job ([0-9]+) .*", "$1");
    does("skip", number, "2", "--because", "done", "--db", path("one.db"));
    does("export", "book", "-o", file.toString(), "--db", path("one.db"));
  }

  private String path(String name) {
    return home.resolve(name).toString();
  }

  private HugTester.Result does(String... words) {
    var result = hug.hug(words);
    assertEquals(0, result.exitCode(), () -> String.join(" ", words) + result.err());
    return result;
  }

  private String out(String book, String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--db", path(book)));
    return does(all.toArray(String[]::new)).out();
  }

  @Test
  void a_book_as_json_lines_is_the_same_book() {
    var lines = path("book.jsonl");
    does("export", "book", "--format", "jsonl", "-o", lines, "--db", path("one.db"));
    does("import", lines, "--db", path("two.db"));
    assertEquals(out("one.db", "export", "book"), out("two.db", "export", "book"));
  }

  @Test
  void an_empty_book_becomes_an_exact_copy() {
    does("import", file.toString(), "--db", path("two.db"));
    for (var list :
        List.of(
            "export book",
            "due --within 1y --json",
            "lapsed --json",
            "list --json",
            "quiet --json",
            "snooze --json",
            "rule list",
            "staff",
            "referrals")) {
      assertEquals(out("one.db", list.split(" ")), out("two.db", list.split(" ")), list);
    }
    assertEquals("", does("check", "--db", path("two.db")).all());
    does("undo", "--db", path("two.db"));
    assertEquals("[\n]\n", out("two.db", "list", "--json"));
  }

  @Test
  void importing_again_adds_nothing() {
    does("import", file.toString(), "--db", path("two.db"));
    var before = out("two.db", "export", "book");
    var said = does("import", file.toString(), "--db", path("two.db")).err();
    assertTrue(said.startsWith("Nothing new: "), said);
    assertEquals(before, out("two.db", "export", "book"));
  }

  @Test
  void another_book_gets_the_clients_under_new_numbers() {
    does("add", "Somebody", "--db", path("two.db"));
    does("touch", "Somebody", "hello", "--db", path("two.db"));
    does("import", file.toString(), "--db", path("two.db"));
    assertEquals(63, out("two.db", "list", "--csv").lines().count() - 1);
    assertEquals("", does("check", "--db", path("two.db")).all());
    assertEquals(
        out("one.db", "promise", "--csv", "--fields", "client,by,text"),
        out("two.db", "promise", "--csv", "--fields", "client,by,text"));
  }

  @Test
  void traces_of_merges_and_removed_steps_are_kept() {
    for (var line :
        List.of(
            "introduce 11 --to 12 sailing",
            "introduce 13 --to 12 skiing",
            "edit 14 --referred-by 12",
            "merge 12 11",
            "rule remove --step 1")) {
      does((line + " --db " + path("one.db")).split(" "));
    }
    does("export", "book", "-o", file.toString(), "--db", path("one.db"));
    does("import", file.toString(), "--db", path("two.db"));
    assertEquals(out("one.db", "export", "book"), out("two.db", "export", "book"));
  }

  @Test
  void used_numbers_are_not_given_again_and_a_remark_says_so() {
    does("import", file.toString(), "--db", path("two.db"));
    does("undo", "--db", path("two.db"));
    var said = does("import", file.toString(), "--db", path("two.db")).err();
    assertTrue(said.contains("records got new numbers"), said);
    for (var fields : List.of("name,last_touch,due_on", "name,since,phone")) {
      assertEquals(
          out("one.db", "list", "--csv", "--fields", fields),
          out("two.db", "list", "--csv", "--fields", fields));
    }
  }
}
