package hug.command.matter;

import hug.command.MatterParameters;
import hug.command.Quoted;
import hug.command.Session;
import hug.model.Day;
import hug.syntax.Arguments;
import java.util.List;
import java.util.Optional;

/** The text of a promise that ends in its day: {@code send the offer by tomorrow}. */
final class PromiseText {
  private PromiseText() {}

  /** Suggests the line with the day as an option; empty if the text does not end in a day. */
  static Optional<String> withDay(Arguments given, Session session) {
    var words = given.all(MatterParameters.MAYBE_TEXT);
    int by = words.lastIndexOf("by");
    return by > 0 && Day.isToCome(text(words, by + 1, words.size()), session.today())
        ? Optional.of(
            "did you mean: hug promise %s %s --by %s"
                .formatted(
                    Quoted.of(given.find(MatterParameters.CLIENT).orElseThrow()),
                    Quoted.of(text(words, 0, by)),
                    Quoted.of(text(words, by + 1, words.size()))))
        : Optional.empty();
  }

  private static String text(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }
}
