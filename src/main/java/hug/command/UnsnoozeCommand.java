package hug.command;

import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.output.Answer;
import hug.syntax.Given;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;

/** Gives a client the due date back that a snooze moved. */
final class UnsnoozeCommand implements Command {
  private static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Whom: a name, a part of it, or a number.")
          .among(Values.Live.CLIENTS);

  @Override
  public Syntax syntax() {
    return command("unsnooze", "Take a snooze back.")
        .example("hug unsnooze jim", "Jim is back early")
        .with(CLIENT);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var book = desk.book();
    var client = desk.client(given.get(CLIENT));
    return book.change(() -> {
      book.clients().unsnooze(client.id());
      var verdict = desk.rulebook().judge(book.standings().of(client));
      return Answer.said(client + " is no longer snoozed. Due on " + verdict.dueOn() + ".");
    });
  }
}
