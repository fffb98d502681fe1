package hug.command.client;

import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.DueSentence;
import hug.command.Session;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Lets a client be contacted again. */
final class UnquietCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("unquiet", "Let a client be contacted again.")
        .example("hug unquiet jim", "Jim is back on the lists")
        .with(ClientParameter.CLIENT);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    var client = session.client(given.get(ClientParameter.CLIENT));
    return book.change(() -> {
      if (session.evaluator().verdict(client).standing().quiet().isEmpty()) {
        return Result.said(client + " was not quiet.");
      }
      book.pauses().unquiet(client.id());
      return Result.said(
          client + " may be contacted again. " + DueSentence.next(client, "Due on", session));
    });
  }
}
