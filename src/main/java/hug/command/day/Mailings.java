package hug.command.day;

import hug.command.Selection;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses mailings to clients who are quiet or have an open complaint. */
final class Mailings {
  private Mailings() {}

  /**
   * Checks that the client may get a mailing now.
   *
   * @throws Failure if not
   */
  static void requireWelcome(ClientRef client, Session session) {
    obstacle(client, session)
        .ifPresent(obstacle -> {
          throw Failure.refused(
              client + " should not get a mailing: " + obstacle.why(),
              obstacle.wayOut() + "; if the mailing already went out, add --force");
        });
  }

  /**
   * Checks that all these clients may get a mailing now.
   *
   * @throws Failure if not, which names each client and why
   */
  static void requireWelcome(List<ClientRef> clients, Session session) {
    var refused = new ArrayList<String>();
    for (var client : clients) {
      obstacle(client, session)
          .ifPresent(obstacle -> refused.add("  " + client + ": " + obstacle.why()));
    }
    if (!refused.isEmpty()) {
      int count = refused.size();
      refused.add("skip them with --mailable; if the mailing already went out, add --force");
      throw Failure.refused(Selection.count(count) + " should not get a mailing:", refused);
    }
  }

  /** Why a client should not get a mailing now, and what to do about it. */
  private record Obstacle(String why, String wayOut) {}

  private static Optional<Obstacle> obstacle(ClientRef client, Session session) {
    for (var matter : session.book().matters().of(client)) {
      if (matter.sort() == Matter.Sort.COMPLAINT && matter.isOpen()) {
        return Optional.of(
            new Obstacle(
                "complaint " + matter.id() + " is open",
                "first fix it: hug done " + matter.id() + " HOW"));
      }
    }
    var verdict = session.evaluator().verdict(client);
    return verdict.isQuiet(session.today())
        ? Optional.of(
            new Obstacle(
                "quiet (" + verdict.standing().quiet().orElseThrow().because() + ")",
                "first allow contact: hug quiet " + client.id() + " --off"))
        : Optional.empty();
  }
}
