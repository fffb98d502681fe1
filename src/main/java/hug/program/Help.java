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

/** What hug says about itself. */
final class Help {
  /** Those that a first month takes. */
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
      hug remembers your clients, and says each morning whom to call.

      A first day:
        hug import contacts.vcf                 the clients you have already
        hug add "Jim Halpert" --phone 555-0101  a new one
        hug due                                 whom to call today, and why
        hug touch jim "likes the new lens"      you called; what was said

      Ten commands:
      """;
  private static final String MORE =
      """

      More: hug help due explains one command, hug help --all
      lists every one, and hug help morning is a guide. To look
      around in a made-up book: hug --sample due
      """;
  private static final String GUIDES =
      """

      Guides
      """;
  private static final String WORDS =
      """

      A client is a name, a part of it, or a number; a day is 2026-11-21, yesterday,
      last tuesday or 21 nov; a window is 10d, 2w, 3m or 1y.
      """;

  static final Option<Boolean> ALL = flag("--all", "List every command, and the guides");
  static final Parameter<String> COMMAND =
      parameter("COMMAND", word -> word, "The command, or the guide").repeated();
  static final Syntax SYNTAX =
      command("help", "Show what a command does, and how")
          .example("hug help due", "what due does, and its options")
          .example("hug help safety", "the guide on keeping the book safe")
          .example("hug help --all", "every command, and the guides")
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

  /** The page that teaches hug to somebody who typed just that; it fits 24 lines. */
  static String welcome() {
    var page = new StringBuilder(WELCOME);
    for (var name : FIRST) {
      page.append(line(Commands.named(name).orElseThrow()));
    }
    return page.append(MORE).toString();
  }

  /** Every command and every guide, in a line each. */
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
   * The help of the command that is named by those words, or the welcome for none.
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
          "there is no help about \"" + String.join(" ", names) + "\"",
          "see all commands with: hug help --all");
    }
    var entry = Commands.named(call.name());
    return entry.isPresent() ? Usage.of(entry.get().syntax(), width) : inside(call.name());
  }

  private static String inside(String name) {
    var page = new StringBuilder("hug " + name + " is one of these:\n\n");
    for (var entry : Commands.inside(name)) {
      page.append(line(entry));
    }
    return page.append("\nSee for example: hug help ")
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
