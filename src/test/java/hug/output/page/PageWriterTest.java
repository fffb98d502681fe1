package hug.output.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.output.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How pages look for those who do not have the program. */
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
  void what_clients_say_means_itself_in_markdown(String said, String written) {
    assertEquals("# T\n\n- " + written + "\n", item(Format.MARKDOWN, said));
  }

  @Test
  void what_clients_say_runs_nothing_in_html() {
    var page = item(Format.HTML, "<script>alert(\"1\")</script> & \u001b[31m\u202e");

    assertTrue(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; "));
    assertFalse(page.contains("\u001b") || page.contains("\u202e"));
  }

  @Test
  void a_page_needs_no_network() {
    var page = item(Format.HTML, "parking");

    assertTrue(page.startsWith("<!doctype html>\n"));
    for (var outside : List.of("http:", "https:", "src=", "href=", "url(", "@import", "<script")) {
      assertFalse(page.contains(outside), outside);
    }
  }

  @Test
  void lines_become_one() {
    assertEquals("# T\n\n- one two\n", item(Format.MARKDOWN, "one\ntwo"));
  }

  @Test
  void nothing_is_said_where_there_is_nothing() {
    var empty = Document.of("T", new Document.Part("", List.of()));

    assertEquals("", written(Format.HTML, empty));
    assertEquals("none", PageWriter.write(empty, Format.HTML, "none").whenEmpty());
  }
}
