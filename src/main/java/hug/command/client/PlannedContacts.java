package hug.command.client;

import static hug.output.Column.column;

import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.ClientRef;
import hug.model.Plan;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import java.util.List;
import java.util.Optional;

/** Lists planned contacts. */
final class PlannedContacts {
  private PlannedContacts() {}

  /**
   * Lists planned contacts.
   *
   * @param client only with this client; empty for all
   */
  static Result of(Optional<ClientRef> client, Session session) {
    var planned = session.evaluator().forecasts().planned();
    return Result.listed(
        Table.of(
            session.evaluator().verdicts(client.isEmpty() ? planned : only(client.get(), planned)),
            VerdictColumns.CLIENT,
            column("next_on", Verdict::unmoved),
            VerdictColumns.phone(session.isScreen()),
            VerdictColumns.LAST_NOTE,
            VerdictColumns.ID.forData(),
            column("about", (Verdict v) -> v.standing().plan().map(Plan::about).orElse(""))
                .yieldsFirst()),
        client
            .map(one -> "No contact is planned with " + one + ".")
            .orElse("No planned contacts."));
  }

  private static List<Long> only(ClientRef client, Iterable<Long> planned) {
    for (long id : planned) {
      if (id == client.id()) {
        return List.of(id);
      }
    }
    return List.of();
  }
}
