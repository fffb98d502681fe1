package hug.command;

import static hug.syntax.Syntax.command;

import hug.output.Answer;
import hug.syntax.Given;
import hug.syntax.Syntax;

/** Gives a client the due date back that a snooze moved. */
final class UnsnoozeCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("unsnooze", "Take a snooze back.")
        .example("hug unsnooze jim", "Jim is back early")
        .with(Whom.CLIENT);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var book = desk.book();
    var client = desk.client(given.get(Whom.CLIENT));
    return book.change(() -> {
      if (!desk.rulebook().judge(book.standings().of(desk.today(), client)).isSnoozed()) {
        return Answer.said(client + " was not snoozed.");
      }
      book.pauses().unsnooze(client.id());
      var verdict = desk.rulebook().judge(book.standings().of(desk.today(), client));
      return Answer.said(client + " is no longer snoozed. Due on " + verdict.dueOn() + ".");
    });
  }
}
