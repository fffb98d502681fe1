package hug.command.walk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a key leads to: something done, or a question before it. */
sealed interface WalkStep {
  /** A command line, without the first word. */
  record Run(List<String> words) implements WalkStep {}

  /** Something that is asked before anything is done. */
  sealed interface Question extends WalkStep {}

  /** A line of text that is asked for. */
  record Ask(String question, Function<String, WalkStep> then) implements Question {}

  /** One of several, each by its key. */
  record Pick(String question, Map<String, Choice> choices) implements Question {}

  /** What stands beside a key, and what it leads to. */
  record Choice(String label, WalkStep step) {}

  static WalkStep run(String... words) {
    return new Run(List.of(words));
  }
}
