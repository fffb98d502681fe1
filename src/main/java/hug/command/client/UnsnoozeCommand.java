package hug.command.client;

import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.DueSentence;
import hug.command.Session;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Gives a client the due date back that a snooze moved. */
final class UnsnoozeCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("unsnooze", "Take a snooze back.")
        .example("hug unsnooze jim", "Jim is back early")
        .with(ClientParameter.CLIENT);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    var client = session.client(given.get(ClientParameter.CLIENT));
    return book.change(() -> {
      var before = session.evaluator().verdict(client);
      // Also one that moves nothing now: under another rule it would.
      book.pauses().unsnooze(client.id());
      return Result.said(
          client
              + (before.isSnoozed() ? " is no longer snoozed. " : " was not snoozed. ")
              + DueSentence.next(client, "Due on", session));
    });
  }
}
