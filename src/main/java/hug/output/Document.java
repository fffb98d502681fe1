package hug.output;

import java.util.List;

/**
 * A page of lists under headings, for those who do not have the program: on paper or on a website.
 *
 * @param lead what stands below the title, a line each
 */
public record Document(String title, List<String> lead, List<Part> parts) {

  /** A list; its heading may be empty. */
  public record Part(String heading, List<Item> items) {}

  /**
   * Something in a list.
   *
   * @param note what there is to add; may be empty
   */
  public record Item(String text, String note) {}

  /** A page without a lead. */
  public static Document of(String title, Part... parts) {
    return new Document(title, List.of(), List.of(parts));
  }

  boolean isEmpty() {
    return parts.stream().allMatch(part -> part.items().isEmpty());
  }
}
