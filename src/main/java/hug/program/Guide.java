package hug.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.syntax.Roff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * A page that teaches a practice, in {@code hug help NAME} and as a man page. It is written as
 * plain text: a title, sections that begin with {@code #}, items that begin with a hyphen and have
 * a colon after what they are about, and else paragraphs.
 */
record Guide(String name) {
  static final List<Guide> ALL = List.of(new Guide("safety"));

  private static final int WIDTH = 80;

  /** The guide of that name. */
  static Optional<Guide> named(String name) {
    return ALL.stream().filter(guide -> guide.name.equals(name)).findFirst();
  }

  /** What it teaches, in a few words. */
  String title() {
    return parts().getFirst();
  }

  /** The page as help shows it, in lines of 80 columns. */
  String help() {
    var page = new StringBuilder();
    for (var part : parts()) {
      if (part.startsWith("# ")) {
        page.append(part.substring(2)).append("\n\n");
      } else {
        wrap(part, part.startsWith("- ") ? "    " : "  ", page);
        page.append('\n');
      }
    }
    return page.toString();
  }

  private static void wrap(String part, String indent, StringBuilder page) {
    var line = new StringBuilder("  ");
    for (var word : part.split(" ")) {
      if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
        page.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        line.append(indent);
      }
      line.append(word).append(' ');
    }
    page.append(line.toString().stripTrailing()).append('\n');
  }

  /** The page for man, after its heading. */
  Roff man(Roff page) {
    for (var part : parts().subList(1, parts().size())) {
      if (part.startsWith("# ")) {
        page.section(part.substring(2));
      } else if (part.startsWith("- ")) {
        int colon = part.indexOf(": ");
        page.item(part.substring(2, colon), part.substring(colon + 2));
      } else {
        page.paragraph(part);
      }
    }
    return page;
  }

  private List<String> parts() {
    try (var file = Guide.class.getResourceAsStream(name + ".txt")) {
      var text = new String(file.readAllBytes(), UTF_8).strip();
      return List.of(text.split("\n+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
