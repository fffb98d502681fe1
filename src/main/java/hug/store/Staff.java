package hug.store;

import hug.model.Absence;
import hug.model.Folded;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The staff members, each added on first mention. */
public final class Staff {
  private static final String MEMBERS =
      """
      select id, name, quota, left_on, exists (select 1 from absence where staff = staff.id)
      from staff
      order by key
      """;
  private static final String ABSENCES =
      """
      select first, last, staff.name
      from absence
      left join staff on staff.id = absence.cover
      where absence.staff = ?
      order by first
      """;

  /** A name of their own comes first, then a login or former name. */
  private static final String KNOWN =
      """
      select id, name
      from (
        select id, name, 0 as rank from staff where key = ?1
        union all
        select staff.id, staff.name, 1
        from login
        join staff on staff.id = login.staff
        where login.key = ?1)
      order by rank, id
      limit 1
      """;

  private static final String NAMES =
      """
      select name from staff where id = ?1
      union all
      select name from login where staff = ?1
      """;

  /**
   * A staff member.
   *
   * @param quota the weekly number of clients to hug; absent if not set
   * @param left their last day, if they left
   * @param absences the times they are away, the earliest first
   */
  public record Member(
      long id,
      String name,
      Optional<Integer> quota,
      Optional<LocalDate> left,
      List<Absence> absences) {
    /** Whether they left before {@code day}. */
    public boolean hasLeft(LocalDate day) {
      return left.isPresent() && left.get().isBefore(day);
    }

    /** The absence on {@code day}, if they are away then. */
    public Optional<Absence> absence(LocalDate day) {
      for (var absence : absences) {
        if (absence.contains(day)) {
          return Optional.of(absence);
        }
      }
      return Optional.empty();
    }
  }

  /** The number and the name of a member. */
  private record Named(long id, String name) {}

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
  private final Map<String, String> meant = new HashMap<>();
  private final List<String> newcomers = new ArrayList<>();

  /** The names before the newcomers, read with the first: the book may be closed later. */
  private Optional<List<String>> others = Optional.empty();

  Staff(Sqlite sqlite, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
  }

  /** The number of the person with that name; null if the name is empty. */
  Long idOf(String name) {
    return name.isEmpty() ? null : known.computeIfAbsent(name, this::found);
  }

  private long found(String name) {
    var here = named(name);
    return here.isPresent() ? here.get().id() : added(name, Folded.of(name));
  }

  private Optional<Named> named(String name) {
    var key = Folded.of(meant.getOrDefault(name, name));
    return sqlite.one(KNOWN, row -> new Named(row.number(), row.text()), key);
  }

  /** Adds a person, under the number they had if adding them was undone. */
  private long added(String name, String key) {
    if (others.isEmpty()) {
      others = Optional.of(names());
    }
    if (!others.get().isEmpty()) {
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
    greet();
  }

  /** Takes one name for another from now on, because it was mistyped. */
  public void means(String typed, String name) {
    meant.put(typed, name);
    known.clear();
  }

  /** Whether somebody was asked about a name that was not known. */
  public boolean isSettled(String name) {
    return meant.containsKey(name);
  }

  /** The staff members added since the book was opened, unless the staff was empty before. */
  public List<String> newcomers() {
    return List.copyOf(newcomers);
  }

  /** The names of those who were there before the newcomers. */
  public List<String> others() {
    return others.orElse(List.of());
  }

  /** Takes everybody added so far for known, such as the staff of the sample book. */
  public void greet() {
    newcomers.clear();
    others = Optional.empty();
  }

  /** All staff members, those who left too, sorted by name. */
  public List<Member> members() {
    return sqlite.all(MEMBERS, this::member);
  }

  private Member member(Row row) {
    long id = row.number();
    return new Member(
        id,
        row.text(),
        row.maybeNumber().map(Long::intValue),
        row.maybeDay(),
        row.flag() ? absences(id) : List.of());
  }

  private List<Absence> absences(long id) {
    return sqlite.all(ABSENCES, row -> new Absence(row.day(), row.day(), row.maybeText()), id);
  }

  /** The member with that name, login or former name. */
  public Optional<Member> member(String name) {
    var here = named(name);
    return here.isEmpty()
        ? Optional.empty()
        : members().stream().filter(member -> member.id() == here.get().id()).findFirst();
  }

  /** Whether there is a staff member with that name, login or former name. */
  public boolean has(String name) {
    return named(name).isPresent();
  }

  /** The name of the person who has that name, login or former name; else the name itself. */
  public String person(String name) {
    if (meant.isEmpty() && sqlite.one("select 1 from login limit 1", Row::flag).isEmpty()) {
      return name;
    }
    var here = named(name);
    return here.isPresent() && !Folded.of(here.get().name()).equals(Folded.of(name))
        ? here.get().name()
        : name;
  }

  /** All names of a person: their own, logins and former ones. */
  public List<String> names(String name) {
    var here = named(name);
    return here.isEmpty() ? List.of(name) : sqlite.all(NAMES, Row::text, here.get().id());
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

  /** All names by which somebody is known, logins and former names too. */
  public List<String> names() {
    return sqlite.all("select name from staff union select name from login", Row::text);
  }

  /** The names of those who have not left before {@code day}, sorted. */
  public List<String> namesOn(LocalDate day) {
    return sqlite.all(
        "select name from staff where left_on is null or left_on >= ? order by key",
        Row::text,
        day);
  }
}
