package hug.store;

import hug.model.Absence;
import hug.model.Folded;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Changes to what is known of members of staff; everything happens within a change of the book. */
public final class StaffChanges {
  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;

  StaffChanges(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
  }

  /** Gives a member another name; the old one stays known as theirs. */
  public void rename(String name, String other) {
    long id = changed(name);
    var before = sqlite.one("select name from staff where id = ?", Row::text, id).orElseThrow();
    sqlite.change("delete from login where staff = ? and key = ?", id, Folded.of(other));
    sqlite.change("update staff set name = ?, key = ? where id = ?", other, Folded.of(other), id);
    if (!Folded.of(before).equals(Folded.of(other))) {
      addLogin(id, before);
    }
    staff.forgetNumbers();
  }

  /** Adds a login, by which a member is known too. */
  public void addLogin(String name, String login) {
    addLogin(changed(name), login);
    staff.forgetNumbers();
  }

  private void addLogin(long id, String login) {
    sqlite.change(
        "insert or ignore into login (staff, key, name) values (?, ?, ?)",
        id,
        Folded.of(login),
        login);
  }

  /** Removes a login or former name; returns false if it was not theirs. */
  public boolean removeLogin(String name, String login) {
    long id = changed(name);
    boolean isTheirs =
        sqlite
            .one("select 1 from login where staff = ? and key = ?", Row::flag, id, Folded.of(login))
            .isPresent();
    sqlite.change("delete from login where staff = ? and key = ?", id, Folded.of(login));
    staff.forgetNumbers();
    return isTheirs;
  }

  /** Sets or clears the last day of a member. */
  public void leave(String name, Optional<LocalDate> day) {
    sqlite.change("update staff set left_on = ? where id = ?", day, changed(name));
  }

  /** Replaces all absences of a member. */
  public void setAbsences(String name, List<Absence> absences) {
    long id = changed(name);
    sqlite.change("delete from absence where staff = ?", id);
    for (var absence : absences) {
      sqlite.change(
          "insert into absence (staff, first, last, cover) values (?, ?, ?, ?)",
          id,
          absence.first(),
          absence.last(),
          absence.cover().map(staff::idOf));
    }
  }

  private long changed(String name) {
    long id = staff.idOf(name);
    ledger.changes(LoggedTable.STAFF, id);
    return id;
  }

  /** Everything that names a member. */
  public Assigned assigned(String name) {
    return new Assigned(sqlite, ledger, staff.idOf(name));
  }

  /** Passes records on to another member. */
  public void handOver(Assigned assigned, String other) {
    assigned.passTo(staff.idOf(other));
  }

  /** Removes a member whom nothing else names. */
  public void remove(String name) {
    sqlite.change(LoggedTable.STAFF.removal(), changed(name));
    staff.forgetNumbers();
  }

  /** Makes two names one person: everything of the first becomes the second's. */
  public void unite(String name, String other) {
    var names = staff.names(name);
    long id = staff.idOf(other);
    assigned(name).all().passTo(id);
    remove(name);
    ledger.changes(LoggedTable.STAFF, id);
    names.forEach(each -> addLogin(id, each));
  }
}
