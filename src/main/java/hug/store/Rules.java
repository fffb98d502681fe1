package hug.store;

import hug.model.Coverage;
import hug.model.StoredRule;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.List;

/** The rules in a book: at most one for each tag and for each worth, and one for everyone. */
public final class Rules {
  private static final String BY_KEY = "select id from rule where key = ?";
  private static final String TAGGED =
      """
      select client
      from tag
      where key = ?
      """;
  private static final String WORTH =
      """
      select id
      from client
      where WORTH >= ?
      """
          .replace("WORTH", Worth.centsOf("client.id", "'9999-12-31'"));

  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  Rules(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** All rules, with the one for everyone last. */
  public List<StoredRule> all() {
    return Declarations.RULE.all(sqlite);
  }

  /** Stores the rule, replacing any for the same clients. */
  public void set(StoredRule rule) {
    var replaced = sqlite.one(BY_KEY, Row::number, rule.coverage().key());
    long id = replaced.orElseGet(() -> ledger.numbers().next(LoggedTable.RULE));
    if (replaced.isPresent()) {
      ledger.changes(LoggedTable.RULE, id);
    } else {
      ledger.adds(LoggedTable.RULE, id, LoggedTable.NOBODY);
    }
    Declarations.RULE.put(sqlite, staff::idOf, id, rule, FieldValues.NONE);
    outdate(rule.coverage());
  }

  /** Removes the rule for those clients; false if there was none. */
  public boolean remove(Coverage coverage) {
    var found = sqlite.one(BY_KEY, Row::number, coverage.key());
    found.ifPresent(id -> {
      ledger.changes(LoggedTable.RULE, id);
      sqlite.change(LoggedTable.RULE.removal(), id);
      outdate(coverage);
    });
    return found.isPresent();
  }

  /** Outdates the clients a rule covers, whose due dates may change. */
  private void outdate(Coverage coverage) {
    if (coverage.worth().isPresent()) {
      sqlite.all(WORTH, Row::number, coverage.worth().get().cents()).forEach(ledger.stale()::add);
    } else if (coverage.tag().isPresent()) {
      sqlite.all(TAGGED, Row::number, coverage.key()).forEach(ledger.stale()::add);
    } else {
      ledger.stale().addAll();
    }
  }
}
