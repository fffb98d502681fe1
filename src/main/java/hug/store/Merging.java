package hug.store;

import hug.model.Client;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;

/** Merges two clients: everything that belongs to one belongs to the other afterwards. */
final class Merging {
  /** Run after matters have moved: both sides of an introduction may now be the same client. */
  private static final String INTRODUCED =
      "select id from matter where other = ?1 or (client = ?2 and other = ?2)";

  private static final String SAME_CAMPAIGN =
      """
      select id
      from member
      where client = ?1 and campaign in (select campaign from member where client = ?2)
      """;

  /** If both clients were on the council at the same time, the seat that lasts longer stays. */
  private static final String SPARE_SEATS =
      """
      select seat.id
      from matter as seat
      where seat.client = ? and seat.kind = 'seat' and seat.ended_on is null
        and exists (
          select 1
          from matter as other
          where other.client = seat.client and other.kind = 'seat' and other.ended_on is null
            and other.noted_on <= coalesce(seat.day, '9999-12-31')
            and (coalesce(other.day, '9999-12-31'), seat.id)
              > (coalesce(seat.day, '9999-12-31'), other.id))
      """;

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;

  Merging(Sqlite sqlite, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
  }

  /**
   * Moves everything of {@code gone} to the client who stays, and removes them, within a change.
   *
   * @param merged the client who stays, with the combined data of both
   */
  void of(Client merged, long gone, Clients clients, LocalDate today) {
    long kept = merged.id();
    ledger.concerns(kept);
    ledger.changes(LoggedTable.CLIENT, gone);
    moveAll(gone, kept);
    pause(kept, gone);
    remove(gone);
    clients.update(merged, today);
    note(gone, kept);
    ledger.stale().add(kept);
  }

  /** Moves everything that belongs to {@code gone}, but not their card. */
  void moveAll(long gone, long kept) {
    move(LoggedTable.TOUCH, "touch", gone, kept);
    move(LoggedTable.MATTER, "matter", gone, kept);
    for (long id : sqlite.all(SPARE_SEATS, Row::number, kept)) {
      ledger.changes(LoggedTable.MATTER, id);
      sqlite.change(LoggedTable.MATTER.removal(), id);
    }
    move(LoggedTable.ITEM, "item", gone, kept);
    for (long id : sqlite.all(SAME_CAMPAIGN, Row::number, gone, kept)) {
      ledger.changes(LoggedTable.MEMBER, id);
      sqlite.change("delete from member where id = ?", id);
    }
    move(LoggedTable.MEMBER, "member", gone, kept);
    for (long id : sqlite.all(INTRODUCED, Row::number, gone, kept)) {
      ledger.changes(LoggedTable.MATTER, id);
      sqlite.change(
          "update matter set other = case when client <> ?1 then ?1 end where id = ?2", kept, id);
    }
    for (long id : sqlite.all("select id from client where referred_by = ?", Row::number, gone)) {
      ledger.changes(LoggedTable.CLIENT, id);
      sqlite.change(
          "update client set referred_by = case when id <> ?1 then ?1 end where id = ?2", kept, id);
    }
  }

  /** Removes the card of a client to whom nothing belongs any more. */
  void remove(long gone) {
    ledger.changes(LoggedTable.CLIENT, gone);
    sqlite.change("delete from client where id = ?", gone);
    new Directory(sqlite).put(gone);
  }

  /** Notes that a client became part of another. */
  void note(long gone, long kept) {
    if (ledger.image(LoggedTable.MERGED, gone).isPresent()) {
      ledger.changes(LoggedTable.MERGED, gone);
    } else {
      ledger.adds(LoggedTable.MERGED, gone, LoggedTable.NOBODY);
    }
    sqlite.change("replace into merged (id, into_client) values (?, ?)", gone, kept);
  }

  private void move(LoggedTable kind, String table, long from, long to) {
    for (long id : sqlite.all("select id from " + table + " where client = ?", Row::number, from)) {
      ledger.changes(kind, id);
      sqlite.change("update " + table + " set client = ? where id = ?", to, id);
    }
  }

  /** Keeps a quiet, snooze or plan of either client. */
  private void pause(long kept, long gone) {
    ledger.changes(LoggedTable.CLIENT, kept);
    for (var pause : new String[] {"quiet", "snooze", "next"}) {
      var columns = Declarations.CLIENT.columns(pause);
      sqlite.change(
          "update client set (COLUMNS) = (select COLUMNS from client where id = ?) where id = ?"
                  .replace("COLUMNS", String.join(", ", columns))
              + " and "
              + columns.getFirst()
              + " is null",
          gone,
          kept);
    }
  }
}
