package hug.command.client;

import hug.command.Session;
import hug.model.AgendaLine;
import hug.model.ClientRef;
import java.time.LocalDate;
import java.util.Optional;

/** A snooze that is about to begin: what falls due before its end is moved to that day. */
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
      return Optional.of(
          "Snoozed " + client + " until " + until + "; " + String.join(" and ", staying) + stays);
    }
    var before = dues.stream().filter(this::comesAllTheSame).findFirst();
    if (before.isPresent()) {
      return Optional.of(
          "Snoozed "
              + client
              + " until "
              + until
              + "; the "
              + before.get().kind()
              + " is due on "
              + before.get().dueOn()
              + " all the same.");
    }
    return dues.stream().anyMatch(AgendaLine::isSnoozed)
        ? Optional.empty()
        : Optional.of(
            client
                + " is not due before "
                + session.evaluator().verdict(client).dueOn()
                + " anyway.");
  }

  /** Whether it falls due before the end, and is nothing that a snooze moves. */
  private boolean comesAllTheSame(AgendaLine due) {
    return !due.isSnoozed() && due.dueOn().isBefore(until);
  }

  @Override
  public String question() {
    return "Snooze %s until " + until + "?";
  }

  @Override
  public String begun(String whom) {
    return "Snoozed " + whom + " until " + until + ".";
  }
}
