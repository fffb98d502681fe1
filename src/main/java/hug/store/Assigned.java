package hug.store;

import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records that name a member of staff, which another can take over. */
public final class Assigned {
  /** Conditions for the records that a leaver hands over, by table. */
  private static final Map<String, String> UNFINISHED =
      Map.of(
          "matter",
          """
          ended_on is null
            and (kind in ('promise', 'complaint')
              or (kind = 'job' and (day is null or day > ?2))
              or (kind = 'feedback' and coalesce(score, 0) < 7 and not exists (
                select 1
                from matter as answer
                where answer.kind = 'answer' and answer.subject = matter.id)))
          """,
          "campaign",
          "(ended_on is null or ended_on > ?2)",
          "news",
          "(ended_on is null or ended_on > ?2) and (until is null or until >= ?2)",
          "meeting",
          "held_on is null and ?2 <> ''",
          "item",
          "(ended_on is null or ended_on > ?2)",
          "client",
          "?2 <> ''");

  /** A row that names them, by its table and number. */
  private record Place(LoggedTable kind, String column, long row, String word) {}

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final long member;
  private final List<Place> places = new ArrayList<>();
  private long covers;

  Assigned(Sqlite sqlite, ChangeRecorder ledger, long member) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.member = member;
  }

  /** All of it, the past too. */
  public Assigned all() {
    for (var kind : LoggedTable.values()) {
      for (var column : kind.columns(Field.Type.STAFF)) {
        add(kind, column, "?2 <> ''", LocalDate.EPOCH);
      }
    }
    covers =
        sqlite
            .one("select count(*) from absence where cover = ?", Row::number, member)
            .orElseThrow();
    return this;
  }

  /** The clients, and what is still open on {@code day}. */
  public Assigned open(LocalDate day) {
    for (var kind : LoggedTable.values()) {
      for (var column : kind.columns(Field.Type.STAFF)) {
        if (UNFINISHED.containsKey(kind.table())) {
          add(kind, column, UNFINISHED.get(kind.table()), day);
        }
      }
    }
    return this;
  }

  private void add(LoggedTable kind, String column, String condition, LocalDate day) {
    var word = kind == LoggedTable.MATTER ? "kind" : "'" + named(kind) + "'";
    sqlite.all(
        "select id, WORD from TABLE where COLUMN = ?1 and CONDITION order by id"
            .replace("WORD", word)
            .replace("TABLE", kind.table())
            .replace("COLUMN", column)
            .replace("CONDITION", condition),
        row -> places.add(new Place(kind, column, row.number(), row.text())),
        member,
        day);
  }

  private static String named(LoggedTable kind) {
    return switch (kind) {
      case ITEM -> "item for the council";
      case NEWS -> "news item";
      default -> kind.word();
    };
  }

  public boolean isEmpty() {
    return places.isEmpty() && covers == 0;
  }

  public int size() {
    return places.size();
  }

  /** The number of records of each sort: {@code client}, {@code promise}, {@code touch}. */
  public Map<String, Integer> counts() {
    var counts = new LinkedHashMap<String, Integer>();
    places.forEach(place -> counts.merge(place.word(), 1, Integer::sum));
    if (covers > 0) {
      counts.put("absence to cover", (int) covers);
    }
    return counts;
  }

  /** Gives all of it to another member. */
  void passTo(long other) {
    for (var place : places) {
      ledger.changes(place.kind(), place.row());
      sqlite.change(
          "update TABLE set COLUMN = ? where id = ?"
              .replace("TABLE", place.kind().table())
              .replace("COLUMN", place.column()),
          other,
          place.row());
    }
    passCover(other);
  }

  /** They no longer cover for anybody; nobody covers for themselves. */
  private void passCover(long other) {
    for (long away :
        sqlite.all("select distinct staff from absence where cover = ?", Row::number, member)) {
      ledger.changes(LoggedTable.STAFF, away);
      sqlite.change(
          "update absence set cover = nullif(?1, staff) where staff = ?2 and cover = ?3",
          other,
          away,
          member);
    }
  }
}
