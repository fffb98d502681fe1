package hug.store;

import hug.model.CouncilItem;
import hug.model.Meeting;
import hug.store.sqlite.Sqlite;
import java.util.List;

/** The meetings of a council, and what they are to talk about; its seats are matters. */
public final class Council {
  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  Council(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** All meetings, in the order in which they were noted. */
  public List<Meeting> meetings() {
    return Declarations.MEETING.all(sqlite);
  }

  /** Puts a meeting in the book, under its number if that is free; gives the number. */
  public long add(Meeting meeting) {
    long id = ledger.numbers().next(LoggedTable.MEETING, meeting.id());
    ledger.adds(LoggedTable.MEETING, id, LoggedTable.NOBODY);
    put(id, meeting);
    return id;
  }

  /** Replaces all that is known of a meeting. */
  public void update(Meeting meeting) {
    ledger.changes(LoggedTable.MEETING, meeting.id());
    put(meeting.id(), meeting);
  }

  private void put(long id, Meeting meeting) {
    Declarations.MEETING.put(sqlite, staff::idOf, id, meeting, FieldValues.NONE);
    ledger.outdate(LoggedTable.MEETING, id);
  }

  /** All that was ever raised, in the order in which it was. */
  public List<CouncilItem> items() {
    return Declarations.ITEM.all(sqlite);
  }

  /** Puts an item in the book, under its number if that is free; gives the number. */
  public long add(CouncilItem item) {
    long id = ledger.numbers().next(LoggedTable.ITEM, item.id());
    ledger.adds(LoggedTable.ITEM, id, item.by().map(client -> client.id()).orElse(0L));
    Declarations.ITEM.put(sqlite, staff::idOf, id, item, FieldValues.NONE);
    return id;
  }

  /** Replaces all that is known of an item. */
  public void update(CouncilItem item) {
    ledger.changes(LoggedTable.ITEM, item.id());
    Declarations.ITEM.put(sqlite, staff::idOf, item.id(), item, FieldValues.NONE);
  }
}
