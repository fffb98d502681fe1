package hug.store;

import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.HashMap;
import java.util.Map;

/** Assigns numbers to new rows. No number is ever reused, even after a removal. */
final class RowNumbers {
  private final Sqlite sqlite;
  private final Map<LoggedTable, Long> highest = new HashMap<>();

  RowNumbers(Sqlite sqlite) {
    this.sqlite = sqlite;
  }

  /** The highest number that a row of this kind ever had; 0 if there was none. */
  long highest(LoggedTable kind) {
    return highest.computeIfAbsent(
        kind, _ -> sqlite.one(kind.highest(), Row::number).orElseThrow());
  }

  /** A number that no row of this kind ever had. */
  long next(LoggedTable kind) {
    long next = highest(kind) + 1;
    highest.put(kind, next);
    return next;
  }

  /** The wanted number if it is higher than any used before, otherwise a new one. */
  long next(LoggedTable kind, long wanted) {
    if (wanted <= highest(kind)) {
      return next(kind);
    }
    highest.put(kind, wanted);
    return wanted;
  }

  /** Ends a change, whether it was kept or not. */
  void forget() {
    highest.clear();
  }
}
