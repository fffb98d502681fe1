package hug.command.safety;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OfficeLink;
import hug.command.Session;
import hug.line.Comparison;
import hug.model.Failure;
import hug.output.Result;
import hug.store.Backup;
import hug.store.Book;
import hug.store.Finding;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Verifies the book, and repairs it if asked to. */
final class CheckCommand implements Command {
  private static final Option<Boolean> REPAIR =
      flag("--repair", "Rebuild derived data, after a backup");
  private static final Option<Boolean> ACCEPT =
      flag("--accept", "Accept changes made outside hug, after a backup");

  private static final Option<Boolean> LINE =
      flag("--line", "Also compare a shared book with the office's line");

  @Override
  public Syntax syntax() {
    return command("check", "Verify the book; print nothing if all is well")
        .example("hug check", "verify the book from cron; prints only problems")
        .example("hug check --line", "compare a shared book with the office")
        .example("hug check --repair", "rebuild derived data if it has a problem")
        .note(
            "hug check verifies that the file is intact, that the chain of the log is unbroken,"
                + " that no other program changed the clients, that stored due dates follow from"
                + " touches and rules, and that every client has a due date or is quiet for a"
                + " reason.")
        .note(
            "--repair rebuilds everything that can be derived from the rest of the book. If another"
                + " program or a faulty disk changed the book, restore a backup with hug restore,"
                + " or use --accept if the contents are correct.")
        .note(
            "With --line, the hash of every step in the office's line is read, too, and compared with"
                + " this book, so that nobody can have changed what was done.")
        .with(REPAIR, ACCEPT, LINE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    session.progress().going("Checking the book");
    if (given.has(ACCEPT)) {
      refuseShared(session);
    }
    if (given.has(REPAIR) || given.has(ACCEPT)) {
      return mended(given, session, book);
    }
    if (given.has(LINE)) {
      return compared(session);
    }
    book.hold();
    CheckReport.requireSound(book.faults(), session);
    return Result.said();
  }

  private static Result compared(Session session) {
    CheckReport.requireSound(session.book().faults(), session);
    session.progress().going("Reading the office's line");
    try (var link = OfficeLink.of(session)) {
      var compared = new Comparison(session.book(), link.line()).run();
      return Result.said(
          compared == 1
              ? "1 step is the same in the line."
              : compared + " steps are the same in the line.");
    }
  }

  /** Accepting would part the book from the others, which could not follow. */
  private static void refuseShared(Session session) {
    if (session.book().sharing().office().isPresent()) {
      throw Failure.refused(
          "this book is shared, and the other computers could not follow such a change",
          "restore a backup with hug restore; the next hug sync brings it up to date");
    }
  }

  private static Result mended(Arguments given, Session session, Book book) {
    var before = book.faults();
    var curable = new ArrayList<>(before);
    curable.removeIf(fault -> !isCurable(fault, given));
    if (!curable.isEmpty()) {
      book.change(
          Backup.Reason.REPAIR,
          () -> {
            if (given.has(ACCEPT)) {
              book.accept();
            }
            book.mend();
            return null;
          });
    }
    CheckReport.requireSound(book.faults(), session);
    if (curable.isEmpty()) {
      return Result.said("Nothing to repair.");
    }
    var lines = new ArrayList<String>();
    curable.forEach(fault -> lines.add("Repaired: " + fault.inWords() + "."));
    return new Result.Words(List.copyOf(lines));
  }

  private static boolean isCurable(Finding fault, Arguments given) {
    return switch (fault.cure()) {
      case REPAIR -> true;
      case ACCEPTANCE -> given.has(ACCEPT);
      case BACKUP, REASON -> false;
    };
  }
}
