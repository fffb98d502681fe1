package hug.command.client;

import hug.command.Days;
import hug.command.Selection;
import hug.command.Session;
import hug.model.ClientRef;
import hug.output.Result;
import java.time.LocalDate;
import java.util.Optional;

/** Plans the next contact with each of several clients, or cancels it, as one step. */
final class NextWithMany {
  private NextWithMany() {}

  /**
   * @param day of the contact; absent to cancel it
   */
  static Result of(Selection selection, Optional<LocalDate> day, Session session) {
    var when = day.map(on -> Days.on(on, session.today()));
    var question =
        when.map(on -> "Plan the next contact with %s for " + on + "?")
            .orElse("Cancel the planned contact with %s?");
    return selection
        .instead(question)
        .orElseGet(() ->
            session
                .book()
                .change(() -> {
                  for (var client : selection.clients()) {
                    plan(client, day, session);
                  }
                  return Result.said(
                      when.map(on ->
                              "Planned contact with " + selection.count() + " for " + on + ".")
                              .orElse("Cancelled planned contact with " + selection.count() + ".")
                          + " To undo: hug undo");
                }));
  }

  private static void plan(ClientRef client, Optional<LocalDate> day, Session session) {
    var pauses = session.book().pauses();
    if (day.isPresent()) {
      pauses.plan(client.id(), day.get(), session.today());
    } else if (session.evaluator().verdict(client).isScheduled()) {
      pauses.unplan(client.id(), session.today());
    }
  }
}
