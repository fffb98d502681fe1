package hug.store;

import hug.model.ClientRef;
import hug.model.Folded;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds texts about clients by any part of a word, ignoring accents. */
public final class SearchIndex {
  /**
   * A search result.
   *
   * @param kind touch, client, or the kind of matter
   * @param number of the touch or the matter
   */
  public record Hit(
      ClientRef client, String kind, long number, Optional<LocalDate> on, String text) {
    private static Hit of(Row row) {
      return new Hit(
          new ClientRef(row.number(), row.text()),
          row.text(),
          row.number(),
          row.maybeDay(),
          row.text());
    }
  }

  /** The texts of the three kinds of rows in the index. */
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

  private static final String PLACES =
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
      from PLACES as found
      left join touch on found.rowid % 3 = 0 and touch.id = found.rowid / 3
      left join matter on found.rowid % 3 = 1 and matter.id = found.rowid / 3
      left join client on found.rowid % 3 = 2 and client.id = found.rowid / 3
      """;

  private static final String MATCHES =
      PLACES.replace("PLACES as ", "")
          + """
          where found match ?
          order by found.rank, found.rowid desc
          """;

  /** All rows, clients first, then newest first. */
  private static final String ALL =
      PLACES.replace(
              "PLACES",
              """
              (
                select id * 3 as rowid from touch where note <> ''
                union all
                select id * 3 + 1 from matter
                union all
                select id * 3 + 2 from client)
              """)
          + "order by found.rowid % 3 = 2 desc, found.rowid desc";

  private static final String CLIENTS =
      PLACES.replace("PLACES", "(select value * 3 + 2 as rowid, key as place from json_each(?))")
          + "order by found.place";

  /** The length of the shortest words in the index. */
  private static final int SHORTEST = 3;

  private static final String GATHER = "insert into found (found, rank) values ('hashsize', ?)";

  /** In bytes; the second is SQLite's default. */
  private static final int LARGE_PART = 16 << 20;

  private static final int USUAL_PART = 1 << 20;

  /** The number of rows for which that is worthwhile. */
  private static final int MANY = 10_000;

  private static final Pattern DOUBLE_S = Pattern.compile("ss", Pattern.CASE_INSENSITIVE);
  private static final Pattern SHARP_S = Pattern.compile("[ßẞ]");

  private final Sqlite sqlite;

  SearchIndex(Sqlite sqlite) {
    this.sqlite = sqlite;
  }

  /** The texts with all the words, best first. A short word must match the start of a word. */
  public Iterable<Hit> with(List<String> words) {
    var query = new StringBuilder();
    var beginnings = new ArrayList<String>();
    for (var word : words) {
      if (word.codePointCount(0, word.length()) < SHORTEST) {
        beginnings.add(Folded.of(word));
      } else {
        query.append(query.isEmpty() ? "" : " AND ").append(either(word));
      }
    }
    var found =
        query.isEmpty()
            ? sqlite.each(ALL, Hit::of)
            : sqlite.each(MATCHES, Hit::of, query.toString());
    return beginnings.isEmpty() ? found : withAll(beginnings, found);
  }

  private static List<Hit> withAll(List<String> beginnings, Iterable<Hit> found) {
    var whole = new ArrayList<Hit>();
    var others = new ArrayList<Hit>();
    for (var hit : found) {
      var text = Folded.of(hit.text()) + " ";
      if (beginnings.stream().allMatch(word -> hasWord(text, word))) {
        boolean isWhole = beginnings.stream().allMatch(word -> hasWord(text, word + " "));
        (isWhole ? whole : others).add(hit);
      }
    }
    whole.addAll(others);
    return whole;
  }

  /** Whether any word starts like this; in scripts without spaces, any letter can start one. */
  private static boolean hasWord(String text, String beginning) {
    for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
      if (at == 0
          || !Character.isLetterOrDigit(text.codePointBefore(at))
          || Character.isIdeographic(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** The texts about these clients themselves, in that order. */
  public Iterable<Hit> of(List<Long> clients) {
    return sqlite.each(CLIENTS, Hit::of, clients.toString());
  }

  /** The word for FTS5, or its other spelling, which SQLite does not handle (unlike accents). */
  private static String either(String word) {
    var sharp = DOUBLE_S.matcher(word).replaceAll("ß");
    var other = sharp.equals(word) ? SHARP_S.matcher(word).replaceAll("ss") : sharp;
    boolean isFindable = !other.equals(word) && other.length() > 2;
    return isFindable ? "(" + quoted(word) + " OR " + quoted(other) + ")" : quoted(word);
  }

  private static String quoted(String word) {
    return '"' + word.replace("\"", "\"\"") + '"';
  }

  /** Updates the index for a run of rows. */
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

  /** Makes the index collect more before it writes, which halves the time for many rows. */
  private void inLargeParts(Runnable work) {
    sqlite.change(GATHER, LARGE_PART);
    work.run();
    sqlite.change(GATHER, USUAL_PART);
  }

  private static long place(LoggedTable kind, long row) {
    return row * 3 + (kind == LoggedTable.TOUCH ? 0 : kind == LoggedTable.MATTER ? 1 : 2);
  }

  /** Removes a client and everything that belongs to them from the index without a trace. */
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

  /** Rebuilds the whole index. */
  void putAll() {
    sqlite.run("insert into found (found) values ('delete-all')");
    inLargeParts(() -> TEXTS.values().forEach(this::insert));
  }

  /** Whether the index and the book differ. */
  boolean isIncomplete() {
    return new IndexCheck(sqlite, TEXTS).isOther();
  }
}
