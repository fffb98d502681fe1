package hug.output.page;

import hug.model.Escaped;
import java.util.stream.Collectors;

/** Writes documents as one HTML page, with nothing in it that has to be fetched, or that runs. */
final class HtmlPage {
  private static final String BEGINNING =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>TITLE</title>
      <style>
      body { font: 12pt/1.5 Georgia, serif; max-width: 40em; margin: 2em auto; padding: 0 1em; }
      h1 { font-size: 1.6em; line-height: 1.2; }
      h2 { font-size: 1.1em; margin: 1.6em 0 .4em; break-after: avoid; }
      ul { padding-left: 1.2em; }
      li { margin-bottom: .6em; break-inside: avoid; }
      small { color: #555; }
      @page { margin: 20mm; }
      @media print { body { margin: 0; max-width: none; } }
      </style>
      </head>
      <body>
      <h1>TITLE</h1>
      """;
  private static final String END =
      """
      </body>
      </html>
      """;

  private HtmlPage() {}

  static String of(Document document) {
    var page = new StringBuilder(BEGINNING.replace("TITLE", text(document.title())));
    for (var line : document.lead()) {
      page.append("<p>").append(text(line)).append("</p>\n");
    }
    for (var part : document.parts()) {
      if (!part.heading().isEmpty()) {
        page.append("<h2>").append(text(part.heading())).append("</h2>\n");
      }
      part.blocks().stream()
          .filter(block -> !block.isEmpty())
          .forEach(block -> page.append(html(block)));
    }
    return page.append(END).toString();
  }

  private static String html(Block block) {
    return switch (block) {
      case Block.Words words ->
          words.sentences().stream()
              .map(line -> "<p>" + text(line) + "</p>\n")
              .collect(Collectors.joining());
      case Block.Items list ->
          list.items().stream()
              .map(item -> item(item.text(), item.note()))
              .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
      case Block.Figures list ->
          list.figures().stream()
              .map(figure -> item(figure.inWords(), ""))
              .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
      case Block.Grid grid -> table(ShownTable.of(grid.table()));
      case Block.Plot plot ->
          "<p>"
              + text(plot.title())
              + "</p>\n"
              + table(ShownTable.of(plot.drawing().numbers().asTable()));
    };
  }

  private static String item(String text, String note) {
    var small = note.isEmpty() ? "" : "<br><small>" + text(note) + "</small>";
    return "<li>" + text(text) + small + "</li>\n";
  }

  private static String table(ShownTable table) {
    var html = new StringBuilder("<table>\n<tr>");
    table.headings().forEach(heading -> html.append("<th>").append(text(heading)).append("</th>"));
    html.append("</tr>\n");
    for (var row : table.rows()) {
      html.append("<tr>");
      row.forEach(cell -> html.append("<td>").append(text(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    return html.append("</table>\n").toString();
  }

  private static String text(String text) {
    return Escaped.of(text.replace('\n', ' '))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
