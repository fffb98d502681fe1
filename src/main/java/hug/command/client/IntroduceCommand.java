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

/** Records that one client was introduced to another. */
final class IntroduceCommand implements Command {
  private static final Option<String> TO =
      option("--to", "CLIENT", word -> word)
          .means("Client they were introduced to")
          .among(Values.Live.CLIENTS)
          .required();

  @Override
  public Syntax syntax() {
    return command("introduce", "Record an introduction of one client to another")
        .example(
            "hug introduce lopez --to paula needs a website",
            "record that you passed the request on to Paula")
        .note(
            "hug match suggests introductions, and hug referrals shows how much work each client"
                + " received.")
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
      throw Failure.usage("you cannot introduce " + other + " to themselves");
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
      return Result.said("Recorded introduction " + id + " of " + client + " to " + other + ".");
    });
  }
}
