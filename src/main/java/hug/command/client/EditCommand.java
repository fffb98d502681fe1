package hug.command.client;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.ClientOptions;
import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.Selection;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;

/** Changes what the book knows of a client. */
final class EditCommand implements Command {
  private static final Option<Boolean> FORCE =
      flag("--force", "Take a name that another client has already");

  @Override
  public Syntax syntax() {
    return command("edit", "Change what the book knows of a client")
        .example("hug edit jim --phone 555-0177", "another number for Jim")
        .example("hug edit jim --untag vip --every 2m", "a tag less, and a window of his own")
        .example("hug edit jim --company \"\"", "an empty text takes what was there away")
        .example("hug edit --with-tag vip --untag vip --tag gold", "a tag gets another name")
        .example("hug edit --owned-by bo --owner ana", "Ana takes Bo's clients over")
        .example("hug edit jim", "the whole card, in $VISUAL or $EDITOR")
        .note(
            "With filters, all whom they select are changed as one step, which hug undo takes back."
                + " --tag and --owner are what they get; --with-tag and --owned-by select them.")
        .with(ClientParameter.MAYBE_CLIENT)
        .with(ClientOptions.changes(FORCE))
        .with(ClientOptions.OPTIONS)
        .with(FilterOptions.OF_EDITED)
        .with(Selection.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    boolean isOnCard = !ClientOptions.areIn(given);
    if (Selection.isIn(given, FilterOptions.OF_EDITED)) {
      return several(given, session);
    }
    if (isOnCard && !session.person().canBeAsked()) {
      throw Failure.usage("edit needs something to change", "see: hug help edit");
    }
    var client = ClientParameter.client(given, session, "edit");
    var edit = new ClientEdit(session, client, given.has(FORCE));
    if (isOnCard) {
      return new CardEdit(edit).made();
    }
    // Nobody is kept from the book while somebody is asked.
    var said = ClientOptions.said(given, client.id(), session);
    return session.book().change(() -> edit.made(said.apply(edit.before())));
  }

  private static Result several(Arguments given, Session session) {
    ClientParameter.refuseBeside(given);
    if (!ClientOptions.areIn(given)) {
      throw Failure.usage("edit needs something to change", "see: hug help edit");
    }
    var selection = Selection.of(given, FilterOptions.OF_EDITED, session);
    var said = ClientOptions.saidOfEach(given, session);
    return selection
        .instead("Change %s?")
        .orElseGet(() ->
            session
                .book()
                .change(() -> {
                  int changed = 0;
                  for (var client : selection.clients()) {
                    changed += new ClientEdit(session, client, false).makes(said) ? 1 : 0;
                  }
                  return Result.said(changed(changed, selection.clients().size() - changed));
                }));
  }

  private static String changed(int clients, int others) {
    if (clients == 0) {
      return "Nothing to change for " + Selection.count(others) + ".";
    }
    return "Changed "
        + Selection.count(clients)
        + (others > 0 ? "; " + others + " already like that" : "")
        + ". To take it back: hug undo";
  }
}
