package hug.command.day;

import hug.command.Selection;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who gets no mailing: a client with an open complaint, or who is quiet. */
final class Mailings {
  private Mailings() {}

  /**
   * Lets a mailing to the client pass.
   *
   * @throws Failure if the client gets none now
   */
  static void requireWelcome(ClientRef client, Session session) {
    obstacle(client, session)
        .ifPresent(obstacle -> {
          throw Failure.refused(
              client + " gets no mailing while " + obstacle.why(),
              obstacle.wayOut() + ", or if the mailing went out already, say --force");
        });
  }

  /**
   * The same for several.
   *
   * @throws Failure that names all who get none now
   */
  static void requireWelcome(List<ClientRef> clients, Session session) {
    var refused = new ArrayList<String>();
    for (var client : clients) {
      obstacle(client, session)
          .ifPresent(obstacle -> refused.add("  " + client + ": " + obstacle.why()));
    }
    if (!refused.isEmpty()) {
      int count = refused.size();
      refused.add("--mailable leaves them out; if the mailing went out already, use --force");
      throw Failure.refused(
          Selection.count(count) + (count == 1 ? " gets" : " get") + " no mailing now:", refused);
    }
  }

  /** Why a client gets no mailing now, and what to do about it. */
  private record Obstacle(String why, String wayOut) {}

  private static Optional<Obstacle> obstacle(ClientRef client, Session session) {
    for (var matter : session.book().matters().of(client)) {
      if (matter.sort() == Matter.Sort.COMPLAINT && matter.isOpen()) {
        return Optional.of(
            new Obstacle(
                "complaint " + matter.id() + " is open",
                "put it right first: hug rectified " + matter.id() + " HOW"));
      }
    }
    var verdict = session.evaluator().verdict(client);
    return verdict.isQuiet(session.today())
        ? Optional.of(
            new Obstacle(
                "quiet: " + verdict.standing().quiet().orElseThrow().because(),
                "allow contact first: hug quiet " + client.id() + " --off"))
        : Optional.empty();
  }
}
