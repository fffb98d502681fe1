package hug.command;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Matter;
import hug.model.Touch;
import java.util.ArrayList;
import java.util.Optional;

/** Closes a promise, on the day of the touch that kept it. */
public final class Kept {
  private Kept() {}

  public static String by(Touch touch, Matter promise, String how, Session session) {
    session
        .book()
        .matters()
        .update(promise.ended(Optional.of(new Matter.Ending(touch.on(), Matter.Ending.KEPT, how))));
    var by = promise.day().orElse(touch.on());
    return "Kept "
        + MatterParameters.inWords(promise)
        + (touch.on().isAfter(by) ? " (" + Days.of(DAYS.between(by, touch.on())) + " late)." : ".");
  }

  /** The client's only promise that is due, or else the only one that is open. */
  public static Matter only(ClientRef client, Session session) {
    var open = new ArrayList<Matter>();
    for (var matter : session.book().matters().of(client)) {
      if (matter.sort() == Matter.Sort.PROMISE && matter.isOpen()) {
        open.add(matter);
      }
    }
    var due = open.stream().filter(p -> !p.day().orElse(p.on()).isAfter(session.today())).toList();
    if (due.size() == 1) {
      return due.getFirst();
    }
    if (open.size() == 1) {
      return open.getFirst();
    }
    var lines = new ArrayList<String>();
    open.reversed()
        .forEach(p ->
            lines.add(
                "hug done "
                    + p.id()
                    + "  ("
                    + Escaped.of(p.text())
                    + ", by "
                    + Days.on(p.day().orElse(p.on()), session.today())
                    + ")"));
    throw open.isEmpty()
        ? Failure.refused(client + " has no open promise", "to log only the touch, omit --kept")
        : Failure.refused(client + " has " + open.size() + " open promises; choose one:", lines);
  }
}
