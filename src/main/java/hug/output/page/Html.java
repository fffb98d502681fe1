package hug.output.page;

import hug.model.Escaped;

/** Escapes text for HTML and SVG. */
final class Html {
  private Html() {}

  /** The text, safe between tags and in attributes; invisible characters are written out. */
  static String text(String text) {
    return Escaped.of(text.replace('\n', ' '))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** An element with escaped text in it. */
  static String element(String tag, String text) {
    int blank = tag.indexOf(' ');
    return "<" + tag + ">" + text(text) + "</" + (blank < 0 ? tag : tag.substring(0, blank)) + ">";
  }
}
