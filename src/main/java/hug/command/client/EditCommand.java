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

/** Changes the details of one client, or of all that filters select. */
final class EditCommand implements Command {
  private static final Option<Boolean> FORCE =
      flag("--force", "Allow a name that another client already has");

  @Override
  public Syntax syntax() {
    return command("edit", "Change the details of a client")
        .example("hug edit jim --phone 555-0177", "add a phone number")
        .example("hug edit jim --untag vip --every 3m", "remove a tag, set a personal window")
        .example("hug edit alecia --company \"\"", "remove the company with an empty value")
        .example("hug edit --with-tag vip --untag vip --tag gold --yes", "rename a tag")
        .example("hug edit --owned-by Ben --owner Ana --yes", "make Ana the owner of Ben's clients")
        .note(
            "At a terminal, hug edit CLIENT with no options opens the whole card in $VISUAL or"
                + " $EDITOR.")
        .note(
            "With filters, all matching clients are changed in one step, which hug undo reverts."
                + " --tag and --owner set values here; to select by them, use --with-tag and"
                + " --owned-by.")
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
    var client = ClientParameter.client(given, session);
    var edit = new ClientEdit(session, client, given.has(FORCE));
    if (isOnCard) {
      return new CardEdit(edit).made();
    }
    // Questions come first: the book is not locked while the user answers.
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
        + ". To undo: hug undo";
  }
}
