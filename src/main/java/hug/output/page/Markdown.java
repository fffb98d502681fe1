package hug.output.page;

import hug.model.Escaped;
import hug.output.Table;

/** Writes documents as Markdown (https://spec.commonmark.org), with pipe tables. */
final class Markdown {
  /** Characters that could be taken for markup. */
  private static final String SPECIAL = "\\`*_{}[]<>#|~&";

  private final StringBuilder page = new StringBuilder();

  private Markdown() {}

  static String of(Document document) {
    return new Markdown().written(document);
  }

  private String written(Document document) {
    page.append("# ").append(text(document.title())).append('\n');
    for (var line : document.lead()) {
      page.append('\n').append(text(line)).append('\n');
    }
    for (var part : document.parts()) {
      if (!part.heading().isEmpty()) {
        page.append("\n## ").append(text(part.heading())).append('\n');
      }
      for (var block : part.blocks()) {
        if (!block.isEmpty()) {
          add(block);
        }
      }
    }
    return page.toString();
  }

  private void add(Block block) {
    switch (block) {
      case Block.Words words ->
          words.sentences().forEach(line -> page.append('\n').append(text(line)).append('\n'));
      case Block.Items list -> {
        page.append('\n');
        list.items().forEach(item -> addItem(item.text(), item.note()));
      }
      case Block.Figures list -> {
        page.append('\n');
        list.figures().forEach(figure -> addItem(figure.inWords(), ""));
      }
      case Block.Grid grid -> addTable(grid.table());
      case Block.Plot plot -> {
        page.append('\n').append(text(plot.title() + ". " + plot.description())).append('\n');
        addTable(plot.drawing().numbers().asTable());
      }
    }
  }

  private void addItem(String text, String note) {
    page.append("- ").append(text(text)).append('\n');
    if (!note.isEmpty()) {
      page.append("  - ").append(text(note)).append('\n');
    }
  }

  private void addTable(Table<?> table) {
    var shown = ShownTable.of(table);
    page.append("\n|");
    shown.headings().forEach(heading -> page.append(' ').append(text(heading)).append(" |"));
    page.append("\n|");
    shown.isNumber().forEach(isNumber -> page.append(isNumber ? " ---: |" : " --- |"));
    for (var row : shown.rows()) {
      page.append("\n|");
      row.forEach(cell -> page.append(' ').append(text(cell)).append(" |"));
    }
    page.append('\n');
  }

  /** The text in one line, escaped; control characters are written out. */
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

  /** Whether it is the dot after a leading number, which would start a numbered list. */
  private static boolean isNumbering(String line, int at) {
    char c = line.charAt(at);
    return at > 0
        && (c == '.' || c == ')')
        && line.substring(0, at).chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
