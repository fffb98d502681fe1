package hug.command.safety;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.LogText;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.store.Log;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Takes back what a command did. */
final class UndoCommand implements Command {
  private static final Parameter<Long> STEP =
      parameter("STEP", UndoCommand::step, "Which one, by its number in hug log; else the last.")
          .atMostOnce();
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Say what would be taken back, and do nothing.");

  /** How many of the things that a step did are named. */
  private static final int MOST_NAMED = 5;

  @Override
  public Syntax syntax() {
    return command("undo", "Take back the last change, or the one with a number.")
        .example("hug undo", "as if the last change had not been made; once more brings it back")
        .example("hug undo 12", "take back step 12 of hug log, and nothing that came later")
        .example("hug undo 12 --dry-run", "what would that be?")
        .note(
            "Whatever one command did is taken back as one, an import too. To take back is a step"
                + " of its own: undo that, and all is as before. Where later changes would be"
                + " overwritten, nothing is done, and they are named.")
        .with(STEP)
        .with(DRY_RUN);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    return given.has(DRY_RUN)
        ? book.rehearse(() -> undone(given, session, "Would take back "))
        : book.change(() -> undone(given, session, "Took back "));
  }

  private static Result undone(Arguments given, Session session, String verb) {
    var log = session.book().log();
    var last = log.newest().orElseThrow(UndoCommand::nothing);
    var step = given.has(STEP) ? step(given, log) : last;
    var lines = new ArrayList<String>();
    lines.add(verb + "step " + step.id() + " (" + inWords(step) + ").");
    var entries = log.of(step.id(), MOST_NAMED + 1);
    for (var entry : entries.subList(0, Math.min(entries.size(), MOST_NAMED))) {
      lines.add(
          "  "
              + entry.client().map(ClientRef::name).map(n -> n + ": ").orElse("")
              + LogText.inWords(entry));
    }
    if (entries.size() > MOST_NAMED) {
      lines.add("  ... and more; see: hug log");
    }
    session.book().undo(step);
    if (!given.has(DRY_RUN)) {
      lines.add("To have it back: hug undo " + (last.id() + 1));
    }
    return new Result.Words(List.copyOf(lines));
  }

  private static String inWords(Log.Step step) {
    return step.command()
        + step.undoes().map(undone -> " " + undone).orElse("")
        + ", "
        + step.staff()
        + ", "
        + step.localAt();
  }

  private static Failure nothing() {
    return Failure.refused("nothing was done in this book yet", "see: hug help undo");
  }

  private static Log.Step step(Arguments given, Log log) {
    long id = given.find(STEP).orElseThrow();
    if (id == 0) {
      throw Failure.refused(
          "step 0 is where the log begins; nothing before it is known", "see: hug log");
    }
    return log.step(id)
        .orElseThrow(() -> Failure.refused("there is no step " + id, "see: hug log"));
  }

  private static Long step(String word) {
    var digits = word.startsWith("#") ? word.substring(1) : word;
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() < 18
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isNumber) {
      throw Failure.usage("\"" + word + "\" is not the number of a step", "see: hug log");
    }
    return Long.parseLong(digits);
  }
}
