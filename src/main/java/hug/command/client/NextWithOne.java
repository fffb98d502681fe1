package hug.command.client;

import hug.command.Days;
import hug.command.DueSentence;
import hug.command.Session;
import hug.model.ClientRef;
import java.time.LocalDate;

/** Plans the next contact with a client, or cancels it, and says what comes next. */
final class NextWithOne {
  private NextWithOne() {}

  static String planned(ClientRef client, LocalDate day, Session session) {
    var today = session.today();
    session.book().pauses().plan(client.id(), day, today);
    var when = Days.on(day, today);
    var verdict = session.evaluator().verdict(client);
    if (verdict.isQuiet(today)) {
      var because = verdict.standing().quiet().orElseThrow().because();
      return client + ". Next: " + when + " (quiet: " + because + ").";
    }
    boolean isFirst =
        session.evaluator().dues(client).stream().noneMatch(due -> due.dueOn().isBefore(day));
    return isFirst && verdict.dueOn().equals(day)
        ? client + ". Next: " + when + "."
        : client + " is planned for " + when + ". " + DueSentence.next(client, "Due on", session);
  }

  static String cancelled(ClientRef client, Session session) {
    if (!session.evaluator().verdict(client).isScheduled()) {
      return "Nothing is planned with " + client + ".";
    }
    session.book().pauses().unplan(client.id(), session.today());
    return "Cancelled the planned contact with "
        + client
        + ". "
        + DueSentence.next(client, "Due on", session);
  }
}
