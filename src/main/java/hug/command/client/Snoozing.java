package hug.command.client;

import hug.command.Days;
import hug.command.Session;
import hug.model.AgendaLine;
import hug.model.ClientRef;
import java.time.LocalDate;
import java.util.Optional;

/** A snooze that is about to begin: anything due before its end is moved to that day. */
record Snoozing(LocalDate until, Session session) implements PauseCommand.Pause {
  @Override
  public Optional<String> begin(ClientRef client) {
    session.book().pauses().snooze(client.id(), until, session.today());
    var dues = session.evaluator().dues(client);
    var staying =
        dues.stream()
            .filter(due -> !due.isSnoozed() && due.daysOver(session.today()) >= 0)
            .map(due -> "the " + due.kind())
            .distinct()
            .toList();
    if (!staying.isEmpty()) {
      var stays = staying.size() == 1 ? " stays due." : " stay due.";
      return Optional.of(snoozed(client) + ", but " + String.join(" and ", staying) + stays);
    }
    var before = dues.stream().filter(this::comesAllTheSame).findFirst();
    if (before.isPresent()) {
      return Optional.of(
          snoozed(client)
              + ", but the "
              + before.get().kind()
              + " is still due "
              + Days.onDay(before.get().dueOn(), session.today())
              + ".");
    }
    return dues.stream().anyMatch(AgendaLine::isSnoozed)
        ? Optional.empty()
        : Optional.of(
            snoozed(client)
                + " (not due before "
                + Days.on(session.evaluator().verdict(client).dueOn(), session.today())
                + " anyway).");
  }

  /** Whether it is due before the end of the snooze and cannot be moved. */
  private boolean comesAllTheSame(AgendaLine due) {
    return !due.isSnoozed() && due.dueOn().isBefore(until);
  }

  @Override
  public String question() {
    return "Snooze %s until " + day() + "?";
  }

  @Override
  public String begun(String client) {
    return snoozed(client) + ".";
  }

  private String snoozed(Object client) {
    return "Snoozed " + client + " until " + day();
  }

  private String day() {
    return Days.on(until, session.today());
  }
}
