package hug.command.client;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.ClientOptions;
import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;

/** Changes what the book knows of a client. */
final class EditCommand implements Command {
  private static final Option<Boolean> FORCE =
      flag("--force", "Take a name that another client has already.");

  @Override
  public Syntax syntax() {
    return command("edit", "Change what the book knows of a client.")
        .example("hug edit jim --phone 555-0177", "another number for Jim")
        .example("hug edit jim --untag vip --every 2m", "a tag less, and a window of his own")
        .example("hug edit jim --company \"\"", "an empty text takes what was there away")
        .example("hug edit jim", "the whole card, in $VISUAL or $EDITOR")
        .with(ClientParameter.CLIENT)
        .with(ClientOptions.changes(FORCE))
        .with(ClientOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    boolean isOnCard = !ClientOptions.areIn(given);
    if (isOnCard && !session.person().canBeAsked()) {
      throw Failure.usage("edit needs something to change", "see: hug help edit");
    }
    var client = session.client(given.get(ClientParameter.CLIENT));
    var edit = new ClientEdit(session, client, given.has(FORCE));
    if (isOnCard) {
      return new CardEdit(edit).made();
    }
    // Nobody is kept from the book while somebody is asked.
    var said = ClientOptions.said(given, client.id(), session);
    return session.book().change(() -> edit.made(said.apply(edit.before())));
  }
}
