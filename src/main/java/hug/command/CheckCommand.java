package hug.command;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.model.Failure;
import hug.model.Named;
import hug.output.Answer;
import hug.store.Book;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.List;

/** Whether what is derived and stored in the book is what follows from the rest of it. */
final class CheckCommand implements Command {
  private static final Option<Boolean> REPAIR =
      flag("--repair", "Make what is wrong anew, from the touches and the rules.");
  private static final int MOST_NAMED = 10;

  @Override
  public Syntax syntax() {
    return command("check", "Check the book; says nothing when all is well.")
        .example("hug check", "for cron: a word only when something is wrong")
        .example("hug check --repair", "and put it right")
        .note(
            "So that lists are quick, the book keeps the day on which each client falls due and"
                + " lapses, and an index of names. Check works them out again from the touches and"
                + " the rules, and compares.")
        .with(REPAIR);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var book = desk.book();
    if (given.has(REPAIR)) {
      return book.change(() -> repaired(book));
    }
    book.hold();
    var faults = book.faults();
    if (!faults.isEmpty()) {
      throw Failure.refused(
          "what is stored of " + inWords(faults) + " is not what follows from the book",
          "put it right with: hug check --repair");
    }
    return Answer.said();
  }

  private static Answer repaired(Book book) {
    var faults = book.faults();
    if (faults.isEmpty()) {
      return Answer.said("There is nothing to repair.");
    }
    book.mend();
    return Answer.said("Put right what was stored of " + inWords(faults) + ".");
  }

  private static String inWords(List<Named> clients) {
    var names = String.join(", ", clients.stream().limit(MOST_NAMED).map(Named::toString).toList());
    int more = clients.size() - MOST_NAMED;
    return more > 0 ? names + " and " + more + " more" : names;
  }
}
