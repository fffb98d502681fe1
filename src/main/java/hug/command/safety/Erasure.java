package hug.command.safety;

import hug.command.Numbered;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Folded;
import java.util.Optional;

/**
 * A client to erase, with everything recorded about them.
 *
 * @param isExact whether the user gave the full name or the number
 */
record Erasure(ClientRef client, boolean isExact, int touches, int matters) {

  /** A client of the book, or of the log alone because adding them was undone. */
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
        + " for good, with "
        + touches
        + (touches == 1 ? " touch" : " touches")
        + (matters == 0 ? "" : " and " + matters + (matters == 1 ? " record" : " records"));
  }

  /**
   * Asks for confirmation.
   *
   * @param isYes whether --yes was given
   * @throws Failure if the user declines, or if a script gave no --yes or no exact name
   */
  void requireConsent(boolean isYes, Session session) {
    if (!isYes && session.person().canBeAsked()) {
      if (!session.person().agrees("Erase " + inWords() + "? [y/N] ")) {
        throw Failure.refused("nothing was erased");
      }
    } else if (!isYes) {
      throw Failure.usage(
          "erasing " + client + " cannot be undone; in a script, add --yes", exactly());
    } else if (!isExact) {
      throw Failure.usage("--yes needs the exact name or number of " + client, exactly());
    }
  }

  private String exactly() {
    return "use: hug forget " + client.id() + " --yes";
  }
}
