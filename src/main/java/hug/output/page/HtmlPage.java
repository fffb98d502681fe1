package hug.output.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.output.Bars;
import hug.output.Viewport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes documents as one HTML page that fetches nothing and runs nothing. For mail, which many
 * programs show without pictures, bars are made of characters.
 */
final class HtmlPage {
  private static final String BEGINNING =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>TITLE</title>
      <style>
      STYLE</style>
      </head>
      <body>
      <main>
      <h1 id="page">TITLE</h1>
      """;
  private static final String END =
      """
      </main>
      </body>
      </html>
      """;
  private static final Viewport LETTERS = new Viewport(0, 0, false, true);

  private final boolean isMail;
  private final StringBuilder page = new StringBuilder();
  private int pictures;

  private HtmlPage(boolean isMail) {
    this.isMail = isMail;
  }

  static String of(Document document) {
    return new HtmlPage(false).written(document);
  }

  static String forMail(Document document) {
    return new HtmlPage(true).written(document);
  }

  private String written(Document document) {
    page.append(BEGINNING.replace("STYLE", style()).replace("TITLE", Html.text(document.title())));
    document.lead().forEach(line -> add("p class=\"lead\"", line));
    int number = 0;
    for (var part : document.parts()) {
      number++;
      boolean isNamed = !part.heading().isEmpty();
      var label = isNamed ? "part-" + number : "page";
      page.append(isNamed ? "<section aria-labelledby=\"" + label + "\">\n" : "<section>\n");
      if (isNamed) {
        add("h2 id=\"" + label + "\"", part.heading());
      }
      part.blocks().stream().filter(block -> !block.isEmpty()).forEach(block -> add(block, label));
      page.append("</section>\n");
    }
    return page.append(END).toString();
  }

  private static String style() {
    try (var file = HtmlPage.class.getResourceAsStream("page.css")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String tag, String text) {
    page.append(Html.element(tag, text)).append('\n');
  }

  private void add(Block block, String label) {
    switch (block) {
      case Block.Words words -> words.sentences().forEach(line -> add("p", line));
      case Block.Items list -> addItems(list.items());
      case Block.Figures list -> addFigures(list.figures(), label);
      case Block.Grid grid ->
          page.append(new HtmlTable(ShownTable.of(grid.table()), label, isMail).inBox(false));
      case Block.Plot plot -> addPlot(plot);
    }
  }

  private void addItems(List<Block.Item> items) {
    page.append("<ul>\n");
    for (var item : items) {
      page.append("<li>").append(Html.text(item.text()));
      if (!item.note().isEmpty()) {
        // The style sheet puts it on a line of its own.
        page.append(isMail ? "<br>" : "");
        page.append(Html.element("small class=\"note\"", item.note()));
      }
      page.append("</li>\n");
    }
    page.append("</ul>\n");
  }

  private void addFigures(List<Block.Figure> figures, String label) {
    page.append("<table class=\"figures\" aria-labelledby=\"").append(label).append('"');
    page.append(isMail ? " cellpadding=\"4\"" : "").append(">\n<tbody>\n");
    boolean hasCourse = figures.stream().anyMatch(figure -> !figure.course().isEmpty());
    for (var figure : figures) {
      page.append("<tr>").append(Html.element("th scope=\"row\"", figure.name()));
      page.append(Html.element("td class=\"number\"" + right(), figure.value()));
      page.append(Html.element("td", figure.change()));
      if (hasCourse) {
        page.append("<td>").append(figure.course().isEmpty() ? "" : course(figure)).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
  }

  private String right() {
    return isMail ? " align=\"right\"" : "";
  }

  private String course(Block.Figure figure) {
    return isMail
        ? Html.text(Bars.line(figure.course(), LETTERS))
        : SvgPlot.spark(figure.course(), picture());
  }

  private void addPlot(Block.Plot plot) {
    var id = picture();
    var numbers = ShownTable.of(plot.drawing().numbers().asTable());
    page.append("<figure>\n");
    add("figcaption id=\"" + id + "\"", plot.title());
    // Screen readers get it from the picture.
    add(isMail ? "p" : "p aria-hidden=\"true\"", plot.description());
    page.append(isMail ? "" : SvgPlot.of(plot, id));
    var table = isMail ? MailBars.beside(numbers, plot.drawing()) : numbers;
    page.append(new HtmlTable(table, id, isMail).inBox(true));
    page.append("</figure>\n");
  }

  private String picture() {
    pictures++;
    return "plot-" + pictures;
  }
}
