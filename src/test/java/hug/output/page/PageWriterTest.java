package hug.output.page;

import static hug.output.Column.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.output.Column;
import hug.output.Format;
import hug.output.Table;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages in HTML and Markdown. */
final class PageWriterTest {
  private static String written(Format format, Document document) {
    return String.join("", PageWriter.write(document, format, "none").pieces());
  }

  private static String item(Format format, String text) {
    return written(
        format,
        Document.of(
            "T", new Document.Part("", new Block.Items(List.of(new Block.Item(text, ""))))));
  }

  @Test
  void markdown_has_headings_and_lists() {
    var document =
        new Document(
            "You said",
            List.of("Members: Jim"),
            List.of(
                new Document.Part(
                    "Raised", new Block.Items(List.of(new Block.Item("parking", "by Jim")))),
                new Document.Part("", new Block.Items(List.of(new Block.Item("heating", ""))))));

    assertEquals(
        """
        # You said

        Members: Jim

        ## Raised

        - parking
          - by Jim

        - heating
        """,
        written(Format.MARKDOWN, document));
  }

  @ParameterizedTest
  @CsvSource({
    "*more* parking, \\*more\\* parking",
    "<b>bold</b>, \\<b\\>bold\\</b\\>",
    "[x](http://evil), \\[x\\](http://evil)",
    "1. first, 1\\. first",
    "12) twelfth, 12\\) twelfth",
    "v 1.5, v 1.5",
    "- no, \\- no",
    "a-b, a-b",
    "# no, \\# no",
    "AT&T, AT\\&T",
  })
  void client_text_is_escaped_in_markdown(String said, String written) {
    assertEquals("# T\n\n- " + written + "\n", item(Format.MARKDOWN, said));
  }

  @Test
  void client_text_cannot_run_code_in_html() {
    var page = item(Format.HTML, "<script>alert(\"1\")</script> & \u001b[31m\u202e");

    assertTrue(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; "));
    assertFalse(page.contains("\u001b") || page.contains("\u202e"));
  }

  @Test
  void a_page_needs_no_network() {
    var page = item(Format.HTML, "parking");

    assertTrue(page.startsWith("<!doctype html>\n"));
    assertTrue(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""), page);
    for (var outside : List.of("http:", "https:", "src=", "href=", "url(", "@import", "<script")) {
      assertFalse(page.contains(outside), outside);
    }
  }

  /** A page of everything but plots, without the head, which is the same on every page. */
  private static final Document FIGURES =
      Document.of(
          "T",
          new Document.Part(
              "Week",
              new Block.Words("One.", "Two."),
              new Block.Figures(
                  List.of(
                      new Block.Figure("touches", "12", "+3", List.of(0L, 4L, 2L)),
                      new Block.Figure("new", "1", ""))),
              new Block.Grid(
                  Table.of(
                      List.of("Jim", "A|B"),
                      column("client", name -> name),
                      column("days_silent", String::length)))));

  private static String main(String page) {
    return page.substring(page.indexOf("<main>"));
  }

  @Test
  void html_has_figures_in_a_table_with_sparklines() {
    assertEquals(
        """
        <main>
        <h1 id="page">T</h1>
        <section aria-labelledby="part-1">
        <h2 id="part-1">Week</h2>
        <p>One.</p>
        <p>Two.</p>
        <table class="figures" aria-labelledby="part-1">
        <tbody>
        <tr><th scope="row">touches</th><td class="number">12</td><td>+3</td><td>SPARK</td></tr>
        <tr><th scope="row">new</th><td class="number">1</td><td></td><td></td></tr>
        </tbody>
        </table>
        <div class="scroll">
        <table aria-labelledby="part-1">
        <thead><tr><th scope="col">client</th><th scope="col" class="number">days silent</th></tr></thead>
        <tbody>
        <tr><th scope="row" class="short">Jim</th><td data-label="days silent" class="number">3</td></tr>
        <tr><th scope="row" class="short">A|B</th><td data-label="days silent" class="number">3</td></tr>
        </tbody>
        </table>
        </div>
        </section>
        </main>
        </body>
        </html>
        """
            .replace("SPARK", SvgPlot.spark(List.of(0L, 4L, 2L), "plot-1")),
        main(written(Format.HTML, FIGURES)));
  }

  @Test
  void html_for_mail_has_characters_for_pictures() {
    assertEquals(
        """
        <main>
        <h1 id="page">T</h1>
        <section>
        <figure>
        <figcaption id="plot-1">Touches by channel</figcaption>
        <p>Most were calls, twice as many as cards.</p>
        <div class="scroll">
        <table aria-labelledby="plot-1" cellpadding="4">
        <thead><tr><th scope="col">channel</th><th scope="col" class="number" align="right">touches</th>\
        <th scope="col" class="number" align="right">before</th><th scope="col"></th></tr></thead>
        <tbody>
        <tr><th scope="row" class="short">call</th><td data-label="touches" class="number" align="right">20</td>\
        <td data-label="before" class="number" align="right">15</td><td class="short">████████</td></tr>
        <tr><th scope="row" class="short">card</th><td data-label="touches" class="number" align="right">10</td>\
        <td data-label="before" class="number" align="right">12</td><td class="short">████</td></tr>
        <tr><th scope="row" class="short">visit</th><td data-label="touches" class="number" align="right">3</td>\
        <td data-label="before" class="number" align="right">0</td><td class="short">█▎</td></tr>
        <tr><th scope="row" class="short">gift</th><td data-label="touches" class="number" align="right">0</td>\
        <td data-label="before" class="number" align="right">2</td><td></td></tr>
        </tbody>
        </table>
        </div>
        </figure>
        </section>
        </main>
        </body>
        </html>
        """,
        main(PageWriter.forMail(Document.of("T", new Document.Part("", DemoDocument.bars())))));
  }

  @Test
  void a_plot_and_its_numbers_share_a_label() {
    var page = written(Format.HTML, Document.of("T", new Document.Part("", DemoDocument.bars())));

    assertTrue(
        page.contains(
            """
            <figure>
            <figcaption id="plot-1">Touches by channel</figcaption>
            <p aria-hidden="true">Most were calls, twice as many as cards.</p>
            <svg class="plot\
            """),
        page);
    assertTrue(
        page.contains(
            """
            </svg>
            <div class="scroll numbers">
            <table aria-labelledby="plot-1">
            """),
        page);
  }

  @Test
  void a_table_too_wide_for_a_phone_is_stacked_there() {
    var wide = Table.of(List.of("x".repeat(30)), column("client", x -> x), column("note", x -> x));
    var page = written(Format.HTML, Document.of("T", new Document.Part("", new Block.Grid(wide))));

    assertTrue(
        page.contains(
            "<div class=\"scroll wide stacked\" tabindex=\"0\" role=\"region\""
                + " aria-labelledby=\"page\">"),
        page);

    var columns = Collections.nCopies(12, Column.<String>column("note", x -> x));
    var many = new Block.Grid(new Table<>(List.of("words"), columns));
    page = written(Format.HTML, Document.of("T", new Document.Part("", many)));
    assertTrue(page.contains("<div class=\"scroll wide\" tabindex=\"0\""), page);
  }

  @Test
  void phone_numbers_and_dates_are_not_broken() {
    var table =
        Table.of(
            List.of("x"),
            column("client", x -> "x".repeat(30)),
            column("phone", x -> "+44 20 7946 0614"),
            column("day", x -> "2026-11-21"),
            column("note", x -> "in words"));
    var page = written(Format.HTML, Document.of("T", new Document.Part("", new Block.Grid(table))));

    for (var cell :
        List.of(
            "data-label=\"phone\" class=\"short\">+44",
            "data-label=\"day\" class=\"number\">2026",
            "data-label=\"note\">in words")) {
      assertTrue(page.contains(cell), page);
    }
  }

  @Test
  void markdown_has_tables() {
    assertEquals(
        """
        # T

        ## Week

        One.

        Two.

        - touches: 12 (+3)
        - new: 1

        | client | days silent |
        | --- | ---: |
        | Jim | 3 |
        | A\\|B | 3 |
        """,
        written(Format.MARKDOWN, FIGURES));
  }

  @Test
  void markdown_has_the_numbers_of_plots() {
    assertEquals(
        """
        # T

        Distribution of worth. The top fifth of clients brings 59% of the worth.

        | top clients | worth |
        | ---: | ---: |
        | 10% | 34% |
        """,
        written(Format.MARKDOWN, Document.of("T", new Document.Part("", DemoDocument.curve())))
            .replaceAll("(?s)\\| 20%.*", ""));
  }

  @Test
  void lines_become_one() {
    assertEquals("# T\n\n- one two\n", item(Format.MARKDOWN, "one\ntwo"));
  }

  @Test
  void empty_parts_are_left_out() {
    var empty = Document.of("T", new Document.Part("", List.of()));

    assertEquals("", written(Format.HTML, empty));
    assertEquals("none", PageWriter.write(empty, Format.HTML, "none").whenEmpty());
  }
}
