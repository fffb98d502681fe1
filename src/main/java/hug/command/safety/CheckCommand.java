package hug.command.safety;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Session;
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

  @Override
  public Syntax syntax() {
    return command("check", "Verify the book; print nothing if all is well")
        .example("hug check", "verify the book from cron; prints only problems")
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
        .with(REPAIR, ACCEPT);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    session.progress().going("Checking the book");
    if (given.has(REPAIR) || given.has(ACCEPT)) {
      return mended(given, session, book);
    }
    book.hold();
    CheckReport.requireSound(book.faults(), session);
    return Result.said();
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
