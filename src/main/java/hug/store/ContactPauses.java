package hug.store;

import hug.model.Quiet;
import hug.model.Snooze;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;

/** Planned contacts, snoozes, and wishes not to be contacted. */
public final class ContactPauses {
  private static final String SNOOZE =
      """
      update client
      set snoozed_until = ?, snoozed_on = ?, snoozed_after = ?
      where id = ?
      """;
  private static final String UNSNOOZE =
      """
      update client
      set snoozed_until = null, snoozed_on = null, snoozed_after = null
      where id = ?
      """;
  private static final String PLAN =
      """
      update client
      set next_on = ?, next_said_on = ?, next_after = ?, next_about = ?
      where id = ?
      """;
  private static final String QUIET =
      """
      update client
      set quiet_because = ?, quiet_on = ?, quiet_until = ?
      where id = ?
      """;

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;

  ContactPauses(Sqlite sqlite, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
  }

  /** Snoozes a client, until the next counted touch. */
  public void snooze(long id, LocalDate until, LocalDate on) {
    ledger.changes(LoggedTable.CLIENT, id);
    sqlite.change(SNOOZE, until, on, ledger.numbers().highest(LoggedTable.TOUCH), id);
  }

  /** Snoozes a client, as in another book. */
  public void snooze(long id, Snooze snooze) {
    ledger.changes(LoggedTable.CLIENT, id);
    sqlite.change(SNOOZE, snooze.until(), snooze.on(), snooze.after(), id);
  }

  /** Ends a snooze. */
  public void unsnooze(long id) {
    ledger.changes(LoggedTable.CLIENT, id);
    sqlite.change(UNSNOOZE, id);
  }

  /** Plans the next contact with a client, until the next counted touch. */
  public void plan(long id, LocalDate day, LocalDate on) {
    plan(id, day, on, "");
  }

  /**
   * Plans the next contact with a client, until the next counted touch.
   *
   * @param about what it is about; may be empty
   */
  public void plan(long id, LocalDate day, LocalDate on, String about) {
    ledger.changes(LoggedTable.CLIENT, id);
    sqlite.change(PLAN, day, on, ledger.numbers().highest(LoggedTable.TOUCH), about, id);
  }

  /** Plans the first contact with a client; any counted touch ends that, even an earlier one. */
  public void planFirst(long id, LocalDate day, LocalDate on) {
    ledger.changes(LoggedTable.CLIENT, id);
    sqlite.change(PLAN, day, on, null, "", id);
  }

  /** Cancels the planned contact with a client, whether planned at a touch or not. */
  public void unplan(long id, LocalDate on) {
    plan(id, null, on);
  }

  /** Marks a client as quiet, which takes them off the lists. */
  public void quiet(long id, Quiet quiet) {
    ledger.changes(LoggedTable.CLIENT, id);
    sqlite.change(QUIET, quiet.because(), quiet.on(), quiet.until(), id);
  }

  /** Ends a client's quiet, which puts them back on the lists. */
  public void unquiet(long id) {
    ledger.changes(LoggedTable.CLIENT, id);
    sqlite.change(QUIET, null, null, null, id);
  }
}
