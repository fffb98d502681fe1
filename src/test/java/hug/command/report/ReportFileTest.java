package hug.command.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of -o: which extensions are written, and which are refused. */
final class ReportFileTest {
  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home).on("2026-11-21");
    hug.hug("init");
  }

  @ParameterizedTest
  @CsvSource({
    "report, r.pdf, hug cannot write PDF files, write a .html file and print it from your browser",
    "report, R.PDF, hug cannot write PDF files, write a .html file and print it from your browser",
    "report, r.docx, hug cannot write DOCX files, write a .html file and print it from your browser",
    "report, r.xlsx, hug cannot write XLSX files, write a .csv file and open it in a spreadsheet",
    "list, l.xlsx, hug cannot write XLSX files, write a .csv file and open it in a spreadsheet",
    "list, l.pdf, hug cannot write PDF files, write a .csv file and open it in a spreadsheet",
    "export calendar, c.png, hug cannot write PNG files, use another extension",
  })
  void an_extension_that_hug_cannot_write_is_refused(
      String command, String name, String message, String instead) {
    var file = home.resolve(name);
    var result = hug.hug(List.of((command + " -o " + file).split(" ")));

    assertEquals(2, result.exitCode(), result::all);
    assertTrue(result.err().contains(message), result.err());
    assertTrue(result.err().contains(instead), result.err());
    assertFalse(Files.exists(file));
  }

  @Test
  void no_other_extension_is_refused() {
    for (var name : new String[] {"r.txt", "report", "r.pdf.csv", "pdf"}) {
      var result = hug.hug("report", "-o", home.resolve(name).toString());
      assertEquals(0, result.exitCode(), result::all);
    }
  }

  @Test
  void an_empty_html_page_says_so_where_text_and_mail_are_silent() throws Exception {
    var page = home.resolve("week.html");
    hug.hug("report", "-q", "--html", "-o", page.toString());

    assertTrue(Files.readString(page).startsWith("<!doctype html>\n"));
    assertTrue(Files.readString(page).contains("<p>"));
    assertEquals("", hug.hug("report", "-q").out());
    assertEquals("", hug.hug("report", "-q", "--mail-to", "a@example.com").out());
  }
}
