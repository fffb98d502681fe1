package hug.store;

import hug.store.SharedStep.RowChange;
import hug.store.sqlite.Sqlite;
import java.util.HashSet;
import java.util.Set;

/** Takes over steps that other books made, just as they are. */
final class Takeover {
  private final Sqlite sqlite;
  private final RowWriter writer;
  private final StepRows rows;
  private final Forgetting forgetting;
  private final ClientHashes seals;
  private final Origins origins;

  Takeover(Sqlite sqlite, ChangeRecorder ledger, RowWriter writer, ClientHashes seals) {
    this.sqlite = sqlite;
    this.writer = writer;
    this.rows = new StepRows(sqlite);
    this.forgetting = new Forgetting(sqlite, ledger);
    this.seals = seals;
    this.origins = new Origins(sqlite);
  }

  /**
   * Takes over a step.
   *
   * @param touched the clients whose data has changed so far; this step's are added
   * @return the change of the sum of all seals by clients who were forgotten
   */
  long of(SharedStep step, Set<Long> touched) {
    var clients = new HashSet<Long>();
    step.salts().forEach(salt -> seals.put(salt.client(), salt.salt()));
    step.changes().forEach(change -> put(change, false, clients));
    step.changes().reversed().forEach(change -> put(change, true, clients));
    touched.addAll(clients);
    long dropped = 0;
    for (var change : step.changes()) {
      if (change.table() == LoggedTable.FORGOTTEN && change.isAddition()) {
        for (var tombstone : Forgetting.tombstones(sqlite, change.first(), change.last())) {
          forgetting.erase(tombstone.client());
          dropped += seals.drop(tombstone.client());
          touched.remove(tombstone.client());
        }
      }
    }
    step.origins().forEach(origin -> origins.put(origin, step.number()));
    rows.put(new StepRows.Link(step), step.logged(), step.clashes());
    return dropped;
  }

  /** Writes the rows that are there after a step, or removes those that are not. */
  private void put(RowChange change, boolean isRemoval, Set<Long> clients) {
    for (int i = 0; i < change.after().size(); i++) {
      var after = change.after().get(i);
      // Rows of clients who were forgotten since were never there, and what is erased has no image.
      boolean isGone = after.isEmpty() && change.before().isPresent();
      if (isRemoval ? isGone : after.isPresent()) {
        clients.addAll(writer.put(change.table(), change.first() + i, after, change.isAddition()));
      }
    }
  }
}
