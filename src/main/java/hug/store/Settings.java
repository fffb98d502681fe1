package hug.store;

import hug.model.DayOrder;
import hug.model.Setting;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.Locale;
import java.util.Optional;

/** The settings of a book. */
public final class Settings {
  private static final String BY_KEY = "select id from setting where key = ?";
  private static final String VALUE = "select value from setting where key = ?";

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;

  Settings(Sqlite sqlite, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
  }

  /** The value of a setting; absent if it is not set. */
  public Optional<String> find(Setting setting) {
    return sqlite.one(VALUE, Row::text, setting.toString());
  }

  /** The reading of ambiguous dates; absent if not set. */
  public Optional<DayOrder> dateOrder() {
    return find(Setting.DATE_ORDER).map(word -> DayOrder.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  /** Changes a setting. */
  public void set(Setting setting, String value) {
    var key = setting.toString();
    var replaced = sqlite.one(BY_KEY, Row::number, key);
    if (replaced.isPresent()) {
      ledger.changes(LoggedTable.SETTING, replaced.get());
      sqlite.change("update setting set value = ? where id = ?", value, replaced.get());
    } else {
      long id = ledger.numbers().next(LoggedTable.SETTING);
      ledger.adds(LoggedTable.SETTING, id, LoggedTable.NOBODY);
      sqlite.change("insert into setting (id, key, value) values (?, ?, ?)", id, key, value);
    }
  }

  /** Resets a setting to its default; returns false if it was not set. */
  public boolean unset(Setting setting) {
    var found = sqlite.one(BY_KEY, Row::number, setting.toString());
    found.ifPresent(id -> {
      ledger.changes(LoggedTable.SETTING, id);
      sqlite.change(LoggedTable.SETTING.removal(), id);
    });
    return found.isPresent();
  }
}
