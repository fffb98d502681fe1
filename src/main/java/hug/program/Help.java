package hug.program;

import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.CommandEntry;
import hug.command.GlobalOptions;
import hug.command.OutputOptions;
import hug.command.Version;
import hug.model.Failure;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Usage;
import java.util.List;

/** What hug says about itself. */
final class Help {
  private static final String WELCOME =
      """
      hug keeps you in touch with your clients.

        hug add "Jim Halpert" --phone 555-0101   a new client
        hug touch jim "likes the new lens"       you called; what was said
        hug due                                  whom to call today, and why
        hug lapsed                               who has slipped away
        hug --sample due                         look around in a made-up book
      """;
  private static final String MORE =
      """

      Each command explains itself: hug help due. A client is a name, a part of it, or
      a number; a day is 2026-11-21, yesterday, last tuesday or 21 nov; a window is
      10d, 2w, 3m or 1y.
      """;

  static final Parameter<String> COMMAND =
      parameter("COMMAND", word -> word, "The command, or the guide.").repeated();
  static final Syntax SYNTAX =
      command("help", "Show what a command does, and how.")
          .example("hug help due", "what due does, and its options")
          .example("hug help safety", "the guide on keeping the book safe")
          .with(COMMAND)
          .with(OutputOptions.OPTIONS)
          .with(GlobalOptions.OPTIONS);

  private Help() {}

  /** The name and version of the program. */
  static String version() {
    return "hug " + Version.NUMBER + "\n";
  }

  /** The page that teaches hug to somebody who typed just that. */
  static String welcome() {
    var page = new StringBuilder(WELCOME);
    for (var group : Commands.Group.values()) {
      page.append("\n").append(group.title()).append("\n");
      for (var entry : group.commands()) {
        page.append(line(entry));
      }
    }
    return page.append(MORE).toString();
  }

  /** The help of the command that is named by those words, or the welcome for none. */
  static String about(List<String> names) {
    if (names.isEmpty()) {
      return welcome();
    }
    if (names.equals(List.of("help"))) {
      return Usage.of(SYNTAX);
    }
    var guide = Guide.named(names.getFirst());
    if (guide.isPresent() && names.size() == 1) {
      return guide.get().help();
    }
    var call = Invocation.of(names);
    if (!call.rest().isEmpty()) {
      throw Failure.usage(
          "there is no help about \"" + String.join(" ", names) + "\"",
          "see all commands with: hug help");
    }
    var entry = Commands.named(call.name());
    return entry.isPresent() ? Usage.of(entry.get().syntax()) : inside(call.name());
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
    var gap = " ".repeat(16 - entry.name().length());
    return "  " + entry.name() + gap + entry.ownSyntax().summary() + "\n";
  }
}
