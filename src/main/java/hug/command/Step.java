package hug.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a key leads to: something done, or a question before it. */
sealed interface Step {
  /** A command line, without the first word. */
  record Run(List<String> words) implements Step {}

  /** A line of text that is asked for. */
  record Ask(String question, Function<String, Step> then) implements Step {}

  /** One of several, each by its key. */
  record Pick(String question, Map<String, Choice> choices) implements Step {}

  /** What stands beside a key, and what it leads to. */
  record Choice(String label, Step step) {}

  static Step run(String... words) {
    return new Run(List.of(words));
  }
}
