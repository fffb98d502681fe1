package hug.command.safety;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.LogText;
import hug.command.Session;
import hug.model.ClientRef;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Takes back what a command did. */
final class UndoCommand implements Command {
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Say what would be taken back, and do nothing");

  /** How many of the things that a step did are named. */
  private static final int MOST_NAMED = 5;

  @Override
  public Syntax syntax() {
    return command("undo", "Take back your last change, or the one with a number")
        .example("hug undo", "as if your last change had not been made; once more brings it back")
        .example("hug undo 12", "take back step 12 of hug log, and nothing that came later")
        .example("hug undo 12 --dry-run", "what would that be?")
        .note(
            "Whatever one command did is taken back as one, an import too. To take back is a step"
                + " of its own: undo that, and all is as before. Where later changes would be"
                + " overwritten, nothing is done, and they are named.")
        .note(
            "Without STEP, the last step that you made is taken back ($HUG_STAFF, or your login"
                + " name), never somebody else's; if theirs came later, it is named.")
        .with(StepChoice.STEP)
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
    var last = log.newest().orElseThrow(StepChoice::nothing);
    var step =
        given
            .find(StepChoice.STEP)
            .map(id -> StepChoice.numbered(id, log))
            .orElseGet(() -> StepChoice.own(last, session));
    var lines = new ArrayList<String>();
    lines.add(verb + StepChoice.inWords(step) + ".");
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
    if (!given.has(StepChoice.STEP) && step.id() < last.id()) {
      lines.add(StepChoice.others(last));
    }
    return new Result.Words(List.copyOf(lines));
  }
}
