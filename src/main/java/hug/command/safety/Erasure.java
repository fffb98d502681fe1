package hug.command.safety;

import hug.command.Numbered;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Folded;
import java.util.Optional;

/**
 * A client who is to be erased, and what goes with them.
 *
 * @param isExact whether the name or the number was given in full
 */
record Erasure(ClientRef client, boolean isExact, int touches, int matters) {

  /** A client, or one whom only the log knows, since adding them was taken back. */
  static Erasure of(String text, Session session) {
    var book = session.book();
    var client = client(text, session);
    return new Erasure(
        client,
        Numbered.in(text).equals(Optional.of(client.id()))
            || Folded.of(text).equals(Folded.of(client.name())),
        book.touches().of(client).size(),
        book.matters().of(client).size());
  }

  private static ClientRef client(String text, Session session) {
    try {
      return session.clientSurely(text);
    } catch (Failure unknown) {
      return Numbered.in(text)
          .filter(number -> session.book().directory().mergedInto(number).isEmpty())
          .flatMap(session.book().log()::client)
          .orElseThrow(() -> unknown);
    }
  }

  String inWords() {
    return client
        + ", with "
        + touches
        + (touches == 1 ? " touch" : " touches")
        + (matters == 0 ? "" : " and " + matters + (matters == 1 ? " matter" : " matters"));
  }

  /**
   * Asks whether it shall be.
   *
   * @param isYes whether nobody need be asked
   * @throws Failure if somebody says no or, where nobody is asked, was not said to be sure
   */
  void requireConsent(boolean isYes, Session session) {
    if (!isYes && session.person().canBeAsked()) {
      if (!session.person().agrees("Forget " + inWords() + ", for good? Type yes: ")) {
        throw Failure.refused("nothing was forgotten");
      }
    } else if (!isYes) {
      throw Failure.usage(
          "forgetting " + client + " has no undo; in a script, add --yes", exactly());
    } else if (!isExact) {
      throw Failure.usage("--yes needs the exact name or number of " + client, exactly());
    }
  }

  private String exactly() {
    return "hug forget " + client.id() + " --yes";
  }
}
