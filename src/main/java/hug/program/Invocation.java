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
 * A command line, taken apart as far as the name of the command.
 *
 * @param name of the command, or of a command that only holds others; empty if none was given
 * @param rest everything else, in its order
 */
record Invocation(String name, List<String> rest) {
  /** What may stand before a command. */
  static final Syntax BEFORE =
      Syntax.command("", "").with(OutputOptions.OPTIONS).with(GlobalOptions.OPTIONS);

  /** The ways out of a line without a command that is known; each may be empty. */
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

    /** Where {@code name} is no command. */
    List<String> unknown(String name, List<String> rest);

    /** Where an option stands before the command that it may belong to. */
    List<String> misplaced(String option, List<String> arguments);

    /** Where it stands after a command that only holds others. */
    List<String> misplaced(String group, String option, List<String> arguments);
  }

  /**
   * Finds the command in the arguments; options that every command has may stand before it.
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
          "hug log shows what was done to the book",
          "to log a call or a visit: hug touch NAME \"what was said\" --by call");
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

  /** Whether words are of a touch, as in {@code log a call}: hug log takes no more than one. */
  private static boolean isSentence(List<String> rest) {
    return rest.size() > 1 && !rest.getFirst().startsWith("-") && !rest.get(1).startsWith("-");
  }

  /** Whether it begins with a word, as nearly always. */
  private static boolean isPlain(List<String> arguments) {
    return !arguments.isEmpty() && !arguments.getFirst().startsWith("-");
  }

  /** Where the next word is that is neither an option nor the value of one. */
  private static int word(List<String> arguments, Function<String, List<String>> hints) {
    return new Parser(BEFORE).firstWord(arguments, hints);
  }

  private static Failure unknown(String name, List<String> known, List<String> hints) {
    var hint =
        Suggestion.of(name, known)
            .map(word -> "did you mean: hug " + word)
            .orElse("see all commands with: hug help --all");
    return Failure.usage(
        "there is no command \"" + name + "\"",
        hints.isEmpty() ? new String[] {hint} : hints.toArray(String[]::new));
  }
}
