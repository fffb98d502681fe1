package hug.output.page;

import hug.model.Escaped;
import hug.output.Columns;
import java.util.List;

/**
 * A table in HTML.
 *
 * @param label the id of the element that labels it; may be empty
 * @param isMail whether it is for mail programs, which know little of style sheets
 */
record HtmlTable(ShownTable table, String label, boolean isMail) {
  /** The number of characters that fit on a phone. */
  private static final int MOST_LETTERS = 36;

  private static final int MOST_ROWS = 8;

  /** Tables with more columns are for comparing numbers, and keep their rows on a phone. */
  private static final int MOST_STACKED = 7;

  private static final int SHORT = 18;

  /**
   * The table in a box that scrolls, with the keyboard too if it may be larger than the screen.
   *
   * @param isPlot whether its numbers belong to a plot
   */
  String inBox(boolean isPlot) {
    boolean isWide = letters() > MOST_LETTERS;
    boolean isStop = isWide || table.rows().size() > MOST_ROWS;
    boolean isStacked = isWide && !isPlot && table.headings().size() <= MOST_STACKED;
    var named = label.isEmpty() ? "aria-label=\"table\"" : "aria-labelledby=\"" + label + "\"";
    var stop = isStop ? " tabindex=\"0\" role=\"region\" " + named : "";
    var kind = isStacked ? " wide stacked" : isWide ? " wide" : "";
    if (isPlot) {
      kind = isMail ? "" : " numbers";
    }
    return "<div class=\"scroll" + kind + "\"" + stop + ">\n" + plain() + "</div>\n";
  }

  /** The characters of a line with the longest cell of each column, and gaps. */
  private int letters() {
    int all = 0;
    for (int i = 0; i < table.headings().size(); i++) {
      int longest = Columns.of(table.headings().get(i));
      for (var row : table.rows()) {
        longest = Math.max(longest, Columns.of(Escaped.of(row.get(i))));
      }
      all += longest + 2;
    }
    return all;
  }

  private String plain() {
    var html = new StringBuilder("<table");
    html.append(label.isEmpty() ? "" : " aria-labelledby=\"" + label + "\"");
    html.append(isMail ? " cellpadding=\"4\"" : "").append(">\n<thead><tr>");
    for (int i = 0; i < table.headings().size(); i++) {
      var tag = "th scope=\"col\"" + place(i);
      html.append(Html.element(tag, table.headings().get(i)));
    }
    html.append("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> add(html, row));
    return html.append("</tbody>\n</table>\n").toString();
  }

  /** A row, labelled by its first cell; the other cells have their headings, for phones. */
  private void add(StringBuilder html, List<String> row) {
    html.append("<tr>");
    for (int i = 0; i < row.size(); i++) {
      var heading = Html.text(table.headings().get(i));
      var tag =
          i == 0
              ? "th scope=\"row\""
              : "td" + (heading.isEmpty() ? "" : " data-label=\"" + heading + "\"");
      html.append(Html.element(tag + place(i, row.get(i)), row.get(i)));
    }
    html.append("</tr>\n");
  }

  /** Marks cells that must not be broken: short names, numbers, dates and phone numbers. */
  private String place(int column, String text) {
    if (table.isNumber().get(column)) {
      return place(column);
    }
    boolean isName = column == 0 && Columns.of(Escaped.of(text)) <= SHORT;
    boolean isWhole = isName || text.codePoints().noneMatch(Character::isAlphabetic);
    return isWhole && !text.isEmpty() ? " class=\"short\"" : "";
  }

  private String place(int column) {
    boolean isNumber = table.isNumber().get(column);
    return isNumber ? " class=\"number\"" + (isMail ? " align=\"right\"" : "") : "";
  }
}
