package hug.store;

import hug.model.Folded;
import hug.model.StoredRule;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.List;
import java.util.Optional;

/** The rules in a book: at most one for each tag, and one for everyone. */
public final class Rules {
  /** The key of the rule for everyone; no tag has it, for a tag is not empty. */
  private static final String EVERYONE = "";

  private static final String BY_KEY = "select id from rule where key = ?";
  private static final String COVERED =
      """
      select client
      from tag
      where key = ?
      """;

  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  Rules(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** All rules, the one for everyone last. */
  public List<StoredRule> all() {
    return Declarations.RULE.all(sqlite);
  }

  /** Keeps the rule, instead of the one for the same tag or for everyone. */
  public void set(StoredRule rule) {
    var key = key(rule.tag());
    var replaced = sqlite.one(BY_KEY, Row::number, key);
    long id = replaced.orElseGet(() -> ledger.numbers().next(LoggedTable.RULE));
    if (replaced.isPresent()) {
      ledger.changes(LoggedTable.RULE, id);
    } else {
      ledger.adds(LoggedTable.RULE, id, LoggedTable.NOBODY);
    }
    Declarations.RULE.put(sqlite, staff::idOf, id, rule, FieldValues.NONE);
    outdate(key);
  }

  /** Removes the rule for that tag, or for everyone; false if there was none. */
  public boolean remove(Optional<String> tag) {
    var key = key(tag);
    var found = sqlite.one(BY_KEY, Row::number, key);
    found.ifPresent(id -> {
      ledger.changes(LoggedTable.RULE, id);
      sqlite.change(LoggedTable.RULE.removal(), id);
      outdate(key);
    });
    return found.isPresent();
  }

  /** The clients whom a rule covers may fall due on another day from now on. */
  private void outdate(String key) {
    if (key.equals(EVERYONE)) {
      ledger.stale().addAll();
    } else {
      sqlite.all(COVERED, Row::number, key).forEach(ledger.stale()::add);
    }
  }

  private static String key(Optional<String> tag) {
    return tag.map(Folded::of).orElse(EVERYONE);
  }
}
