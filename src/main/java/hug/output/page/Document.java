package hug.output.page;

import java.util.List;

/**
 * A page of blocks under headings, for people: at a terminal, on paper, in a browser or by mail.
 *
 * @param lead what stands below the title, a line each
 */
public record Document(String title, List<String> lead, List<Part> parts) {

  /** Some blocks; their heading may be empty. */
  public record Part(String heading, List<Block> blocks) {
    public Part(String heading, Block... blocks) {
      this(heading, List.of(blocks));
    }

    boolean isEmpty() {
      return blocks.stream().allMatch(Block::isEmpty);
    }
  }

  /** A page without a lead. */
  public static Document of(String title, Part... parts) {
    return new Document(title, List.of(), List.of(parts));
  }

  /** Without the parts in which there is nothing. */
  public Document {
    parts = parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  /** Whether there is nothing but a title. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }
}
