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
      var before = desk.evaluator().verdict(client);
      // Also one that moves nothing now: under another rule it would.
      book.pauses().unsnooze(client.id());
      return Answer.said(
          client
              + (before.isSnoozed() ? " is no longer snoozed. " : " was not snoozed. ")
              + Outlook.next(client, "Due on", desk));
    });
  }
}
