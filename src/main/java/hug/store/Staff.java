package hug.store;

import hug.model.Folded;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people who touch and look after clients; each is there from the first mention on. */
public final class Staff {
  /**
   * Somebody on the staff.
   *
   * @param quota how many clients to hug in a week; absent where nobody said
   */
  public record Member(long id, String name, Optional<Integer> quota) {}

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final Map<String, Long> known = new HashMap<>();
  private final List<String> newcomers = new ArrayList<>();

  Staff(Sqlite sqlite, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
  }

  /** The number of the person of that name; absent for no name. */
  Long idOf(String name) {
    return name.isEmpty() ? null : known.computeIfAbsent(name, this::found);
  }

  private long found(String name) {
    var key = Folded.of(name);
    return sqlite
        .one("select id from staff where key = ?", Row::number, key)
        .orElseGet(() -> added(name, key));
  }

  private long added(String name, String key) {
    ledger.concerns(LoggedTable.NOBODY);
    if (sqlite.one("select 1 from staff limit 1", Row::flag).isPresent()) {
      newcomers.add(name);
    }
    return sqlite.insert("insert into staff (name, key) values (?, ?)", name, key);
  }

  /** Looks everybody up anew: a change that failed may have added some. */
  void forgetNumbers() {
    known.clear();
    newcomers.clear();
  }

  /** Those who came on the staff since the book was opened, where somebody was there before. */
  public List<String> newcomers() {
    return List.copyOf(newcomers);
  }

  /** Everybody, by name. */
  public List<Member> members() {
    return sqlite.all(
        "select id, name, quota from staff order by key",
        row -> new Member(row.number(), row.text(), row.maybeNumber().map(Long::intValue)));
  }

  /** Whether somebody of that name is on the staff. */
  public boolean has(String name) {
    return sqlite.one("select 1 from staff where key = ?", Row::flag, Folded.of(name)).isPresent();
  }

  /** Puts somebody on the staff who may be there already. */
  public void add(String name) {
    idOf(name);
  }

  /** Says how many clients somebody should hug in a week. */
  public void setQuota(String name, int quota) {
    long id = idOf(name);
    ledger.changes(LoggedTable.STAFF, id);
    sqlite.change("update staff set quota = ? where id = ?", quota, id);
  }

  /** The names of all, in order. */
  public List<String> names() {
    return sqlite.all("select name from staff order by key", Row::text);
  }
}
