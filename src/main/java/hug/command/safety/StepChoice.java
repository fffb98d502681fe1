package hug.command.safety;

import static hug.syntax.Parameter.parameter;

import hug.command.Numbered;
import hug.command.Session;
import hug.model.Failure;
import hug.store.Book;
import hug.store.Log;
import hug.syntax.Parameter;

/** Chooses a step of the log: by number, or the last one of the user. */
final class StepChoice {
  static final Parameter<Long> STEP =
      parameter("STEP", StepChoice::number, "Number of the step in hug log")
          .defaultsTo("your last step")
          .atMostOnce();

  private StepChoice() {}

  /** The number of a step; below 0 for +1, the first that is not in the office's line. */
  private static Long number(String word) {
    boolean isUnshared = word.startsWith("+");
    return Numbered.in(isUnshared ? word.substring(1) : word)
        .map(number -> isUnshared ? -number : number)
        .orElseThrow(() ->
            Failure.usage("\"" + word + "\" is not a step number", "list the steps with: hug log"));
  }

  static Failure nothing() {
    return Failure.refused("nothing to undo: no changes yet");
  }

  static Log.Step numbered(long number, Book book) {
    var log = book.log();
    long id =
        number < 0
            ? book.sharing().office().map(office -> office.shared() - number).orElse(number)
            : number;
    if (id == 0) {
      throw Failure.refused(
          "step 0 is the beginning of the log and cannot be undone",
          "list the steps with: hug log");
    }
    return log.step(id)
        .orElseThrow(
            () -> Failure.refused("no step " + spoken(number), "list the steps with: hug log"));
  }

  private static String spoken(long number) {
    return number < 0 ? "+" + -number : String.valueOf(number);
  }

  /** The last step of the current user. */
  static Log.Step own(Log.Step last, Session session) {
    var staff = session.staff();
    return session
        .book()
        .log()
        .newestOf(session.book().staff().names(staff))
        .orElseThrow(() ->
            Failure.refused(
                staff + " has changed nothing yet; the last change was " + inWords(last),
                "to undo it anyway: hug undo " + last.name()));
  }

  /** The message if somebody else made the last step. */
  static String others(Log.Step last) {
    return "Not undone: " + inWords(last) + ". To undo it too: hug undo " + last.name();
  }

  static String inWords(Log.Step step) {
    return "step "
        + step.name()
        + " ("
        + step.command()
        + step.undoes().map(undone -> " " + step.nameOf(undone)).orElse("")
        + ", "
        + step.staff()
        + ", "
        + step.localAt()
        + ")";
  }
}
