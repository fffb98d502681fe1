package hug.program;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.CommandEntry;
import hug.command.GlobalOptions;
import hug.command.OutputOptions;
import hug.command.Version;
import hug.model.Failure;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Usage;
import java.util.List;

/** The texts of {@code hug help}. */
final class Help {
  /** The commands of a first month. */
  private static final List<String> FIRST =
      List.of(
          "due",
          "walk",
          "touch",
          "add",
          "show",
          "promise",
          "complaint",
          "lapsed",
          "report",
          "undo");

  private static final String WELCOME =
      """
      hug remembers your clients and tells you each morning who to call.

      Your first day:
        hug import contacts.vcf                 bring in the clients you have
        hug add "Jim Halpert" --phone 555-0101  add a new one
        hug due                                 see who to call today, and why
        hug touch jim "likes the new lens"      log the call and what was said

      Ten commands to begin with:
      """;
  private static final String MORE =
      """

      Help on a command: hug help due    All commands: hug help --all
      A first guide: hug help morning    A made-up book: hug --sample due
      """;
  private static final String GUIDES =
      """

      Guides
      """;
  private static final String WORDS =
      """

      CLIENT is a name, any part of it, or a number. DATE is 2026-11-21, yesterday,
      last tuesday or 21 nov. WINDOW is 10d, 2w, 3m or 1y.
      """;

  static final Option<Boolean> ALL = flag("--all", "List all commands and guides");
  static final Parameter<String> COMMAND =
      parameter("COMMAND", word -> word, "Command or guide to explain").repeated();
  static final Syntax SYNTAX =
      command("help", "Explain a command, or show a guide")
          .example("hug help due", "what hug due does, and its options")
          .example("hug help safety", "the guide on keeping the book safe")
          .example("hug help --all", "all commands and guides")
          .with(COMMAND)
          .with(ALL)
          .with(OutputOptions.OPTIONS)
          .with(GlobalOptions.OPTIONS);

  private static final int WIDEST_NAME = 17;

  private Help() {}

  /** The name and version of the program. */
  static String version() {
    return "hug " + Version.NUMBER + "\n";
  }

  /** The page for {@code hug} with no arguments, which fits 24 lines. */
  static String welcome() {
    var page = new StringBuilder(WELCOME);
    for (var name : FIRST) {
      page.append(line(Commands.named(name).orElseThrow()));
    }
    return page.append(MORE).toString();
  }

  /** All commands and guides, one per line. */
  static String all() {
    var page = new StringBuilder();
    for (var group : Commands.Group.values()) {
      page.append(page.isEmpty() ? "" : "\n").append(group.title()).append("\n");
      for (var entry : group.commands()) {
        page.append(line(entry));
      }
    }
    page.append(GUIDES);
    for (var guide : Guide.ALL) {
      page.append(line("help " + guide.name(), guide.title()));
    }
    return page.append(WORDS).toString();
  }

  /**
   * The help on the command with that name, or the welcome page if no name is given.
   *
   * @param width of its lines
   */
  static String about(List<String> names, Invocation.Hints hints, int width) {
    if (names.isEmpty()) {
      return welcome();
    }
    if (names.equals(List.of("help"))) {
      return Usage.of(SYNTAX, width);
    }
    var guide = Guide.named(names.getFirst());
    if (guide.isPresent() && names.size() == 1) {
      return guide.get().help(width);
    }
    var call = Invocation.of(names, hints);
    if (!call.rest().isEmpty()) {
      throw Failure.usage(
          "no help for \"" + String.join(" ", names) + "\"",
          "list all commands with: hug help --all");
    }
    var entry = Commands.named(call.name());
    return entry.isPresent() ? Usage.of(entry.get().syntax(), width) : inside(call.name());
  }

  private static String inside(String name) {
    var page = new StringBuilder("hug " + name + " has these commands:\n\n");
    for (var entry : Commands.inside(name)) {
      page.append(line(entry));
    }
    return page.append("\nHelp on one of them: hug help ")
        .append(Commands.inside(name).getFirst().name())
        .append("\n")
        .toString();
  }

  private static String line(CommandEntry entry) {
    return line(entry.name(), entry.ownSyntax().summary());
  }

  private static String line(String name, String summary) {
    return "  " + name + " ".repeat(Math.max(1, WIDEST_NAME - name.length())) + summary + "\n";
  }
}
