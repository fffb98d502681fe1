package hug.command.client;

import hug.command.Session;
import hug.model.AgendaLine;
import hug.model.ClientRef;
import java.time.LocalDate;

/** What a snooze moved, and what it left where it was, in words. */
final class SnoozeText {
  private SnoozeText() {}

  static String of(ClientRef client, LocalDate until, Session session) {
    var dues = session.evaluator().dues(client);
    var staying =
        dues.stream()
            .filter(due -> !due.isSnoozed() && due.daysOver(session.today()) >= 0)
            .map(due -> "the " + due.kind())
            .distinct()
            .toList();
    if (!staying.isEmpty()) {
      var stays = staying.size() == 1 ? " stays due." : " stay due.";
      return "Snoozed " + client + " until " + until + "; " + String.join(" and ", staying) + stays;
    }
    return dues.stream().anyMatch(AgendaLine::isSnoozed)
        ? "Snoozed " + client + " until " + until + "."
        : client + " is not due before " + session.evaluator().verdict(client).dueOn() + " anyway.";
  }
}
