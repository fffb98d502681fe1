package hug.store;

import hug.model.Folded;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The staff members, each added on first mention. */
public final class Staff {
  /**
   * A staff member.
   *
   * @param quota the weekly number of clients to hug; absent if not set
   */
  public record Member(long id, String name, Optional<Integer> quota) {}

  private static final String GONE =
      """
      select first
      from change
      where kind = 'staff' and before ->> 'key' = ? and first not in (select id from staff)
      order by step desc
      limit 1
      """;
  private static final String LAST =
      """
      select before
      from change
      where kind = 'staff' and first = ? and before is not null
      order by step desc
      limit 1
      """;

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final Map<String, Long> known = new HashMap<>();
  private final List<String> newcomers = new ArrayList<>();

  Staff(Sqlite sqlite, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
  }

  /** The number of the person with that name; null if the name is empty. */
  Long idOf(String name) {
    return name.isEmpty() ? null : known.computeIfAbsent(name, this::found);
  }

  private long found(String name) {
    var key = Folded.of(name);
    return sqlite
        .one("select id from staff where key = ?", Row::number, key)
        .orElseGet(() -> added(name, key));
  }

  /** Adds a person, under the number they had if adding them was undone. */
  private long added(String name, String key) {
    if (sqlite.one("select 1 from staff limit 1", Row::flag).isPresent()) {
      newcomers.add(name);
    }
    var gone = sqlite.one(GONE, Row::number, key);
    if (gone.isPresent()) {
      ledger.replaces(LoggedTable.STAFF, gone.get(), sqlite.one(LAST, Row::text, gone.get()));
      return gone.get();
    }
    long id = ledger.numbers().next(LoggedTable.STAFF);
    ledger.adds(LoggedTable.STAFF, id, LoggedTable.NOBODY);
    sqlite.change("insert into staff (id, name, key) values (?, ?, ?)", id, name, key);
    return id;
  }

  /** Forgets cached numbers, because a failed change may have added some. */
  void forgetNumbers() {
    known.clear();
    newcomers.clear();
  }

  /** The staff members added since the book was opened, unless the staff was empty before. */
  public List<String> newcomers() {
    return List.copyOf(newcomers);
  }

  /** All staff members, sorted by name. */
  public List<Member> members() {
    return sqlite.all(
        "select id, name, quota from staff order by key",
        row -> new Member(row.number(), row.text(), row.maybeNumber().map(Long::intValue)));
  }

  /** Whether there is a staff member with that name. */
  public boolean has(String name) {
    return sqlite.one("select 1 from staff where key = ?", Row::flag, Folded.of(name)).isPresent();
  }

  /** Adds a staff member, unless they exist. */
  public void add(String name) {
    idOf(name);
  }

  /** Sets the weekly number of clients to hug. */
  public void setQuota(String name, int quota) {
    long id = idOf(name);
    ledger.changes(LoggedTable.STAFF, id);
    sqlite.change("update staff set quota = ? where id = ?", quota, id);
  }

  /** All names, sorted. */
  public List<String> names() {
    return sqlite.all("select name from staff order by key", Row::text);
  }
}
