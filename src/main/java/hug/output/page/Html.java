package hug.output.page;

import hug.model.Escaped;

/** Text made safe for HTML and SVG. */
final class Html {
  private Html() {}

  /**
   * A text that means itself, between tags and in attributes; what cannot be seen is written out.
   */
  static String text(String text) {
    return Escaped.of(text.replace('\n', ' '))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** An element with such a text in it. */
  static String element(String tag, String text) {
    int blank = tag.indexOf(' ');
    return "<" + tag + ">" + text(text) + "</" + (blank < 0 ? tag : tag.substring(0, blank)) + ">";
  }
}
