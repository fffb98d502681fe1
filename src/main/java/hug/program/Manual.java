package hug.program;

import hug.command.OutputOptions;
import hug.output.ColumnGlossary;
import hug.syntax.Roff;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The man pages: one for hug, one for each command, one for each guide. */
final class Manual {
  private static final String DATE = "2026-11-21";

  /** Summaries of the pages that describe several commands. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "campaign", "plan campaigns to win clients back",
          "council", "run a council of clients",
          "export", "export clients, touches, letters, a calendar or the whole book",
          "news", "keep track of which clients have heard what",
          "report", "report on a week, attention, value, staff or a campaign",
          "rule", "set how often to contact clients");

  private final Examples examples;

  private Manual(Examples examples) {
    this.examples = examples;
  }

  /** Runs the examples of the pages. */
  interface Examples {
    /** The lines that a command prints at a terminal; empty if it cannot be run by itself. */
    List<String> printed(String line);

    /** The columns that a command lists, with all its options; empty if it lists nothing. */
    List<String> columns(String command);
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
    var page = begun("hug-" + word).named("hug-" + word, summary(word, commands));
    page.synopsis(commands);
    if (commands.size() == 1) {
      addCommand(page, commands.getFirst());
    } else {
      addCommands(page, word, commands);
    }
    page.paragraph("For the options of every command, see hug(1).");
    addColumns(page, commands);
    return page.section("SEE ALSO").paragraph(References.in(word, commands)).toString();
  }

  private void addCommand(Roff page, Syntax syntax) {
    page.section("DESCRIPTION").description(syntax);
    addExamples(page, List.of(syntax));
    if (!syntax.parameters().isEmpty()) {
      page.section("ARGUMENTS").parameters(syntax);
    }
    page.section("OPTIONS").options(syntax.sections());
  }

  /** Several commands on one page, with the options for output once for all. */
  private void addCommands(Roff page, String word, List<Syntax> commands) {
    page.section("COMMANDS");
    Syntax.Section output = null;
    for (var syntax : commands) {
      page.subsection("hug " + syntax.name());
      if (syntax != commands.getFirst() && isSame(syntax, commands.getFirst())) {
        page.paragraph("The same as hug " + word + ".");
        continue;
      }
      page.description(syntax).parameters(syntax);
      for (var section : syntax.sections()) {
        if (section.title().equals(OutputOptions.TITLE)) {
          page.paragraph("The output options below apply as well.");
          output = output == null || isShorter(output, section) ? section : output;
        } else {
          page.options(List.of(new Syntax.Section("Options", section.options())));
        }
      }
    }
    addExamples(page, commands);
    if (output != null) {
      page.section("OUTPUT OPTIONS");
      page.options(List.of(new Syntax.Section("Options", output.options())));
    }
  }

  private static boolean isSame(Syntax one, Syntax other) {
    return one.summary().equals(other.summary()) && one.notes().equals(other.notes());
  }

  private static boolean isShorter(Syntax.Section one, Syntax.Section other) {
    return one.options().size() < other.options().size();
  }

  private void addExamples(Roff page, List<Syntax> commands) {
    page.section("EXAMPLES");
    var shown = new HashSet<String>();
    for (var syntax : commands) {
      for (var example : syntax.examples()) {
        if (shown.add(example.line())) {
          page.example(example, examples.printed(example.line()));
        }
      }
    }
  }

  /** The columns of tables and CSV, which are the keys of JSON, for each command that lists. */
  private void addColumns(Roff page, List<Syntax> commands) {
    var listing = new LinkedHashMap<String, List<String>>();
    for (var syntax : commands) {
      if (syntax.option("--fields").isPresent()) {
        listing.put(syntax.name(), examples.columns(syntax.name()));
      }
    }
    if (listing.isEmpty()) {
      return;
    }
    page.section("COLUMNS")
        .paragraph("Tables and CSV have these columns, and JSON has them as keys, in this order:");
    listing.forEach((command, columns) -> {
      if (commands.size() > 1) {
        page.subsection("hug " + command);
      }
      for (var column : columns) {
        var meaning = ColumnGlossary.meaning(command, column);
        page.item(column, meaning.endsWith(".") ? meaning : meaning + ".");
      }
    });
  }

  private static String summary(String word, List<Syntax> commands) {
    var summary = commands.getFirst().summary();
    return GROUPS.getOrDefault(
        word, Character.toLowerCase(summary.charAt(0)) + summary.substring(1));
  }
}
