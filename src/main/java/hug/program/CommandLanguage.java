package hug.program;

import hug.shell.Language;
import java.util.List;
import java.util.function.UnaryOperator;

/** Highlights and completes commands at the prompt of {@code hug shell}. */
record CommandLanguage(UnaryOperator<List<String>> completion) implements Language {
  @Override
  public List<String> candidates(List<String> words) {
    return completion.apply(bare(words));
  }

  @Override
  public Mark mark(List<String> words) {
    var bare = bare(words);
    var word = bare.getLast();
    boolean isInside = bare.size() == 2 && !Commands.inside(bare.getFirst()).isEmpty();
    if (bare.size() == 1 || isInside) {
      return isCommand(bare) ? Mark.COMMAND : Mark.UNKNOWN;
    }
    return word.startsWith("-") && word.length() > 1 ? option(bare, word) : Mark.TEXT;
  }

  private static boolean isCommand(List<String> words) {
    return words.size() > 1
        ? Commands.named(String.join(" ", words)).isPresent()
        : Commands.words().contains(words.getFirst())
            || List.of("hug", "exit", "quit").contains(words.getFirst())
            || words.getFirst().startsWith("!");
  }

  private static Language.Mark option(List<String> words, String word) {
    var entry =
        Commands.named(words.getFirst())
            .or(() -> Commands.named(String.join(" ", words.subList(0, 2))));
    boolean isKnown =
        !word.startsWith("--")
            || entry.flatMap(command -> command.syntax().option(word.split("=", 2)[0])).isPresent();
    return isKnown ? Mark.OPTION : Mark.UNKNOWN;
  }

  /** The words without a leading {@code hug}, which the shell does not need. */
  private static List<String> bare(List<String> words) {
    return words.size() > 1 && words.getFirst().equals("hug")
        ? words.subList(1, words.size())
        : words;
  }
}
