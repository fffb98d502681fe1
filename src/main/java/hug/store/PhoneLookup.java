package hug.store;

import hug.model.ClientRef;
import hug.model.Phone;
import hug.store.sqlite.Sqlite;
import java.util.LinkedHashSet;
import java.util.List;

/** Finds clients by phone number, with or without the country code. */
final class PhoneLookup {
  private static final String BY_LAST_DIGITS =
      """
      select client.id, client.name, handle.key
      from word
      join handle on handle.client = word.rowid and handle.kind = 'phone'
      join client on client.id = word.rowid
      where word.phones glob ?
      order by client.key, client.id
      """;

  /** A client, and one of their numbers in the form used for comparison. */
  private record Reached(ClientRef client, String key) {}

  private PhoneLookup() {}

  /** The clients with that number, sorted by name. */
  static List<ClientRef> of(String digits, Sqlite sqlite) {
    var alike =
        sqlite.all(
            BY_LAST_DIGITS,
            row -> new Reached(new ClientRef(row.number(), row.text()), row.text()),
            "*" + Phone.own(digits) + "*");
    var clients = new LinkedHashSet<ClientRef>();
    for (var reached : alike) {
      if (Phone.isSame(digits, reached.key())) {
        clients.add(reached.client());
      }
    }
    return List.copyOf(clients);
  }
}
