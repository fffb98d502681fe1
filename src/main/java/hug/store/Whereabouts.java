package hug.store;

import hug.model.ClientRef;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.Optional;

/** Finds rows that others took away meanwhile, and brings back those that are still needed. */
final class Whereabouts {
  private static final String IS_FORGOTTEN =
      """
      select exists (
        select 1
        from forgotten
        where client = ?1 and client not in (select client from seal))
      """;
  private static final String LAST =
      """
      select before
      from change
      where kind = ? and first = ? and before is not null
      order by step desc
      limit 1
      """;

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final Directory directory;

  Whereabouts(Sqlite sqlite, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.directory = new Directory(sqlite);
  }

  /**
   * The number of a client who had this number: the same, that of the client they became part of,
   * or none if they were forgotten. A client whose addition was undone comes back.
   */
  Optional<Long> of(long client) {
    if (directory.withId(client).isPresent()) {
      return Optional.of(client);
    }
    var into = directory.mergedInto(client).map(ClientRef::id);
    return into.isPresent() || isForgotten(client)
        ? into
        : Optional.of(client).filter(_ -> isBack(LoggedTable.CLIENT, client));
  }

  boolean isForgotten(long client) {
    return sqlite.one(IS_FORGOTTEN, Row::flag, client).orElseThrow();
  }

  /** Brings back a row that is gone; returns whether it is there now. */
  boolean isBack(LoggedTable kind, long row) {
    if (ledger.image(kind, row).isPresent()) {
      return true;
    }
    var last = sqlite.one(LAST, Row::text, kind.word(), row);
    if (last.isEmpty()) {
      return false;
    }
    ledger.replaces(kind, row, settled(kind, last.get()));
    if (kind == LoggedTable.CLIENT) {
      directory.put(row);
    }
    return true;
  }

  /**
   * An image that refers only to rows that are there: to clients where they are now, and to staff
   * who are brought back if need be. Absent if the client it belongs to was forgotten.
   */
  Optional<String> settled(LoggedTable kind, String image) {
    var settled = image;
    for (var field : kind.declaration().fields()) {
      if (!field.isColumn()) {
        continue;
      }
      var place = "$." + field.place();
      var number = sqlite.one("select ? ->> ?", Row::maybeNumber, image, place).flatMap(n -> n);
      if (number.isEmpty()) {
        continue;
      }
      if (field.type() == Field.Type.STAFF) {
        isBack(LoggedTable.STAFF, number.get());
      } else if (field.type() == Field.Type.CLIENT) {
        var now = of(number.get());
        if (now.isEmpty() && field.column().equals("client")) {
          return Optional.empty();
        }
        settled =
            sqlite
                .one("select json_replace(?, ?, ?)", Row::text, settled, place, now)
                .orElseThrow();
      }
    }
    return Optional.of(settled);
  }
}
