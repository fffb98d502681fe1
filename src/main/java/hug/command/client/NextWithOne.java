package hug.command.client;

import hug.command.Days;
import hug.command.DueSentence;
import hug.command.Session;
import hug.model.ClientRef;
import java.time.LocalDate;

/** Plans or cancels the next contact with one client, and reports what is due next. */
final class NextWithOne {
  private NextWithOne() {}

  static String planned(ClientRef client, LocalDate day, Session session) {
    var today = session.today();
    session.book().pauses().plan(client.id(), day, today);
    var planned = "Planned contact with " + client + " for " + Days.on(day, today);
    var verdict = session.evaluator().verdict(client);
    if (verdict.isQuiet(today)) {
      var because = verdict.standing().quiet().orElseThrow().because();
      return planned + ", but the client is quiet (" + because + ").";
    }
    boolean isFirst =
        session.evaluator().dues(client).stream().noneMatch(due -> due.dueOn().isBefore(day));
    return isFirst && verdict.dueOn().equals(day)
        ? planned + "."
        : planned + ". " + DueSentence.next(client, "Next due", session);
  }

  static String cancelled(ClientRef client, Session session) {
    if (!session.evaluator().verdict(client).isScheduled()) {
      return "No contact is planned with " + client + ".";
    }
    session.book().pauses().unplan(client.id(), session.today());
    return "Cancelled the planned contact with "
        + client
        + ". "
        + DueSentence.next(client, "Next due", session);
  }
}
