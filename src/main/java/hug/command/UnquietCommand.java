package hug.command;

import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.output.Answer;
import hug.syntax.Given;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;

/** Lets a client be contacted again. */
final class UnquietCommand implements Command {
  private static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Whom: a name, a part of it, or a number.")
          .among(Values.Live.CLIENTS);

  @Override
  public Syntax syntax() {
    return command("unquiet", "Let a client be contacted again.")
        .example("hug unquiet jim", "Jim is back on the lists")
        .with(CLIENT);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var book = desk.book();
    var client = desk.client(given.get(CLIENT));
    return book.change(() -> {
      book.clients().unquiet(client.id());
      var verdict = desk.rulebook().judge(book.standings().of(client));
      return Answer.said(client + " may be contacted again. Due on " + verdict.dueOn() + ".");
    });
  }
}
