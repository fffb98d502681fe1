package hug.command.walk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The effect of a key: a command, or a question first. */
sealed interface WalkStep {
  /** A command line, without the leading {@code hug}. */
  record Run(List<String> words) implements WalkStep {}

  /** A question to answer before anything is done. */
  sealed interface Question extends WalkStep {}

  /** A question answered by a line of text. */
  record Ask(String question, Function<String, WalkStep> then) implements Question {}

  /** A question answered by one of several keys. */
  record Pick(String question, Map<String, Choice> choices) implements Question {}

  /** The label of a key, and what it leads to. */
  record Choice(String label, WalkStep step) {}

  static WalkStep run(String... words) {
    return new Run(List.of(words));
  }
}
