package hug.rule;

import hug.model.Matter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was done about feedback, by the number of the feedback. */
public record Answers(Map<Long, Matter> byFeedback) {

  public static Answers of(Iterable<Matter> answers) {
    var byFeedback = new HashMap<Long, Matter>();
    for (var answer : answers) {
      answer.subject().ifPresent(feedback -> byFeedback.put(feedback, answer));
    }
    return new Answers(byFeedback);
  }

  /** What was done about that feedback; absent if nothing yet. */
  public Optional<Matter> to(Matter feedback) {
    return Optional.ofNullable(byFeedback.get(feedback.id()));
  }

  /** Whether that feedback has a text that nobody has answered. */
  public boolean isMissingTo(Matter feedback) {
    return !feedback.text().isEmpty() && !byFeedback.containsKey(feedback.id());
  }
}
