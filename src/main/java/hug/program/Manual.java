package hug.program;

import hug.output.ColumnGlossary;
import hug.syntax.Roff;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The man pages: one for hug, one for each command, one for each guide. */
final class Manual {
  private static final String DATE = "2026-11-21";

  private final Examples examples;

  private Manual(Examples examples) {
    this.examples = examples;
  }

  /** Runs the examples of the pages. */
  interface Examples {
    /** The lines that a command prints at a terminal; empty if it cannot be run by itself. */
    List<String> printed(String line);

    /** The columns that a command lists; empty if it lists nothing. */
    List<String> columns(String line);
  }

  /** The pages, by file name. */
  static Map<String, String> pages(Examples examples) {
    return new Manual(examples).pages();
  }

  private Map<String, String> pages() {
    var pages = new TreeMap<String, String>();
    for (var word : Commands.words()) {
      var commands = commands(word);
      if (!commands.isEmpty()) {
        pages.put("hug-" + word + ".1", page(word, commands));
      }
    }
    for (var guide : Guide.ALL) {
      var page = new Roff(name(guide), Roff.Volume.GUIDES, DATE, Help.version().strip());
      page.named(name(guide), guide.title()).section("DESCRIPTION");
      guide.man(page).section("SEE ALSO").paragraph(References.in(guide));
      pages.put(name(guide) + Roff.Volume.GUIDES.ending(), page.toString());
    }
    var names = new ArrayList<>(pages.keySet());
    pages.put("hug.1", OverviewPage.write(begun("hug"), names).toString());
    return pages;
  }

  private static String name(Guide guide) {
    return "hug-" + guide.name();
  }

  private static List<Syntax> commands(String word) {
    return Commands.all().stream()
        .filter(entry -> entry.name().split(" ")[0].equals(word))
        .map(entry -> entry.ownSyntax())
        .toList();
  }

  private static Roff begun(String name) {
    return new Roff(name, Roff.Volume.COMMANDS, DATE, Help.version().strip());
  }

  private String page(String word, List<Syntax> commands) {
    var page = begun("hug-" + word).named("hug-" + word, summary(commands)).synopsis(commands);
    if (commands.size() == 1) {
      var syntax = commands.getFirst();
      page.section("DESCRIPTION").description(syntax);
      page.section("EXAMPLES");
      addExamples(page, syntax);
      page.section("OPTIONS").arguments(syntax);
    } else {
      page.section("COMMANDS");
      for (var syntax : commands) {
        page.subsection("hug " + syntax.name()).description(syntax).arguments(flat(syntax));
      }
      page.section("EXAMPLES");
      commands.forEach(syntax -> addExamples(page, syntax));
    }
    page.paragraph("For the options of every command, see hug(1).");
    addColumns(page, commands);
    return page.section("SEE ALSO").paragraph(References.in(word, commands)).toString();
  }

  private void addExamples(Roff page, Syntax syntax) {
    for (var example : syntax.examples()) {
      page.example(example, examples.printed(example.line()));
    }
  }

  /** The columns of tables and CSV, which are the keys of JSON, for each command that lists. */
  private void addColumns(Roff page, List<Syntax> commands) {
    var listing = new TreeMap<String, List<String>>();
    for (var syntax : commands) {
      var columns = columns(syntax);
      if (!columns.isEmpty()) {
        listing.put(syntax.name(), columns);
      }
    }
    if (!listing.isEmpty()) {
      page.section("COLUMNS")
          .paragraph(
              "Tables and CSV have these columns, and JSON has them as keys, in this order:");
    }
    listing.forEach((command, columns) -> {
      if (commands.size() > 1) {
        page.subsection("hug " + command);
      }
      columns.forEach(column -> page.item(column, ColumnGlossary.meaning(command, column) + "."));
    });
  }

  private List<String> columns(Syntax syntax) {
    if (syntax.option("--fields").isEmpty()) {
      return List.of();
    }
    return syntax.examples().stream()
        .filter(example -> example.line().startsWith("hug " + syntax.name()))
        .map(example -> examples.columns(example.line()))
        .filter(columns -> !columns.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The same options without their sections, which a page with several commands has no use for. */
  private static Syntax flat(Syntax syntax) {
    var options = new Syntax.Section("Options", syntax.options());
    return new Syntax(
        syntax.name(),
        syntax.summary(),
        syntax.notes(),
        syntax.examples(),
        syntax.parameters(),
        List.of(options));
  }

  private static String summary(List<Syntax> commands) {
    var summary = commands.getFirst().summary();
    return commands.size() > 1
        ? String.join(", ", commands.stream().map(Syntax::name).toList())
        : Character.toLowerCase(summary.charAt(0)) + summary.substring(1);
  }
}
