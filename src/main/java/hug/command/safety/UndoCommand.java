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

/** Undoes a command. */
final class UndoCommand implements Command {
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Show what would be undone, and change nothing");

  /** The most changes of a step to list. */
  private static final int MOST_NAMED = 5;

  @Override
  public Syntax syntax() {
    return command("undo", "Undo your last change, or any step by number")
        .example("hug undo", "undo your last change; again to redo it")
        .example("hug undo 2", "undo only step 2 in hug log")
        .example("hug undo 2 --dry-run", "preview undoing step 2")
        .note(
            "Everything that one command changed is undone at once, even an import. An undo is a"
                + " step of its own, so you can undo it to redo the change. If later changes would"
                + " be overwritten, they are listed and nothing is undone.")
        .note(
            "With no STEP, hug undoes the last step made under your name ($HUG_STAFF, or your login"
                + " name). If somebody else made a later one, it is left as it is and named.")
        .with(StepChoice.STEP)
        .with(DRY_RUN);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    return given.has(DRY_RUN)
        ? book.rehearse(() -> undone(given, session, "Would undo "))
        : book.change(() -> undone(given, session, "Undid "));
  }

  private static Result undone(Arguments given, Session session, String verb) {
    var log = session.book().log();
    var last = log.newest().orElseThrow(StepChoice::nothing);
    var step =
        given
            .find(StepChoice.STEP)
            .map(id -> StepChoice.numbered(id, session.book()))
            .orElseGet(() -> StepChoice.own(last, session));
    var lines = new ArrayList<String>();
    var entries = log.of(step.id(), MOST_NAMED + 1);
    lines.add(verb + StepChoice.inWords(step) + (entries.isEmpty() ? "." : ", which did this:"));
    for (var entry : entries.subList(0, Math.min(entries.size(), MOST_NAMED))) {
      lines.add(
          "  "
              + entry.client().map(ClientRef::name).map(n -> n + ": ").orElse("")
              + LogText.inWords(entry));
    }
    if (entries.size() > MOST_NAMED) {
      lines.add("  ... and more; list them with: hug log");
    }
    session.book().undo(step);
    if (!given.has(DRY_RUN)) {
      lines.add("To redo it: hug undo " + last.nameOf(last.id() + 1));
    }
    if (!given.has(StepChoice.STEP) && step.id() < last.id()) {
      lines.add(StepChoice.others(last));
    }
    return new Result.Words(List.copyOf(lines));
  }
}
