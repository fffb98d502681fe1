package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.output.Format;
import hug.output.page.DemoDocument;
import hug.output.page.PageWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures pages in a real browser with {@code measure.js}. */
final class ReportPageIT extends ProgramFixture {
  /** The commands that write pages of the sample book, by a short name. */
  private static final Map<String, String> PAGES =
      Map.of(
          "attention",
          "report attention --html",
          "team",
          "report team --html",
          "agenda",
          "council agenda --format html",
          "feedback",
          "feedback --answered --format html");

  private static final int PHONE = 360;
  private static final int DESK = 1280;

  /** A page with many kinds of faults. */
  private static final String BAD =
      """
      <!doctype html>
      <body style="background: white">
      <h1 id="one">A page</h1><h3 id="one" style="color: #999">Pale</h3>
      <p style="width: 2000px" aria-labelledby="two">wide</p>
      <div style="overflow: auto; width: 90px"><p style="width: 200px">scrolls</p></div>
      <svg role="img" width="50" height="20"><text y="12" fill="black">a long text</text></svg>
      <script>console.log("it ran")</script>
      </body>
      """;

  /** The browser's output. */
  private record Measured(List<String> faults, List<String> facts, String console) {}

  @BeforeEach
  void needs() {
    Shell.require("chromium");
  }

  private Measured measured(Map<String, String> pages, boolean isDark, Integer... widths)
      throws Exception {
    var json = new StringBuilder("const widths = " + List.of(widths) + ";\nconst pages = [");
    pages.forEach((name, html) ->
        json.append("[\"").append(name).append("\", ").append(quoted(html)).append("],\n"));
    var script = Files.readString(Path.of("src/test/resources/hug/measure.js"));
    Files.writeString(
        folder.resolve("measure.html"),
        "<!doctype html><meta charset=utf-8><meta name=color-scheme content='light dark'><body><script>"
            + json.append("];\n").append(script)
            + "</script>");
    var result =
        shell.run(
            // The scheme is 0 for dark. It runs only our own code, so it needs no sandbox, which
            // fails as root and in containers. Virtual time passes as fast as it can.
            "chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run"
                + " --user-data-dir=profile --enable-logging=stderr --v=0"
                + " --blink-settings=preferredColorScheme="
                + (isDark ? 0 : 1)
                + " --virtual-time-budget=60000 --dump-dom 'file://"
                + folder
                + "/measure.html'",
            environment);
    var faults = new ArrayList<String>();
    var facts = new ArrayList<String>();
    int from = result.out().indexOf("<pre id=\"measured\">");
    assertTrue(from > 0, "nothing was measured: " + result);
    var lines = result.out().substring(from + 19, result.out().indexOf("</pre>", from));
    lines.lines().forEach(line -> (line.startsWith("= ") ? facts : faults).add(line));
    var console = result.err().lines().filter(line -> line.contains("CONSOLE")).toList();
    return new Measured(faults, facts, String.join("\n", console));
  }

  /** A text as a JavaScript literal in a page. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("<", "\\u003c")
        + '"';
  }

  private Map<String, String> pages() throws Exception {
    var pages = new LinkedHashMap<String, String>();
    var demo = PageWriter.write(DemoDocument.document(), Format.HTML, "").pieces();
    pages.put("demo", String.join("", demo));
    pages.put("mail", PageWriter.forMail(DemoDocument.document()));
    for (var page : PAGES.entrySet()) {
      var result = hug("--sample --today 2026-11-21 " + page.getValue());
      assertEquals(0, result.exitCode(), result.err());
      pages.put(page.getKey(), result.out());
    }
    return pages;
  }

  @Test
  void pages_fit_and_are_legible_in_light_and_dark_mode() throws Exception {
    var pages = pages();
    var day = measured(pages, false, PHONE, DESK);
    var night = measured(pages, true, PHONE);

    for (var measured : List.of(day, night)) {
      assertEquals(List.of(), measured.faults());
      assertEquals("", measured.console());
    }
    assertEquals(2 * pages.size() + 1, day.facts().size());
    assertEquals(pages.size() + 1, night.facts().size());
    assertTrue(day.facts().getFirst().endsWith("paper rgb(253, 252, 250)"), day.facts().toString());
    assertTrue(night.facts().getFirst().endsWith("rgb(22, 25, 29)"), night.facts().toString());
  }

  @Test
  void all_faults_of_a_bad_page_are_found() throws Exception {
    var measured = measured(Map.of("bad", BAD), false, PHONE);
    var faults = String.join("\n", measured.faults());

    for (var fault :
        List.of(
            "bad at 360: it is 20",
            "contrast 2.8",
            "h3 after h1",
            "two elements have the id one",
            "no label two",
            "a box that scrolls cannot be reached by keys",
            "nothing hints that a box scrolls",
            "a box is cut beside 262 of empty room",
            "cut off: \"a long text\"",
            "svg without a name",
            "a script",
            "no lang")) {
      assertTrue(faults.contains(fault), fault + " is not in\n" + faults);
    }
    assertTrue(measured.console().contains("it ran"), measured.console());
  }
}
