package hug.output.page;

import java.util.List;

/**
 * A page of blocks under headings, for people: at a terminal, on paper, in a browser or by mail.
 *
 * @param lead lines below the title
 */
public record Document(String title, List<String> lead, List<Part> parts) {

  /** Blocks under a heading, which may be empty. */
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

  /** Drops empty parts. */
  public Document {
    parts = parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  /** Whether it has nothing but a title. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }
}
