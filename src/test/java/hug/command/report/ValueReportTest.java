package hug.command.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seven clients worth 5000, 3000, 900, 600, 300, 150 and 50, which is 10,000, and one of whom
 * nothing is known. What is expected was worked out by hand.
 */
final class ValueReportTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() throws IOException {
    hug = new HugTester(home).on("2026-11-21");
    var clients =
        Files.writeString(
            home.resolve("clients.csv"),
            """
            name,value,last_touch
            Ada,4400,2026-11-20
            Bob,3000,2026-01-01
            Cem,900,2026-11-01
            Dia,600,2026-02-01
            Eva,300,2026-11-10
            Fay,150,2026-11-12
            Gus,50,2026-11-13
            Hal,,2025-11-21
            """);
    does("import", clients.toString());
    // Ada's job of 600 is delivered, Bob's is not; an attempt and a touch of long ago do not count.
    does("job", "Ada", "wedding", "--value", "600", "--delivered", "2026-11-20");
    does("job", "Bob", "album", "--value", "800");
    does("touch", "Ada", "--on", "2026-10-01", "--no-answer");
    does("touch", "Ada", "--on", "2026-10-02");
    does("touch", "Ada", "--on", "2025-11-21");
  }

  private String does(String... words) {
    var result = hug.hug(words);
    assertEquals(0, result.exitCode(), result::err);
    return result.out().replace("\r", "");
  }

  private String rows(String section, String fields) {
    return does("report", "value", "--section", section, "--csv", "--fields", fields);
  }

  @Test
  void tiers_bring_80_percent_the_next_15_and_the_rest() {
    assertEquals(
        """
        tier,clients,unknown,worth,worth_share,from,to,lapsed,lapsed_worth
        A,2,0,8000,0.8,3000,5000,1,3000
        B,2,0,1500,0.15,600,900,1,600
        C,4,1,500,0.05,50,300,1,0
        """,
        rows("tiers", "tier,clients,unknown,worth,worth_share,from,to,lapsed,lapsed_worth"));
  }

  @Test
  void each_tier_shows_touches_and_silence() {
    // Touches: Ada 2, Bob 1; Cem and Dia 1 each; Eva, Fay, Gus 1 each, Hal 0. Silence: 1 and 324;
    // 20 and 293; 8, 9, 11 and 365.
    assertEquals(
        "touches_per_client,median_silence\n1.5,1\n1,20\n0.75,9\n",
        rows("tiers", "touches_per_client,median_silence"));
  }

  @Test
  void the_total_shows_how_few_bring_most_of_it() {
    // Gini: 2 (50 + 2 x 150 + 3 x 300 + 4 x 600 + 5 x 900 + 6 x 3000 + 7 x 5000) / 70,000 - 8 / 7.
    assertEquals(
        """
        clients,known,worth,top_20_share,clients_for_80,gini,lapsed_worth
        8,7,10000,0.8,2,0.6043,3600
        """,
        rows("total", "clients,known,worth,top_20_share,clients_for_80,gini,lapsed_worth"));
  }

  @Test
  void the_curve_has_a_point_for_each_client() {
    assertEquals(
        """
        clients,clients_share,worth_share
        1,0.1429,0.5
        2,0.2857,0.8
        3,0.4286,0.89
        4,0.5714,0.95
        5,0.7143,0.98
        6,0.8571,0.995
        7,1,1
        """,
        rows("curve", "clients,clients_share,worth_share"));
  }

  @Test
  void rules_are_proposed_as_commands() {
    assertEquals(
        """
        tier,worth,every,command
        A,3000,1m,hug rule add --worth 3000 --every 1m
        B,600,2m,hug rule add --worth 600 --every 2m
        """,
        rows("rules", "tier,worth,every,command"));
    does("rule", "add", "--everyone", "--every", "2w");
    assertEquals(
        "tier,worth,every,command\nB,600,1w,hug rule add --worth 600 --every 1w\n",
        rows("rules", "tier,worth,every,command"));
  }

  @Test
  void a_rule_that_was_added_is_not_proposed_again() {
    does("rule", "add", "--worth", "3000", "--every", "1m");
    assertEquals(
        "tier,worth,every,command\nB,600,2m,hug rule add --worth 600 --every 2m\n",
        rows("rules", "tier,worth,every,command"));
    does("rule", "add", "--worth", "600", "--every", "2m");
    assertEquals("tier,worth,every,command\n", rows("rules", "tier,worth,every,command"));
    assertFalse(does("report", "value").contains("Rules to add"));
  }

  @Test
  void the_page_sums_up_in_sentences() {
    var page = does("report", "value");
    assertTrue(
        page.contains(
            "The top 20% (2 clients) bring 80% of the total of 10000. It takes 2 clients (29%) to"
                + " reach 80%."),
        page);
    assertTrue(page.contains("1 client has no known worth"), page);
    assertTrue(page.contains("Lapsed clients are worth 3600 in all, 36% of the total."), page);
    assertTrue(page.startsWith("Worth of clients, 21 November 2026\n"), page);
    assertTrue(page.contains("\n  20% (2 clients)  80%\n"), page);
    // Two clients: 2 x (7 / 30 - 7 / 90).
    assertTrue(
        page.contains(
            "hug rule add --worth 3000 --every 1m  tier A, 2 clients: 1 more hug every 3"),
        page);
    assertTrue(page.contains("Median silence by tier"), page);
  }

  @Test
  void the_dots_of_the_curve_are_on_it() {
    // 20% of seven are two, which is 29%: at 40 + 230 x 2 / 7.
    var page = does("report", "value", "--html");
    assertTrue(page.contains("cx=\"105.71\""), page);
  }

  @Test
  void a_rules_extra_hugs_skip_clients_with_a_personal_window() {
    assertEquals("clients,more_hugs\n2,0.3111\n2,0.0778\n", rows("rules", "clients,more_hugs"));
    does("edit", "Ada", "--every", "1y");
    assertEquals("clients,more_hugs\n2,0.1556\n2,0.0778\n", rows("rules", "clients,more_hugs"));
    does("quiet", "Bob", "--because", "asked");
    assertEquals("clients,more_hugs\n2,0\n2,0.0778\n", rows("rules", "clients,more_hugs"));
  }

  @Test
  void tiers_need_enough_known_worths() {
    var few = new HugTester(home.resolve("few")).on("2026-11-21");
    few.hug("add", "Ada");
    assertTrue(few.hug("report", "value").out().contains("No client has a known worth yet."));
    assertEquals("", few.hug("report", "value", "-q").out());
    few.hug("edit", "Ada", "--value", "10");
    few.hug("add", "Bob");
    var page = few.hug("report", "value").out();
    assertTrue(page.contains("Only 1 of 2 clients has a known worth, too few"), page);
    assertFalse(page.contains("rule add"), page);
    few.hug("edit", "Bob", "--value", "20");
    page = few.hug("report", "value").out();
    assertTrue(
        page.contains("Tiers need at least 5 clients with a known worth. This book has 2."), page);
  }

  @Test
  void clients_of_equal_worth_have_no_tiers() {
    var alike = new HugTester(home.resolve("alike")).on("2026-11-21");
    for (int client = 1; client <= 6; client++) {
      alike.hug("add", "Client " + client, "--value", "500");
    }
    assertEquals(
        """
        Worth of clients, 21 November 2026

          All clients are worth about the same, so there are no tiers.
          No client with a known worth has lapsed.
        """,
        alike.hug("report", "value").out().replace("\r", ""));
    var rules = alike.hug("report", "value", "--section", "rules", "--csv").out();
    assertEquals(1, rules.lines().count(), rules);
  }

  @Test
  void worth_is_as_of_the_requested_day() {
    hug.on("2026-11-19");
    assertEquals("worth\n9400\n", rows("total", "worth"));
  }
}
