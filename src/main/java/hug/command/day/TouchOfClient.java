package hug.command.day;

import hug.command.Session;
import hug.command.TouchLine;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Touch;
import java.util.Optional;

/** A touch with a client that is in the book: the last one, or the one with a number. */
final class TouchOfClient {
  private static final int MOST_SHOWN = 5;

  private TouchOfClient() {}

  /**
   * @throws Failure if there is none, or that number is of somebody else's
   */
  static Touch found(ClientRef client, Optional<Long> wanted, Session session) {
    var touches = session.book().touches().of(client);
    if (touches.isEmpty()) {
      throw Failure.refused(
          "no touch with " + client + " is noted yet", "note one with: hug touch " + client.id());
    }
    var number = wanted.orElse(touches.getFirst().id());
    return touches.stream()
        .filter(touch -> touch.id() == number)
        .findFirst()
        .orElseThrow(() ->
            Failure.refused(
                "touch " + number + " is not with " + client + "; the latest with them:",
                touches.stream()
                    .limit(MOST_SHOWN)
                    .map(touch -> "  " + touch.id() + TouchLine.of(touch))
                    .toList()));
  }
}
