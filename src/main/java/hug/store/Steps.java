package hug.store;

import hug.model.Step;
import hug.store.sqlite.Sqlite;
import java.util.List;

/** The follow-up steps in a book. */
public final class Steps {
  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  Steps(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** All steps, in the order they were added. */
  public List<Step> all() {
    return Declarations.STEP.all(sqlite);
  }

  /** Adds a step, under its number if that is free; returns the number. */
  public long add(Step step) {
    long id = ledger.numbers().next(LoggedTable.PROGRAMME, step.id());
    ledger.adds(LoggedTable.PROGRAMME, id, LoggedTable.NOBODY);
    Declarations.STEP.put(sqlite, staff::idOf, id, step, FieldValues.NONE);
    ledger.outdate(LoggedTable.PROGRAMME, id);
    return id;
  }

  /** Removes a step; returns false if there is none with that number. */
  public boolean remove(long id) {
    boolean isThere = all().stream().anyMatch(step -> step.id() == id);
    if (isThere) {
      ledger.changes(LoggedTable.PROGRAMME, id);
      sqlite.change(LoggedTable.PROGRAMME.removal(), id);
      ledger.outdate(LoggedTable.PROGRAMME, id);
    }
    return isThere;
  }
}
