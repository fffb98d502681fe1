package hug.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompleteTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
    hug.hug("add", "Jim Halpert", "--tag", "vip", "--owner", "Ana");
  }

  private String complete(String... line) {
    var words = new String[line.length + 1];
    words[0] = "__complete";
    System.arraycopy(line, 0, words, 1, line.length);
    return hug.hug(words).all();
  }

  @Test
  void it_proposes_everything_that_could_come_next() {
    assertEquals("due\tList clients to contact today, and why\n", complete("due"));
    assertEquals("remove\tRemove a rule or a follow-up step\n", complete("rule", "r"));
    assertTrue(complete("due", "--w").startsWith("--within\t"));
    assertEquals("visit\n", complete("touch", "jim", "--by", "v"));
    assertEquals("Jim Halpert\t#1\n", complete("touch", "HALP"));
    assertEquals("Jim Halpert\t#1\n", complete("touch", "x", "--also", ""));
    assertEquals("vip\n", complete("list", "--tag", "v"));
    assertEquals("Ana\n", complete("list", "--owner", ""));
    assertEquals("--owner=Ana\n", complete("list", "--owner=an"));
    assertEquals(":files\n", complete("import", ""));
    assertEquals(":files\n", complete("--db", "x", "due", "--output", ""));
    assertEquals(
        "touch\tLog a call, visit or other contact with a client\n", complete("help", "to"));
  }

  @Test
  void it_proposes_purposes_and_news_items_with_their_texts() {
    hug.hug("news", "add", "we open on Sundays now");
    hug.hug("news", "add", "an old hat");
    hug.hug("news", "end", "2");
    hug.hug("news", "add", "a second lens");

    var all = "1\twe open on Sundays now\n3\ta second lens\n";
    assertEquals(all, complete("touch", "jim", "--told", ""));
    assertEquals(all, complete("news", "show", ""));
    assertEquals(all, complete("export", "labels", "--news", ""));
    assertEquals("1,3\ta second lens\n", complete("touch", "jim", "--told", "1,3"));
    assertEquals("status\nsatisfaction\nsale\n", complete("touch", "jim", "--purpose", "s"));
    assertEquals("news\n", complete("list", "--not-heard", "n"));
    assertEquals("job\n", complete("rule", "add", "--during", ""));
    assertTrue(complete("news", "s").startsWith("show\t"));
    assertTrue(complete("news", "--a").startsWith("--all\t"));
    hug.hug("job", "jim", "prints");
    assertEquals("1\tJim Halpert, prints\n", complete("skip", ""));
  }

  @Test
  void it_never_complains() {
    assertEquals("", complete("nonsense", ""));
    assertEquals("", complete("--db", home.resolve("none.db").toString(), "touch", ""));
    assertEquals("", complete("unsnooze", "jim", ""));
    assertTrue(complete().contains("due\t"));
  }

  @Test
  void it_proposes_the_numbers_of_matching_open_items() {
    hug.hug("promise", "jim", "send the proofs", "--by", "2026-12-01");
    hug.hug("promise", "jim", "call\tback", "--by", "2026-11-20");
    hug.hug("complaint", "jim", "torn");
    hug.hug("complaint", "jim", "late");
    hug.hug("know", "jim", "in a hurry");
    hug.hug("rectified", "4", "sent a card");

    assertEquals(
        "2\tJim Halpert, call back\n1\tJim Halpert, send the proofs\n", complete("kept", ""));
    assertEquals("#1\tJim Halpert, send the proofs\n", complete("kept", "#1"));
    assertEquals("3\tJim Halpert, torn\n", complete("rectified", ""));
    assertEquals("4\tJim Halpert, late\n", complete("confirmed", ""));
    assertEquals("4\tJim Halpert, late\n", complete("reopen", ""));
    assertEquals("5\tJim Halpert, fact: in a hurry\n", complete("drop", "5"));
    assertEquals(
        "3\tJim Halpert, complaint: torn\n4\tJim Halpert, complaint: late\n"
            + "2\tJim Halpert, promise: call back\n1\tJim Halpert, promise: send the proofs\n",
        complete("done", ""));
    hug.hug("kept", "1");
    assertEquals("2\tJim Halpert, call back\n", complete("kept", ""));
    assertEquals("", complete("delivered", ""));
    assertEquals("", complete("kept", "2", ""));
  }

  @Test
  void options_of_every_command_are_proposed_before_one() {
    assertTrue(complete("--co").startsWith("--color\t"));
    assertTrue(complete("--").contains("--output\t"));
    assertEquals("auto\nalways\n", complete("--color", "a"));
    assertEquals("--color=never\n", complete("--color=n"));
    assertEquals(":files\n", complete("--db", ""));
    assertEquals(complete("du"), complete("--db", "x", "--color", "never", "du"));
    assertEquals(complete("rule", "r"), complete("--db=x", "rule", "--quiet", "r"));
    assertTrue(complete("rule", "--co").startsWith("--color\t"));
    assertTrue(complete("help", "--co").startsWith("--color\t"));
    assertEquals("", complete("--nonsense", ""));
  }

  @Test
  void a_name_that_looks_like_an_option_is_proposed_as_a_number() {
    hug.hug("add", "--", "-Dash Dora");

    assertEquals("#2\t-Dash Dora\n", complete("why", "dora"));
    assertEquals("#2\t-Dash Dora\n", complete("touch", "jim", "--also", "dora"));
    assertEquals("-Dash Dora\t#2\n", complete("why", "--", "-D"));
    assertEquals("-Dash Dora\t#2\n", complete("why", "--", "dora"));
    assertEquals("", complete("why", "-D"));
    assertEquals("", complete("why", "--", "-Dash Dora", ""));
    assertEquals(0, hug.hug("why", "#2").exitCode());
    assertEquals(0, hug.hug("why", "--", "-Dash Dora").exitCode());
  }

  @Test
  void completions_are_literal_and_fit_on_one_line() throws Exception {
    var card =
        """
        BEGIN:VCARD
        VERSION:4.0
        FN:Mallory
        CATEGORIES:-$(touch${IFS}pwned),:files,:smile,~,`x`
        END:VCARD
        """;
    hug.hug("import", Files.writeString(home.resolve("m.vcf"), card).toString());
    var book = home.resolve(".local/share/hug/hug.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + book);
        var statement = connection.createStatement()) {
      statement.executeUpdate("update staff set name = 'A' || char(10) || ':files'");
      statement.executeUpdate("update tag set value = 'v' || char(9) || 'x' where key = 'vip'");
      statement.executeUpdate("update client set name = 'Mal' || char(10) || '$(x)' where id = 2");
    }

    assertEquals("-$(touch${IFS}pwned)\n:smile\n`x`\n~\n", complete("list", "--tag", ""));
    assertEquals("--tag=:smile\n", complete("list", "--tag=:"));
    assertEquals("", complete("list", "--owner", "a"));
    assertEquals("", complete("show", "mal"));
  }
}
