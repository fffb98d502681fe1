package hug.rule;

import hug.model.Matter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The answers to feedback, by the number of the feedback. */
public record Answers(Map<Long, Matter> byFeedback) {

  public static Answers of(Iterable<Matter> answers) {
    var byFeedback = new HashMap<Long, Matter>();
    for (var answer : answers) {
      answer.subject().ifPresent(feedback -> byFeedback.put(feedback, answer));
    }
    return new Answers(byFeedback);
  }

  /** The answer to that feedback; absent if there is none yet. */
  public Optional<Matter> to(Matter feedback) {
    return Optional.ofNullable(byFeedback.get(feedback.id()));
  }

  /** Whether that feedback has a text that nobody has answered. */
  public boolean isMissingTo(Matter feedback) {
    return !feedback.text().isEmpty() && !byFeedback.containsKey(feedback.id());
  }
}
