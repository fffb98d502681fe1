package hug.store;

import hug.model.ClientRef;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what was written of clients by any part of a word, whatever the accents. */
public final class SearchIndex {
  /**
   * A place where something is found.
   *
   * @param kind touch, client, or what kind of matter
   * @param number of the touch or the matter
   */
  public record Hit(
      ClientRef client, String kind, long number, Optional<LocalDate> on, String text) {}

  /** What the three kinds of rows are known by in the index. */
  private static final Map<LoggedTable, String> TEXTS =
      Map.of(
          LoggedTable.TOUCH,
          """
          select id * 3 as place, note as body
          from touch
          where note <> ''
          """,
          LoggedTable.MATTER,
          """
          select id * 3 + 1 as place, text || char(10) || detail || char(10) || ended_how as body
          from matter
          where true
          """,
          LoggedTable.CLIENT,
          """
          select
            id * 3 + 2 as place,
            name || char(10) || company || char(10) || note || char(10) || coalesce(
              (select group_concat(value, char(10)) from handle where handle.client = client.id),
              '') || coalesce(
              (select char(10) || group_concat(trim(label || ' ' || value), char(10))
                from detail where detail.client = client.id),
              '') as body
          from client
          where true
          """);

  private static final String MATCHES =
      """
      select
        coalesce(touch.client, matter.client, client.id),
        (select name from client as own
          where own.id = coalesce(touch.client, matter.client, client.id)),
        case found.rowid % 3 when 0 then 'touch' when 1 then matter.kind else 'client' end,
        found.rowid / 3,
        coalesce(touch.made_on, matter.noted_on),
        coalesce(
          touch.note,
          trim(matter.text || char(10) || matter.detail || char(10) || matter.ended_how, char(10)),
          trim(
            client.name || char(10) || client.company || char(10) || client.note || char(10)
              || coalesce(
                (select group_concat(value, char(10)) from handle where handle.client = client.id),
                '')
              || coalesce(
                (select char(10) || group_concat(trim(label || ' ' || value), char(10))
                  from detail where detail.client = client.id),
                ''),
            char(10)))
      from found
      left join touch on found.rowid % 3 = 0 and touch.id = found.rowid / 3
      left join matter on found.rowid % 3 = 1 and matter.id = found.rowid / 3
      left join client on found.rowid % 3 = 2 and client.id = found.rowid / 3
      where found match ?
      order by found.rank, found.rowid desc
      limit ?
      """;

  private static final String GATHER = "insert into found (found, rank) values ('hashsize', ?)";

  /** In octets; the second is what SQLite begins with. */
  private static final int LARGE_PART = 16 << 20;

  private static final int USUAL_PART = 1 << 20;

  /** Rows for which that is worth it. */
  private static final int MANY = 10_000;

  private static final Pattern DOUBLE_S = Pattern.compile("ss", Pattern.CASE_INSENSITIVE);
  private static final Pattern SHARP_S = Pattern.compile("[ßẞ]");

  private final Sqlite sqlite;

  SearchIndex(Sqlite sqlite) {
    this.sqlite = sqlite;
  }

  /**
   * What has all the words of {@code text} in it, the best first.
   *
   * @param words of three letters or more each
   */
  public List<Hit> with(List<String> words, int limit) {
    var query = new StringBuilder();
    for (var word : words) {
      query.append(query.isEmpty() ? "" : " AND ").append(either(word));
    }
    return sqlite.all(
        MATCHES,
        row ->
            new Hit(
                new ClientRef(row.number(), row.text()),
                row.text(),
                row.number(),
                row.maybeDay(),
                row.text()),
        query.toString(),
        limit);
  }

  /** The word as FTS5 has it, or as others spell it: accents are SQLite's matter, but not this. */
  private static String either(String word) {
    var sharp = DOUBLE_S.matcher(word).replaceAll("ß");
    var other = sharp.equals(word) ? SHARP_S.matcher(word).replaceAll("ss") : sharp;
    boolean isFindable = !other.equals(word) && other.length() > 2;
    return isFindable ? "(" + quoted(word) + " OR " + quoted(other) + ")" : quoted(word);
  }

  private static String quoted(String word) {
    return '"' + word.replace("\"", "\"\"") + '"';
  }

  /** Makes a run of rows findable by what is in the book now, or by nothing. */
  void put(LoggedTable kind, long first, long last, boolean areNew) {
    var texts = TEXTS.get(kind);
    if (texts != null) {
      if (!areNew) {
        sqlite.change("delete from found where rowid = ?", place(kind, first));
      }
      Runnable work = () -> insert(texts + " and id between ? and ?", first, last);
      if (last - first > MANY) {
        inLargeParts(work);
      } else {
        work.run();
      }
    }
  }

  private void insert(String texts, Object... values) {
    sqlite.change("insert into found (rowid, body) " + texts, values);
  }

  /** Lets the index gather more than usual before it writes: what is much takes half the time. */
  private void inLargeParts(Runnable work) {
    sqlite.change(GATHER, LARGE_PART);
    work.run();
    sqlite.change(GATHER, USUAL_PART);
  }

  private static long place(LoggedTable kind, long row) {
    return row * 3 + (kind == LoggedTable.TOUCH ? 0 : kind == LoggedTable.MATTER ? 1 : 2);
  }

  /** Takes a client and all that hangs on them out of the index, so that nothing stays in it. */
  void forget(long client) {
    sqlite.change(
        """
        delete from found
        where rowid in (
          select id * 3 from touch where client = ?1
          union all
          select id * 3 + 1 from matter where client = ?1
          union all
          select ?1 * 3 + 2)
        """,
        client);
    sqlite.run("insert into found (found) values ('optimize')");
  }

  /** Makes the whole index anew. */
  void putAll() {
    sqlite.run("insert into found (found) values ('delete-all')");
    inLargeParts(() -> TEXTS.values().forEach(this::insert));
  }

  /** Whether there is something in the book that the index does not have, or the other way. */
  boolean isIncomplete() {
    return new IndexCheck(sqlite, TEXTS).isOther();
  }
}
