package hug.output;

import hug.model.Escaped;

/** Writes documents as Markdown (https://commonmark.org). */
final class Markdown {
  /** Whatever could be taken for something else than itself. */
  private static final String SPECIAL = "\\`*_{}[]<>#|~&";

  private Markdown() {}

  static String of(Document document) {
    var page = new StringBuilder("# ").append(text(document.title())).append('\n');
    for (var line : document.lead()) {
      page.append('\n').append(text(line)).append('\n');
    }
    for (var part : document.parts()) {
      if (!part.heading().isEmpty()) {
        page.append("\n## ").append(text(part.heading())).append('\n');
      }
      page.append('\n');
      for (var item : part.items()) {
        page.append("- ").append(text(item.text())).append('\n');
        if (!item.note().isEmpty()) {
          page.append("  - ").append(text(item.note())).append('\n');
        }
      }
    }
    return page.toString();
  }

  /** A text as one line that means itself; what could move a cursor is written out. */
  private static String text(String text) {
    var line = Escaped.of(text.replace('\n', ' '));
    var escaped = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 || (i == 0 && "-+=".indexOf(c) >= 0) || isNumbering(line, i)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** Whether it is the dot of a number at the beginning, which would begin a numbered list. */
  private static boolean isNumbering(String line, int at) {
    char c = line.charAt(at);
    return at > 0
        && (c == '.' || c == ')')
        && line.substring(0, at).chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
