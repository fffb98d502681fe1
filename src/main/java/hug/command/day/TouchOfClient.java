package hug.command.day;

import hug.command.Session;
import hug.command.TouchLine;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Touch;
import java.util.Optional;

/** Finds a touch with a client: the latest, or the one with a given number. */
final class TouchOfClient {
  private static final int MOST_SHOWN = 5;

  private TouchOfClient() {}

  /**
   * @throws Failure if there is none, or the number belongs to another client's touch
   */
  static Touch found(ClientRef client, Optional<Long> wanted, Session session) {
    var touches = session.book().touches().of(client);
    if (touches.isEmpty()) {
      throw Failure.refused(
          "no touch with " + client + " has been logged yet",
          "log one with: hug touch " + client.id());
    }
    var number = wanted.orElse(touches.getFirst().id());
    return touches.stream()
        .filter(touch -> touch.id() == number)
        .findFirst()
        .orElseThrow(() ->
            Failure.refused(
                "touch " + number + " is not with " + client + "; their latest touches are:",
                touches.stream()
                    .limit(MOST_SHOWN)
                    .map(touch -> "  " + touch.id() + TouchLine.of(touch))
                    .toList()));
  }
}
