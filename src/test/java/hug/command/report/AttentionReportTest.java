package hug.command.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twelve clients, each with a visit on the 5th of every month of 2025, and the last two of them
 * with none after that; the others have one a quarter in 2026. What is expected was worked out by
 * hand.
 */
final class AttentionReportTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() throws IOException {
    var touches = new StringBuilder("client,on,by,note\n");
    for (int client = 1; client <= 12; client++) {
      for (int month = 1; month <= 12; month++) {
        add(touches, client, LocalDate.of(2025, month, 5));
      }
      for (int month = 1; client <= 10 && month <= 7; month += 3) {
        add(touches, client, LocalDate.of(2026, month, 5));
      }
    }
    var file = Files.writeString(home.resolve("touches.csv"), touches);
    hug = new HugTester(home).on("2026-11-21");
    does("import", file.toString(), "--as", "touches", "--create-clients", "--spread", "0d");
    does("edit", "Client 12", "--value", "900");
  }

  private static void add(StringBuilder touches, int client, LocalDate day) {
    touches.append("Client %d,%s,visit,two words%n".formatted(client, day));
  }

  private String does(String... words) {
    var result = hug.hug(words);
    assertEquals(0, result.exitCode(), result::err);
    return result.out().replace("\r", "");
  }

  private String periods(String fields) {
    return does("report", "attention", "--csv", "--fields", fields);
  }

  @Test
  void each_quarter_is_a_row_even_the_current_one() {
    assertEquals(
        """
        period,over,clients,touches,touches_per_client,touched_share,gini
        2025-Q1,true,12,36,3,1,0
        2025-Q2,true,12,36,3,1,0
        2025-Q3,true,12,36,3,1,0
        2025-Q4,true,12,36,3,1,0
        2026-Q1,true,12,10,0.8333,0.8333,0.1667
        2026-Q2,true,12,10,0.8333,0.8333,0.1667
        2026-Q3,true,12,10,0.8333,0.8333,0.1667
        2026-Q4,false,12,0,0,0,
        """,
        periods("period,over,clients,touches,touches_per_client,touched_share,gini"));
  }

  @Test
  void attempts_mailings_and_later_touches_do_not_count() {
    does("touch", "Client 1", "--on", "2026-10-02", "--no-answer");
    does("touch", "Client 1", "--on", "2026-10-03", "--by", "mailing");
    does("touch", "Client 1", "--on", "2026-10-04", "--by", "email", "a  note\nof four words");
    does("touch", "Client 2", "--on", "2026-10-05", "--by", "gift");
    does("touch", "Client 2", "--on", "2026-10-06", "--by", "text");
    var fields = "touches,personal_share,note_share,words_per_note";
    assertTrue(periods(fields).endsWith("3,0.3333,0.3333,5\n"));
    hug.on("2026-10-04");
    assertTrue(periods(fields).endsWith("1,0,1,5\n"));
  }

  @Test
  void promises_and_complaints_belong_to_their_period() {
    hug.on("2026-10-01");
    does("promise", "Client 1", "the album", "--by", "2026-10-10");
    does("promise", "Client 2", "the frame", "--by", "2026-10-11");
    does("promise", "Client 3", "the proofs", "--by", "2026-10-12");
    does("promise", "Client 4", "the bill", "--by", "2026-10-12");
    does("complaint", "Client 5", "came late");
    hug.on("2026-10-09");
    does("kept", "Client 1");
    does("drop", "4", "--because", "paid already");
    does("rectified", "5", "a free print");
    hug.on("2026-10-13");
    does("kept", "Client 2");
    assertTrue(periods("promises_in_time,days_to_put_right").endsWith("\n0.3333,8\n"));
    hug.on("2026-10-08");
    assertTrue(periods("promises_in_time,days_to_put_right,clients").endsWith("\n,,12\n"));
  }

  @Test
  void the_slide_is_named_on_the_page_and_in_its_section() {
    assertEquals(
        """
        since,from,clients,touches_before,touches_since,standard_error
        2026-Q1,2026-01-01,12,3,0.8333,0
        """,
        does("report", "attention", "--section", "slide", "--csv"));
    var page = does("report", "attention");
    assertTrue(
        page.contains(
            "Attention has dropped since 2026-Q1: from 3.0 touches per client each quarter to 0.83."
                + " You had 12 clients then."),
        page);
    assertTrue(page.contains("2026-Q4 so far"), page);
    hug.on("2026-02-10");
    page = does("report", "attention");
    assertTrue(page.contains("There is no clear drop in attention."), page);
    hug.on("2025-06-10");
    page = does("report", "attention");
    assertEquals(
        """
        Attention to clients, 10 June 2025

          It takes three full quarters to see a trend; so far one is over.
        """,
        page);
    assertEquals(3, periods("period").lines().count());
  }

  @Test
  void nothing_is_made_up_of_the_time_before_the_book_began() throws IOException {
    var clients = new StringBuilder("name,since\n");
    var touches = new StringBuilder("client,on,by,note\n");
    for (int client = 1; client <= 12; client++) {
      clients.append("Client %d,2015-05-05%n".formatted(client));
      for (var day = LocalDate.of(2025, 11, 20); day.getYear() < 2027; day = day.plusMonths(2)) {
        add(touches, client, day);
      }
    }
    hug = new HugTester(home.resolve("late")).on("2027-01-21");
    does("import", Files.writeString(home.resolve("c.csv"), clients).toString());
    does("import", Files.writeString(home.resolve("t.csv"), touches).toString(), "--as", "touches");
    assertEquals(
        """
        period,over,whole,touches_per_client
        2025-Q4,true,false,1
        2026-Q1,true,true,2
        2026-Q2,true,true,1
        2026-Q3,true,true,2
        2026-Q4,true,true,1
        2027-Q1,false,false,0
        """,
        periods("period,over,whole,touches_per_client"));
    var page = does("report", "attention");
    assertTrue(page.contains("the book has nothing from before November 2025."), page);
    assertTrue(page.contains("2025-Q4 from 20 Nov "), page);
    assertFalse(page.contains("Clients who get least"), page);
    assertFalse(page.contains("By year joined"), page);
    assertEquals(
        "joined,clients,first_year_over,first_year_touches\n2015,12,0,\n",
        does("report", "attention", "--section", "cohorts", "--csv"));
    hug.on("2026-01-02");
    assertEquals(
        """
        Attention to clients, 2 January 2026

          It takes three full quarters to see a trend; so far none is over.
          The early days cannot be compared: the book has nothing from before November 2025.
        """,
        does("report", "attention"));
  }

  @Test
  void cohorts_are_compared_by_their_first_year() {
    assertEquals(
        "joined,clients,first_year_over,first_year_touches\n2025,12,12,12\n",
        does("report", "attention", "--section", "cohorts", "--csv"));
    hug.on("2025-12-31");
    assertEquals(
        "joined,clients,first_year_over,first_year_touches\n2025,12,0,\n",
        does("report", "attention", "--section", "cohorts", "--csv"));
  }

  @Test
  void clients_who_get_least_are_listed_most_valuable_first() {
    // From 22 November 2025 on: a visit in December, and three for the first ten.
    var fields = "client,worth,touches,first_clients_touches,last_touch";
    var least = does("report", "attention", "--section", "least", "--csv", "--fields", fields);
    assertTrue(
        least.startsWith(
            """
            client,worth,touches,first_clients_touches,last_touch
            Client 12,900,1,12,2025-12-05
            Client 11,,1,12,2025-12-05
            Client 1,,4,12,2026-07-05
            """),
        least);
    assertEquals(13, least.lines().count());
    does("quiet", "Client 11", "--because", "asked");
    assertFalse(does("report", "attention", "--section", "least", "--csv").contains("Client 11,"));
  }

  @Test
  void months_and_years_are_periods_too() {
    var months =
        does("report", "attention", "--by", "month", "--csv", "--fields", "period,from,to");
    assertEquals(24, months.lines().count());
    assertTrue(months.contains("2025-02,2025-02-01,2025-02-28"), months);
    var years = does("report", "attention", "--by", "year", "--csv", "--fields", "period,touches");
    assertEquals("period,touches\n2025,144\n2026,30\n", years);
    assertEquals(2, hug.hug("report", "attention", "--by", "week").exitCode());
  }

  @Test
  void a_section_is_a_list_not_a_page() {
    assertTrue(does("report", "attention", "--section", "cohorts").startsWith("JOINED"));
    var page = hug.hug("report", "attention", "--section", "cohorts", "--html");
    assertEquals(2, page.exitCode());
    assertTrue(page.err().contains("--section does not apply to a page"), page.err());
    var unknown = hug.hug("report", "attention", "--section", "cohort");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.err().contains("periods, cohorts, slide, least"), unknown.err());
  }

  @Test
  void an_empty_book_says_how_to_begin() {
    var empty = new HugTester(home.resolve("empty"));
    assertEquals(0, empty.hug("init").exitCode());
    assertTrue(empty.hug("report", "attention").out().contains("No clients yet."));
    assertEquals("", empty.hug("report", "attention", "-q").out());
    assertEquals("[]\n", empty.hug("report", "attention", "--json").out().replace("\n]", "]"));
  }
}
