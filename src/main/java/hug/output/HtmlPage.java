package hug.output;

import hug.model.Escaped;

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
      page.append("<ul>\n");
      for (var item : part.items()) {
        var note = item.note().isEmpty() ? "" : "<br><small>" + text(item.note()) + "</small>";
        page.append("<li>").append(text(item.text())).append(note).append("</li>\n");
      }
      page.append("</ul>\n");
    }
    return page.append(END).toString();
  }

  private static String text(String text) {
    return Escaped.of(text.replace('\n', ' '))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
