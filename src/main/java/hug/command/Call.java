package hug.command;

import hug.model.Failure;
import hug.syntax.Option;
import hug.syntax.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command line, taken apart as far as the name of the command.
 *
 * @param name of the command, or of a command that only holds others; empty if none was given
 * @param rest everything else, in its order
 */
record Call(String name, List<String> rest) {

  /**
   * Finds the command in the arguments; options that every command has may stand before it.
   *
   * @throws Failure if there is no such command
   */
  static Call of(List<String> arguments) {
    var rest = new ArrayList<>(arguments);
    int at = word(rest, 0);
    if (at < 0) {
      return new Call("", rest);
    }
    var name = rest.remove(at);
    if (!Commands.words().contains(name)) {
      throw unknown(name, Commands.words());
    }
    if (Commands.named(name).isPresent() || name.equals("help")) {
      return new Call(name, rest);
    }
    int next = word(rest, at);
    if (next < 0) {
      return new Call(name, rest);
    }
    var inner = rest.remove(next);
    if (Commands.named(name + " " + inner).isEmpty()) {
      throw unknown(
          name + " " + inner, Commands.inside(name).stream().map(entry -> entry.name()).toList());
    }
    return new Call(name + " " + inner, rest);
  }

  /** What is neither an option nor the value of one. */
  List<String> words() {
    var words = new ArrayList<String>();
    for (int at = word(rest, 0); at >= 0; at = word(rest, at + 1)) {
      words.add(rest.get(at));
    }
    return words;
  }

  /** Where the first word from {@code start} on is that is neither an option nor its value. */
  private static int word(List<String> arguments, int start) {
    for (int i = start; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (argument.equals("--")) {
        return -1;
      }
      if (!argument.startsWith("-")) {
        return i;
      }
      if (start == 0 && !isEverywhere(argument)) {
        throw misplaced(argument);
      }
      if (takesNext(argument)) {
        i++;
      }
    }
    return -1;
  }

  /** Whether it is an option of all commands; short ones may be written together. */
  private static boolean isEverywhere(String argument) {
    if (!argument.startsWith("--")) {
      return true;
    }
    var name = argument.split("=", 2)[0];
    return knows(name, Everywhere.OPTIONS.options()) || knows(name, Printing.OPTIONS.options());
  }

  private static boolean knows(String name, List<Option<?>> options) {
    for (var option : options) {
      if (option.names().contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesNext(String argument) {
    return takesNext(argument, Everywhere.OPTIONS.options())
        || takesNext(argument, Printing.OPTIONS.options());
  }

  /** Whether its value is the next word; of short options written together, the last one's. */
  private static boolean takesNext(String argument, List<Option<?>> options) {
    boolean isCluster = !argument.startsWith("--") && argument.length() > 2;
    var name = isCluster ? "-" + argument.charAt(argument.length() - 1) : argument;
    for (var option : options) {
      if (!option.isFlag() && option.names().contains(name)) {
        return !isCluster || areFlags(argument.substring(1, argument.length() - 1), options);
      }
    }
    return false;
  }

  private static boolean areFlags(String letters, List<Option<?>> options) {
    return letters
        .chars()
        .noneMatch(letter ->
            options.stream().anyMatch(o -> !o.isFlag() && o.names().contains("-" + (char) letter)));
  }

  private static Failure misplaced(String option) {
    var known =
        Stream.of(Everywhere.OPTIONS, Printing.OPTIONS)
            .flatMap(section -> section.options().stream())
            .flatMap(one -> one.names().stream())
            .toList();
    return Failure.usage(
        "\"" + option + "\" stands before a command, where only some options may",
        Suggestion.of(option, known)
            .map(likely -> "did you mean " + likely + "?")
            .orElse("say the command first, such as: hug due " + option));
  }

  private static Failure unknown(String name, List<String> known) {
    var hint =
        Suggestion.of(name, known)
            .map(word -> "did you mean: hug " + word)
            .orElse("see all commands with: hug help");
    return Failure.usage("there is no command \"" + name + "\"", hint);
  }
}
