package hug.output.page;

import hug.output.Format;
import hug.output.Result;
import java.util.List;

/** Writes documents in the formats that are pages. */
public final class PageWriter {
  private PageWriter() {}

  /**
   * The page in that format.
   *
   * @param whenEmpty the message for an empty page
   */
  public static Result.Text write(Document document, Format format, String whenEmpty) {
    if (document.isEmpty()) {
      return new Result.Text(List.of(), whenEmpty);
    }
    var page = format == Format.HTML ? HtmlPage.of(document) : Markdown.of(document);
    return new Result.Text(List.of(page), whenEmpty);
  }

  /** The page as HTML for mail, with characters instead of pictures. */
  public static String forMail(Document document) {
    return HtmlPage.forMail(document);
  }
}
