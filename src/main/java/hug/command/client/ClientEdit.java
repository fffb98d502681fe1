package hug.command.client;

import hug.command.Session;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Folded;
import hug.output.Result;
import hug.rule.ClientUpdate;
import java.util.function.UnaryOperator;

/**
 * A change to a client, from what the book has now.
 *
 * @param isForced whether they may have the name of another
 */
record ClientEdit(Session session, ClientRef client, boolean isForced) {
  /** The client as the book has them. */
  Client before() {
    return session.evaluator().verdict(client).client();
  }

  /** Writes the client, and says what is different. */
  Result made(Client after) {
    var before = before();
    if (after.equals(before)) {
      return Result.said("Nothing to change: " + before.named() + " is like that already.");
    }
    refuseSecond(before, after);
    session.book().clients().update(after, session.today());
    return Result.said(
        "Changed "
            + after.named()
            + ": "
            + String.join(", ", ClientUpdate.inWords(before, after))
            + ".");
  }

  /** Writes the client as {@code said} has them; whether anything is different then. */
  boolean makes(UnaryOperator<Client> said) {
    var before = before();
    var after = said.apply(before);
    if (after.equals(before)) {
      return false;
    }
    session.book().clients().update(after, session.today());
    return true;
  }

  /** Fails where they would get the name of another. */
  void refuseSecond(Client before, Client after) {
    if (!isForced && !Folded.of(after.name()).equals(Folded.of(before.name()))) {
      AddCommand.refuseSecond(session.book(), after.name());
    }
  }
}
