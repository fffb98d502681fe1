package hug.command.safety;

import static hug.syntax.Parameter.parameter;

import hug.command.Numbered;
import hug.command.Session;
import hug.model.Failure;
import hug.store.Log;
import hug.syntax.Parameter;

/** Which step of the log is meant: the one of a number, or the last that somebody made. */
final class StepChoice {
  static final Parameter<Long> STEP =
      parameter("STEP", StepChoice::number, "Its number in hug log (default: your last step)")
          .atMostOnce();

  private StepChoice() {}

  private static Long number(String word) {
    return Numbered.in(word)
        .orElseThrow(
            () -> Failure.usage("\"" + word + "\" is not the number of a step", "see: hug log"));
  }

  static Failure nothing() {
    return Failure.refused("nothing was done in this book yet", "see: hug help undo");
  }

  static Log.Step numbered(long id, Log log) {
    if (id == 0) {
      throw Failure.refused(
          "step 0 is where the log begins; nothing before it is known", "see: hug log");
    }
    return log.step(id)
        .orElseThrow(() -> Failure.refused("there is no step " + id, "see: hug log"));
  }

  /** The last step of whoever is at work. */
  static Log.Step own(Log.Step last, Session session) {
    var staff = session.staff();
    return session
        .book()
        .log()
        .newestOf(staff)
        .orElseThrow(() ->
            Failure.refused(
                staff + " has changed nothing yet; the last was " + inWords(last),
                "to take that back: hug undo " + last.id()));
  }

  /** What is said where somebody else made the last step. */
  static String others(Log.Step last) {
    return "Left as it is: " + inWords(last) + ". To take that back: hug undo " + last.id();
  }

  static String inWords(Log.Step step) {
    return "step "
        + step.id()
        + " ("
        + step.command()
        + step.undoes().map(undone -> " " + undone).orElse("")
        + ", "
        + step.staff()
        + ", "
        + step.localAt()
        + ")";
  }
}
