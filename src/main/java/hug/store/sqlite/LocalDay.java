package hug.store.sqlite;

import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * The date on the local clock when it is first asked for. SQLite takes a millisecond to tell it;
 * java.time takes 15, to load the rules of all time zones.
 */
public final class LocalDay implements Supplier<LocalDate> {
  private LocalDate day;

  @Override
  public LocalDate get() {
    if (day == null) {
      try (var sqlite = Sqlite.inMemory()) {
        day = sqlite.one("select date('now', 'localtime')", Row::day).orElseThrow();
      }
    }
    return day;
  }
}
