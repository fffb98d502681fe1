package hug.command.client;

import hug.command.Session;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Folded;
import hug.output.Result;
import hug.rule.ClientUpdate;
import java.util.function.UnaryOperator;

/**
 * A change to a client, based on the current contents of the book.
 *
 * @param isForced whether the client may take the name of another
 */
record ClientEdit(Session session, ClientRef client, boolean isForced) {
  /** The client as stored in the book. */
  Client before() {
    return session.evaluator().verdict(client).client();
  }

  /** Saves the client and lists the differences. */
  Result made(Client after) {
    var before = before();
    if (after.equals(before)) {
      return Result.said("Nothing to change: " + before.named() + " is already like that.");
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

  /** Applies the change and saves the client; returns whether anything changed. */
  boolean makes(UnaryOperator<Client> said) {
    var before = before();
    var after = said.apply(before);
    if (after.equals(before)) {
      return false;
    }
    session.book().clients().update(after, session.today());
    return true;
  }

  /** Fails if the client would take the name of another. */
  void refuseSecond(Client before, Client after) {
    if (!isForced && !Folded.of(after.name()).equals(Folded.of(before.name()))) {
      AddCommand.refuseSecond(session.book(), after.name());
    }
  }
}
