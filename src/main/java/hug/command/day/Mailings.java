package hug.command.day;

import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Matter;

/** Who gets no mailing: a client with an open complaint, or who is quiet. */
final class Mailings {
  private Mailings() {}

  /**
   * Lets a mailing to the client pass.
   *
   * @throws Failure if the client gets none now
   */
  static void requireWelcome(ClientRef client, Session session) {
    for (var matter : session.book().matters().of(client)) {
      if (matter.sort() == Matter.Sort.COMPLAINT && matter.isOpen()) {
        throw refused(
            client,
            "complaint " + matter.id() + " is open",
            "put it right first: hug rectified " + matter.id() + " HOW");
      }
    }
    var verdict = session.evaluator().verdict(client);
    if (verdict.isQuiet(session.today())) {
      throw refused(
          client,
          "quiet: " + verdict.standing().quiet().orElseThrow().because(),
          "allow contact first: hug quiet " + client.id() + " --off");
    }
  }

  private static Failure refused(ClientRef client, String why, String wayOut) {
    return Failure.refused(
        client + " gets no mailing while " + why,
        wayOut + ", or if the mailing went out already, say --force");
  }
}
