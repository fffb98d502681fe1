package hug.store;

import hug.model.Wording;
import hug.store.sqlite.Sqlite;
import java.util.List;
import java.util.Optional;

/** The templates of texts for clients, in the words of the business. */
public final class Wordings {
  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  Wordings(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** All of them, by name. */
  public List<Wording> all() {
    return Declarations.WORDING.all(sqlite);
  }

  /** The template with that name, ignoring case and accents. */
  public Optional<Wording> named(String name) {
    for (var wording : all()) {
      if (wording.isNamed(name)) {
        return Optional.of(wording);
      }
    }
    return Optional.empty();
  }

  /** Adds a template, under its number if that is free, or replaces the one with its name. */
  public void put(Wording wording) {
    var replaced = named(wording.name());
    long id;
    if (replaced.isPresent()) {
      id = replaced.get().id();
      ledger.changes(LoggedTable.WORDING, id);
    } else {
      id = ledger.numbers().next(LoggedTable.WORDING, wording.id());
      ledger.adds(LoggedTable.WORDING, id, LoggedTable.NOBODY);
    }
    Declarations.WORDING.put(sqlite, staff::idOf, id, wording, FieldValues.NONE);
  }

  /** Removes a stored template. */
  public void remove(Wording wording) {
    ledger.changes(LoggedTable.WORDING, wording.id());
    sqlite.change(LoggedTable.WORDING.removal(), wording.id());
  }
}
