package hug.program;

import hug.command.GlobalOptions;
import hug.command.OutputOptions;
import hug.model.Failure;
import hug.syntax.Parser;
import hug.syntax.Suggestion;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A command line, split into the name of the command and the rest.
 *
 * @param name of the command or group of commands; empty if none was given
 * @param rest all other arguments, in order
 */
record Invocation(String name, List<String> rest) {
  /** The options that may stand before the command. */
  static final Syntax BEFORE =
      Syntax.command("", "").with(OutputOptions.OPTIONS).with(GlobalOptions.OPTIONS);

  /** Suggestions for a line without a known command; each list may be empty. */
  interface Hints {
    Hints NONE =
        new Hints() {
          @Override
          public List<String> unknown(String name, List<String> rest) {
            return List.of();
          }

          @Override
          public List<String> misplaced(String option, List<String> arguments) {
            return List.of();
          }

          @Override
          public List<String> misplaced(String group, String option, List<String> arguments) {
            return List.of();
          }
        };

    /** For a name that is not a command. */
    List<String> unknown(String name, List<String> rest);

    /** For an option before the command that it may belong to. */
    List<String> misplaced(String option, List<String> arguments);

    /** For an option after a group of commands. */
    List<String> misplaced(String group, String option, List<String> arguments);
  }

  /**
   * Finds the command in the arguments, after any options that all commands share.
   *
   * @throws Failure if there is no such command
   */
  static Invocation of(List<String> arguments, Hints hints) {
    var rest = new ArrayList<>(arguments);
    int at = isPlain(rest) ? 0 : word(rest, option -> hints.misplaced(option, arguments));
    if (at < 0) {
      return new Invocation("", rest);
    }
    var name = rest.remove(at);
    if (name.equals("log") && isSentence(rest.subList(at, rest.size()))) {
      throw Failure.usage(
          "hug log shows the changes made to the book",
          "to log a call or a visit, use: hug touch NAME \"what was said\" --by call");
    }
    boolean isCommand = Commands.named(name).isPresent();
    if (name.equals("help") || isCommand && !Commands.holdsOthers(name)) {
      return new Invocation(name, rest);
    }
    if (!Commands.words().contains(name)) {
      throw unknown(name, Commands.words(), hints.unknown(name, rest.subList(at, rest.size())));
    }
    var inside = rest.subList(at, rest.size());
    boolean isList =
        !inside.isEmpty()
            && inside.getFirst().startsWith("-")
            && Commands.named(name).isPresent()
            && inside.stream().noneMatch(word -> Commands.named(name + " " + word).isPresent());
    if (isList) {
      return new Invocation(name, rest);
    }
    int next = isPlain(inside) ? 0 : word(inside, option -> hints.misplaced(name, option, inside));
    if (next < 0) {
      return new Invocation(name, rest);
    }
    var inner = inside.remove(next);
    if (Commands.named(name + " " + inner).isEmpty()) {
      throw unknown(
          name + " " + inner,
          Commands.inside(name).stream().map(entry -> entry.name()).toList(),
          hints.unknown(name + " " + inner, inside));
    }
    return new Invocation(name + " " + inner, rest);
  }

  /** Whether the words read like a touch to record, as in {@code log a call}. */
  private static boolean isSentence(List<String> rest) {
    return rest.size() > 1 && !rest.getFirst().startsWith("-") && !rest.get(1).startsWith("-");
  }

  /** Whether the line begins with a word rather than an option, as it nearly always does. */
  private static boolean isPlain(List<String> arguments) {
    return !arguments.isEmpty() && !arguments.getFirst().startsWith("-");
  }

  /** The index of the next word that is neither an option nor the value of one. */
  private static int word(List<String> arguments, Function<String, List<String>> hints) {
    return new Parser(BEFORE).firstWord(arguments, hints);
  }

  private static Failure unknown(String name, List<String> known, List<String> hints) {
    var hint =
        Suggestion.of(name, known)
            .map(word -> "did you mean: hug " + word)
            .orElse("list all commands with: hug help --all");
    return Failure.usage(
        "\"" + name + "\" is not a hug command",
        hints.isEmpty() ? new String[] {hint} : hints.toArray(String[]::new));
  }
}
