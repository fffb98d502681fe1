package hug.store;

import hug.store.sqlite.Sqlite;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes rows as their images say, without logging that, because the log says it already. All that
 * is derived from a row is kept up to date.
 */
final class RowWriter {
  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final SearchIndex found;
  private final Directory directory;

  RowWriter(Sqlite sqlite, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.found = new SearchIndex(sqlite);
    this.directory = new Directory(sqlite);
  }

  /**
   * Writes or removes a row.
   *
   * @param isNew whether there was never a row with this number
   * @return the clients whom the row belonged to before and belongs to now; 0 for nobody
   */
  Set<Long> put(LoggedTable kind, long row, Optional<String> image, boolean isNew) {
    var clients = new HashSet<Long>();
    owner(kind, row, clients);
    ledger.outdateSender(kind, row);
    kind.put(sqlite, row, image);
    if (kind == LoggedTable.CLIENT) {
      directory.put(row);
    }
    found.put(kind, row, row, isNew);
    owner(kind, row, clients);
    ledger.outdateSender(kind, row);
    ledger.outdate(kind, row);
    for (long client : clients) {
      if (client != LoggedTable.NOBODY) {
        ledger.stale().add(client);
      }
    }
    return clients;
  }

  private void owner(LoggedTable kind, long row, Set<Long> clients) {
    ledger.image(kind, row).ifPresent(image -> clients.add(image.client()));
  }
}
