package hug.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.output.Paragraphs;
import hug.syntax.Roff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page about one topic, for {@code hug help NAME} and as a man page. Its source is plain text: a
 * title, headings that begin with {@code #}, items that begin with a hyphen and have a colon after
 * their term, console output between fences, and paragraphs, one per line.
 */
record Guide(String name) {
  static final List<Guide> ALL =
      List.of(
          new Guide("morning"),
          new Guide("import"),
          new Guide("automatic"),
          new Guide("records"),
          new Guide("complaints"),
          new Guide("how-often"),
          new Guide("slipping"),
          new Guide("winning-back"),
          new Guide("council"),
          new Guide("team"),
          new Guide("office"),
          new Guide("digest"),
          new Guide("spreadsheet"),
          new Guide("dates"),
          new Guide("scripts"),
          new Guide("safety"));

  private static final String FENCE = "```";

  /** Lines of a console that are there for the tests: its size, and exit statuses. */
  private static final Pattern TEST_LINE = Pattern.compile("# at a terminal of .*|\\[exit \\d+\\]");

  /** A part of the page. */
  private sealed interface Part {
    /** The title of a section. */
    record Heading(String title) implements Part {}

    /** A term and its explanation. */
    record Item(String term, String meaning) implements Part {}

    record Paragraph(String text) implements Part {}

    /** Console output, line by line. */
    record Console(List<String> lines) implements Part {}
  }

  /** The guide with that name, if it exists. */
  static Optional<Guide> named(String name) {
    return ALL.stream().filter(guide -> guide.name.equals(name)).findFirst();
  }

  /** The source of the page. */
  String text() {
    return String.join("\n", lines());
  }

  /** The title of the page. */
  String title() {
    return lines().getFirst();
  }

  /** The page for {@code hug help}, in lines of at most {@code width} columns. */
  String help(int width) {
    var page = new StringBuilder(title()).append("\n");
    Part previous = null;
    for (var part : parts()) {
      page.append(part instanceof Part.Item && previous instanceof Part.Item ? "" : "\n");
      switch (part) {
        case Part.Heading heading -> page.append(heading.title()).append('\n');
        case Part.Item item ->
            page.append(wrapped("- " + item.term() + ": " + item.meaning(), "    ", width));
        case Part.Paragraph paragraph -> page.append(wrapped(paragraph.text(), "  ", width));
        case Part.Console console ->
            console
                .lines()
                .forEach(line -> page.append(("    " + line).stripTrailing()).append('\n'));
      }
      previous = part;
    }
    return page.toString();
  }

  private static String wrapped(String text, String indent, int width) {
    var lines = Paragraphs.fitted(text, width - indent.length()).replace("\n", "\n" + indent);
    return "  " + lines + "\n";
  }

  /** Appends the sections to a man page. */
  Roff man(Roff page) {
    for (var part : parts()) {
      switch (part) {
        case Part.Heading heading -> page.section(heading.title());
        case Part.Item item -> page.item(item.term(), item.meaning());
        case Part.Paragraph paragraph -> page.paragraph(paragraph.text());
        case Part.Console console -> page.console(console.lines());
      }
    }
    return page;
  }

  private List<Part> parts() {
    var parts = new ArrayList<Part>();
    List<String> console = null;
    for (var line : lines().subList(1, lines().size())) {
      int colon = line.indexOf(": ");
      if (line.startsWith(FENCE)) {
        if (console != null) {
          parts.add(new Part.Console(console));
        }
        console = console == null ? new ArrayList<>() : null;
      } else if (console != null) {
        if (!TEST_LINE.matcher(line).matches()) {
          console.add(line);
        }
      } else if (line.startsWith("# ")) {
        parts.add(new Part.Heading(line.substring(2)));
      } else if (line.startsWith("- ")) {
        parts.add(new Part.Item(line.substring(2, colon), line.substring(colon + 2)));
      } else if (!line.isEmpty()) {
        parts.add(new Part.Paragraph(line));
      }
    }
    return parts;
  }

  private List<String> lines() {
    try (var file = Guide.class.getResourceAsStream(name + ".txt")) {
      return new String(file.readAllBytes(), UTF_8).strip().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
