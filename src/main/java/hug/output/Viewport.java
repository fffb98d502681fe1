package hug.output;

import java.util.List;

/**
 * The screen that a page is laid out for.
 *
 * @param width in columns; 0 if nothing needs to fit
 * @param height in lines; 0 if unknown
 * @param isColoured whether tones are shown
 * @param isUnicode whether it can show more than ASCII
 * @param hasLinks whether it is a terminal that makes links of texts
 */
public record Viewport(
    int width, int height, boolean isColoured, boolean isUnicode, boolean hasLinks) {

  /** A screen without links. */
  public Viewport(int width, int height, boolean isColoured, boolean isUnicode) {
    this(width, height, isColoured, isUnicode, false);
  }

  /** A line that is already laid out, with its links, if links are shown. */
  public String linked(String line, List<Link> links) {
    return hasLinks ? Link.in(line, links) : line;
  }

  /** The text in a tone, if tones are shown. */
  public String toned(Tone tone, String text) {
    return isColoured && !text.isEmpty() ? tone.of(text) : text;
  }

  /** Whether the lines fit on the screen at once, with a prompt below them. */
  public boolean fits(List<String> lines) {
    return height == 0 || lines.size() < height;
  }

  /** The text cut to one line that fits. */
  String fitted(String text) {
    return width > 0 ? Columns.fitted(text, width) : text;
  }

  /** The text in lines that fit, wrapped between words. */
  public List<String> broken(String text) {
    return width > 0 ? List.of(Paragraphs.fitted(text, width).split("\n")) : List.of(text);
  }

  /** The separator between parts of one line. */
  public String dot() {
    return isUnicode ? " \u00b7 " : ", ";
  }
}
