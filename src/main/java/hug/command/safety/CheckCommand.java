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

/** Whether all is well with the book. */
final class CheckCommand implements Command {
  private static final Option<Boolean> REPAIR =
      flag("--repair", "Make anew what follows from the rest of the book, after a backup");
  private static final Option<Boolean> ACCEPT =
      flag("--accept", "Take what another program wrote for true, after a backup");

  @Override
  public Syntax syntax() {
    return command("check", "Check the book; says nothing when all is well")
        .example("hug check", "for cron: a word only when something is wrong")
        .example("hug check --repair", "and put right what can be")
        .note(
            "Is the file whole? Does the log hold together, and is what is written of each client"
                + " what hug wrote? Are the days on which clients fall due, which the book keeps"
                + " so that lists are quick, what follows from touches and rules? Is nobody left"
                + " out: is every client touched, scheduled, snoozed to a day, or quiet for a"
                + " reason?")
        .note(
            "What can be worked out again, --repair makes anew. Where something else wrote to the"
                + " book, or the disk changed it by itself, put a backup back with hug restore or,"
                + " if it is right as it is, say --accept.")
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
      return Result.said("There is nothing to repair.");
    }
    var lines = new ArrayList<String>();
    curable.forEach(fault -> lines.add("Put right: " + fault.inWords() + "."));
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
