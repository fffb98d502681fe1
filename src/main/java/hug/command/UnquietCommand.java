package hug.command;

import static hug.syntax.Syntax.command;

import hug.output.Answer;
import hug.syntax.Given;
import hug.syntax.Syntax;

/** Lets a client be contacted again. */
final class UnquietCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("unquiet", "Let a client be contacted again.")
        .example("hug unquiet jim", "Jim is back on the lists")
        .with(Whom.CLIENT);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var book = desk.book();
    var client = desk.client(given.get(Whom.CLIENT));
    return book.change(() -> {
      if (desk.evaluator().verdict(client).standing().quiet().isEmpty()) {
        return Answer.said(client + " was not quiet.");
      }
      book.pauses().unquiet(client.id());
      return Answer.said(
          client + " may be contacted again. " + Outlook.next(client, "Due on", desk));
    });
  }
}
