package hug.command.client;

import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.MatterParameters;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.syntax.Values;

/** Makes two clients known to each other: work passed on. */
final class IntroduceCommand implements Command {
  private static final Option<String> TO =
      option("--to", "CLIENT", word -> word)
          .means("Whom the client was introduced to")
          .among(Values.Live.CLIENTS)
          .required();

  @Override
  public Syntax syntax() {
    return command("introduce", "Note that you introduced a client to another")
        .example("hug introduce jim --to \"Bell Books\" needs a printer", "work passed on to Bell")
        .note("hug match proposes whom to introduce; hug referrals counts what came of it.")
        .with(ClientParameter.CLIENT)
        .with(MatterParameters.TEXT)
        .with(TO);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    var client = session.client(given.get(ClientParameter.CLIENT));
    var other = session.client(given.get(TO));
    if (client.id() == other.id()) {
      throw Failure.usage("--to: " + other + " knows themselves already");
    }
    var introduction =
        Matter.noted(
                client,
                Matter.Sort.INTRODUCTION,
                MatterParameters.maybeText(given, session),
                session.today(),
                session.staff())
            .with(other);
    return book.change(() -> {
      long id = book.matters().add(introduction);
      return Result.said("Noted: introduction " + id + ", of " + client + " to " + other + ".");
    });
  }
}
