package hug.store;

import hug.model.Failure;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.Map;

/**
 * Checks the search index against the texts. The index does not store texts, so SQLite cannot check
 * it. Instead, the texts are indexed again in batches, and the positions of each three-letter term
 * are summed up and compared.
 */
final class IndexCheck {
  /** The number of rows indexed in memory at once. */
  private static final int AT_A_TIME = 20_000;

  private static final String INDEX =
      """
      create virtual table if not exists temp.again using fts5(
        body, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1')
      """;
  private static final String TERMS =
      "create virtual table if not exists temp.%s using fts5vocab(%s, instance)";
  private static final String SUMS =
      """
      create table if not exists temp.wanted (
        term text primary key,
        places integer not null,
        sum integer not null
      ) strict, without rowid
      """;
  private static final String SUM =
      """
      select term, count(*), sum((doc * 7919 + "offset") %% 2147483647)
      from %s
      where true
      group by term
      """;
  private static final String ADD =
      "insert into wanted (term, places, sum) "
          + SUM.formatted("again_terms")
          + """
          on conflict (term) do update
          set places = places + excluded.places, sum = sum + excluded.sum
          """;
  private static final String IS_OTHER =
      """
      select exists (select * from wanted except select * from (%1$s))
        or exists (select * from (%1$s) except select * from wanted)
      """
          .formatted(SUM.formatted("found_terms"));
  private static final String LAST =
      """
      select max(id)
      from (select id from %s where id > ? order by id limit ?)
      """;

  private final Sqlite sqlite;
  private final Map<LoggedTable, String> texts;

  /**
   * @param texts for each kind of row, a query for its position in the index and its text, which
   *     can be extended by conditions
   */
  IndexCheck(Sqlite sqlite, Map<LoggedTable, String> texts) {
    this.sqlite = sqlite;
    this.texts = texts;
  }

  /**
   * Whether the index and the book differ. The temporary tables are kept for reuse, because
   * dropping one makes SQLite prepare all statements again.
   */
  boolean isOther() {
    try {
      sqlite.run(TERMS.formatted("found_terms", "main, found"));
      sqlite.run(INDEX);
      sqlite.run(TERMS.formatted("again_terms", "temp, again"));
      sqlite.run(SUMS);
      sqlite.change("delete from temp.wanted");
      for (var kind : texts.keySet()) {
        addAll(kind);
      }
      return sqlite.one(IS_OTHER, Row::flag).orElseThrow();
    } catch (Failure damaged) {
      return true;
    }
  }

  private void addAll(LoggedTable kind) {
    var last = LAST.formatted(kind.table());
    long from = 0;
    for (var to = sqlite.one(last, Row::number, from, AT_A_TIME).orElse(0L);
        to > from;
        to = sqlite.one(last, Row::number, from, AT_A_TIME).orElse(0L)) {
      sqlite.change(
          "insert into temp.again (rowid, body) " + texts.get(kind) + " and id > ? and id <= ?",
          from,
          to);
      sqlite.change(ADD);
      sqlite.change("insert into temp.again (again) values ('delete-all')");
      from = to;
    }
  }
}
