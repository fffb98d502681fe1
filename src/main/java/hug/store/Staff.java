package hug.store;

import hug.model.Folded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people who touch and look after clients; each is there from the first mention on. */
final class Staff {
  private final Sqlite sqlite;
  private final Ledger ledger;
  private final Map<String, Long> known = new HashMap<>();

  Staff(Sqlite sqlite, Ledger ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
  }

  /** The number of the person of that name; absent for no name. */
  Long idOf(String name) {
    return name.isEmpty() ? null : known.computeIfAbsent(name, this::found);
  }

  private long found(String name) {
    var key = Folded.of(name);
    return sqlite
        .one("select id from staff where key = ?", Row::number, key)
        .orElseGet(() -> added(name, key));
  }

  private long added(String name, String key) {
    ledger.concerns(Kind.NOBODY);
    return sqlite.insert("insert into staff (name, key) values (?, ?)", name, key);
  }

  List<String> names() {
    return sqlite.all("select name from staff order by key", Row::text);
  }
}
