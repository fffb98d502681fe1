package hug.program;

import hug.command.Environment;
import hug.command.GlobalOptions;
import hug.model.Failure;
import hug.shell.ShellWords;
import hug.syntax.Argument;
import hug.syntax.GivenWords;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * The login of a person who has only a key for hug, through {@code hug-login}: their line is read
 * without a shell, and reaches no file of this machine but the book.
 */
final class KeyLogin {
  /** The word that stands for the line in {@code $SSH_ORIGINAL_COMMAND}; see sshd(8). */
  static final String NAME = "__login";

  private KeyLogin() {}

  /** Whether this run is one for such a person. */
  static boolean is(Environment world) {
    return world.variable("HUG_RESTRICTED").isPresent();
  }

  /**
   * The arguments, or the words of the line if they only stand for it. The line may begin with
   * {@code hug}.
   *
   * @throws Failure if a quote is left open
   */
  static List<String> words(List<String> arguments, Environment world) {
    if (!arguments.equals(List.of(NAME))) {
      return arguments;
    }
    var line = world.environment().getOrDefault("SSH_ORIGINAL_COMMAND", "");
    var split = ShellWords.withoutComments(line);
    if (split.isOpen()) {
      throw Failure.usage(
          "a quote is not closed in: " + line,
          "your own shell took some away; put quotes around the whole line for ssh");
    }
    var words = new ArrayList<>(split.texts());
    if (!words.isEmpty() && words.getFirst().equals("hug")) {
      words.removeFirst();
    }
    return words;
  }

  /**
   * Checks that no file of this machine is named.
   *
   * @throws Failure if one is
   */
  static void refuseFiles(GivenWords words) {
    var arguments = new ArrayList<Argument<?>>(words.syntax().parameters());
    arguments.addAll(words.syntax().options());
    for (var argument : arguments) {
      for (var word : words.bySubject().getOrDefault(argument.subject(), List.of())) {
        if (argument.values() == Values.Outside.FILES && !word.equals("-")) {
          throw Failure.usage(
              argument.subject() + ": with a key for hug, you cannot name files of this machine",
              argument == GlobalOptions.DB
                  ? "leave --db out: your key has a book"
                  : "send a file with - and <, and get one with >: ssh HOST list > clients.txt");
        }
      }
    }
  }
}
