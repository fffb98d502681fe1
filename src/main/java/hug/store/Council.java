package hug.store;

import hug.model.ClientRef;
import hug.model.CouncilItem;
import hug.model.Meeting;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.List;

/** The meetings and agenda items of a council; its seats are stored as matters. */
public final class Council {
  private static final String ITEMS =
      """
      select item.id, text, client, client.name, noted_on, staff.name, ended_on
      from item
      left join client on client.id = item.client
      left join staff on staff.id = item.staff
      order by item.id
      """;

  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  Council(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** All meetings, in the order they were recorded. */
  public List<Meeting> meetings() {
    return Declarations.MEETING.all(sqlite);
  }

  /** Adds a new meeting; returns the number. */
  public long add(Meeting meeting) {
    return put(noted(meeting));
  }

  /** Adds a meeting of another book, under its number if that is free. */
  public long put(Meeting meeting) {
    long id = ledger.numbers().next(LoggedTable.MEETING, meeting.id());
    ledger.adds(LoggedTable.MEETING, id, LoggedTable.NOBODY);
    put(id, meeting);
    return id;
  }

  /** Replaces everything about a meeting, after it was moved or held. */
  public void update(Meeting meeting) {
    ledger.changes(LoggedTable.MEETING, meeting.id());
    put(meeting.id(), noted(meeting));
  }

  /** Removes a cancelled meeting. */
  public void remove(Meeting meeting) {
    ledger.changes(LoggedTable.MEETING, meeting.id());
    sqlite.change(LoggedTable.MEETING.removal(), meeting.id());
    ledger.outdate(LoggedTable.MEETING, meeting.id());
  }

  private Meeting noted(Meeting meeting) {
    return meeting.notedAfter(ledger.numbers().highest(LoggedTable.TOUCH));
  }

  private void put(long id, Meeting meeting) {
    Declarations.MEETING.put(sqlite, staff::idOf, id, meeting, FieldValues.NONE);
    ledger.outdate(LoggedTable.MEETING, id);
  }

  /** All items ever raised, in order. */
  public List<CouncilItem> items() {
    return sqlite.all(ITEMS, Council::item);
  }

  private static CouncilItem item(Row row) {
    long id = row.number();
    var text = row.text();
    var client = row.maybeNumber();
    var name = row.text();
    return new CouncilItem(
        id,
        text,
        client.map(number -> new ClientRef(number, name)),
        row.day(),
        row.text(),
        row.maybeDay());
  }

  /** Adds an item, under its number if that is free; returns the number. */
  public long add(CouncilItem item) {
    long id = ledger.numbers().next(LoggedTable.ITEM, item.id());
    ledger.adds(LoggedTable.ITEM, id, item.by().map(client -> client.id()).orElse(0L));
    Declarations.ITEM.put(sqlite, staff::idOf, id, item, FieldValues.NONE);
    return id;
  }

  /** Replaces everything about an item. */
  public void update(CouncilItem item) {
    ledger.changes(LoggedTable.ITEM, item.id());
    Declarations.ITEM.put(sqlite, staff::idOf, item.id(), item, FieldValues.NONE);
  }
}
