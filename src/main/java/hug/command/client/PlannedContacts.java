package hug.command.client;

import static hug.output.Column.column;

import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.ClientRef;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import java.util.List;
import java.util.Optional;

/** The contacts that are planned, as a list. */
final class PlannedContacts {
  private PlannedContacts() {}

  /**
   * The list.
   *
   * @param client whose; absent for everybody's
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
            VerdictColumns.ID.forData()),
        client.map(one -> "Nothing is planned with " + one + ".").orElse("No planned contacts."));
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
