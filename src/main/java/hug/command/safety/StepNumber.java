package hug.command.safety;

import hug.store.Log;
import java.util.Optional;

/** The number of a step in lists: a number once it is final, +1 before. */
final class StepNumber {
  private StepNumber() {}

  static Object of(Log.Step step) {
    return step.isFinal() ? step.id() : step.name();
  }

  /** The number of the step that a step undoes. */
  static Optional<Object> undoneBy(Log.Step step) {
    return step.undoes()
        .map(undone -> undone <= step.shared() ? (Object) undone : step.nameOf(undone));
  }
}
