package hug.command;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.model.Failure;
import hug.output.Answer;
import hug.store.Backup;
import hug.store.Book;
import hug.store.Copies;
import hug.store.Fault;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether all is well with the book. */
final class CheckCommand implements Command {
  private static final Option<Boolean> REPAIR =
      flag("--repair", "Make anew what follows from the rest of the book, after a backup.");
  private static final Option<Boolean> ACCEPT =
      flag("--accept", "Take what another program wrote for true, after a backup.");

  @Override
  public Syntax syntax() {
    return command("check", "Check the book; says nothing when all is well.")
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
  public Answer run(Given given, Desk desk) {
    var book = desk.book();
    desk.progress().going("Checking the book");
    if (given.has(REPAIR) || given.has(ACCEPT)) {
      return mended(given, desk, book);
    }
    book.hold();
    refuse(book.faults(), desk);
    return Answer.said();
  }

  private static Answer mended(Given given, Desk desk, Book book) {
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
    refuse(book.faults(), desk);
    if (curable.isEmpty()) {
      return Answer.said("There is nothing to repair.");
    }
    var lines = new ArrayList<String>();
    curable.forEach(fault -> lines.add("Put right: " + fault.inWords() + "."));
    return new Answer.Words(List.copyOf(lines));
  }

  private static boolean isCurable(Fault fault, Given given) {
    return switch (fault.cure()) {
      case REPAIR -> true;
      case ACCEPTANCE -> given.has(ACCEPT);
      case BACKUP, REASON -> false;
    };
  }

  private static void refuse(List<Fault> faults, Desk desk) {
    var lines = new ArrayList<String>();
    Set<Fault.Cure> cures = new TreeSet<>();
    for (var fault : faults) {
      lines.add("  " + fault.inWords());
      cures.add(fault.cure());
    }
    for (var copy :
        desk.whereabouts().isSample()
            ? List.<String>of()
            : Copies.ofSync(desk.whereabouts().name())) {
      lines.add(
          "  beside it lies " + copy + ", made by a program that syncs: hug does not read it");
    }
    if (lines.isEmpty()) {
      return;
    }
    for (var cure : cures) {
      lines.add(advice(cure));
    }
    throw Failure.refused("not all is well with " + desk.whereabouts().inWords() + ":", lines);
  }

  private static String advice(Fault.Cure cure) {
    return switch (cure) {
      case REPAIR -> "put it right with: hug check --repair";
      case ACCEPTANCE ->
          "put a backup back with: hug restore, or if all is right as it is: hug check --accept";
      case BACKUP -> "put a backup back with: hug restore";
      case REASON -> "say why with: hug quiet CLIENT --because TEXT, or: hug unquiet CLIENT";
    };
  }
}
