package hug.store;

import hug.model.Author;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import hug.store.sqlite.SqliteErrors;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Erases clients for good: their rows, their data in the log, and their words in the indexes. The
 * log stays valid, because it chains hashes. A tombstone remains, so that backups know whom to
 * forget.
 */
public final class Forgetting {
  /**
   * Marks a forgotten client without revealing who it was.
   *
   * @param mark the hash of the client's salt
   * @param wasFirst whether the client was added before there was a log, so that older backups
   *     identify them by number
   */
  public record Tombstone(long client, String mark, boolean wasFirst, String at) {}

  private static final String WAS_FIRST =
      """
      select not exists (
        select 1 from change where kind = 'client' and hash = '' and ? between first and last)
      """;
  private static final String IS_KNOWN =
      """
      select exists (select 1 from client where id = ?1)
        or exists (select 1 from change where client = ?1 and before is not null)
      """;

  /** Merges, unless undone. */
  private static final String MERGED =
      """
      select id
      from merged
      where into_client = ? and id not in (select id from client)
      """;

  private static final String MERGED_INTO =
      """
      select into_client
      from merged
      where id = ? and id not in (select id from client)
      """;
  private static final String LAST_CHANGE =
      """
      select max(step)
      from change
      where kind = 'client' and first = ?
      """;

  /** After a restore, another client may have the number of a forgotten one. */
  private static final String IS_BURIED =
      """
      select exists (select 1 from forgotten where mark = ?1)
        and not exists (select 1 from seal where client = ?2)
      """;

  private static final String BLANK_CLASHES =
      """
      update clash
      set was = null, theirs = null, mine = null
      where client = ?
      """;

  /** The tables whose rows belong to a client. */
  private static final List<String> OWNED = List.of("touch", "matter", "member", "item");

  private static final String BURY =
      """
      insert or replace into forgotten (id, client, mark, was_first, forgotten_at)
      values (?, ?, ?, ?, ?)
      """;

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final ClientHashes seals;
  private final HashChain chain;
  private final Traces traces;

  public Forgetting(Sqlite sqlite, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.seals = new ClientHashes(sqlite, true);
    this.chain = new HashChain(sqlite, true);
    this.traces = new Traces(sqlite);
  }

  /** Erases a client and everyone merged into them, within a change. */
  void of(long client, Author author) {
    ledger.concerns(LoggedTable.NOBODY);
    for (long part : sqlite.all(MERGED, Row::number, client)) {
      unmerge(part);
      of(part, author);
    }
    if (!sqlite.one(IS_KNOWN, Row::flag, client).orElseThrow()) {
      throw SqliteErrors.gone();
    }
    boolean wasFirst = sqlite.one(WAS_FIRST, Row::flag, client).orElseThrow();
    var mark = mark(seals.salt(client));
    again(new Tombstone(client, mark, wasFirst, chain.moment(author)));
  }

  /** Erases a client who has a tombstone already, or whatever came back of them since. */
  void again(Tombstone tombstone) {
    long client = tombstone.client();
    ledger.concerns(LoggedTable.NOBODY);
    unmerge(client);
    for (long sent :
        sqlite.all("select id from client where referred_by = ?", Row::number, client)) {
      ledger.changes(LoggedTable.CLIENT, sent);
      sqlite.change("update client set referred_by = null where id = ?", sent);
    }
    for (long introduced :
        sqlite.all("select id from matter where other = ?", Row::number, client)) {
      // A text about two clients is also about this one.
      ledger.blanks(LoggedTable.MATTER, introduced);
      sqlite.change("update matter set other = null, text = '' where id = ?", introduced);
    }
    ledger.erases(client);
    erase(client);
    ledger.forgets(client);
    bury(tombstone);
  }

  /** Erases all that is written of a client, here and in the log, but not their seal. */
  void erase(long client) {
    new SearchIndex(sqlite).forget(client);
    traces.erase(client);
    new Origins(sqlite).forget(client);
    sqlite.change(BLANK_CLASHES, client);
    for (var kind : OWNED) {
      sqlite.change("delete from " + kind + " where client = ?", client);
    }
    sqlite.change("delete from client where id = ?", client);
    sqlite.change("delete from word where rowid = ?", client);
    sqlite.run("insert into word (word) values ('rebuild')");
  }

  /**
   * Erases clients who were forgotten in another book, within a change.
   *
   * @param isOld whether the book is older than salts
   * @return how many of them were in this book
   */
  int ofAll(List<Tombstone> tombstones, boolean isOld, Author author) {
    int forgotten = 0;
    for (var tombstone : tombstones) {
      var client = known(tombstone, isOld);
      if (client.isPresent()) {
        of(client.get(), author);
        forgotten++;
      } else if (isBuried(tombstone)) {
        traces.erase(tombstone.client());
      }
      bury(tombstone);
    }
    return forgotten;
  }

  /** Erases any remains of forgotten clients that an earlier version of hug left. */
  void sweep() {
    for (var tombstone : tombstones(sqlite)) {
      if (isBuried(tombstone)) {
        traces.erase(tombstone.client());
      }
    }
  }

  /**
   * Whether anything remains of a client who was forgotten here or in another book.
   *
   * @param version the version of the tables
   */
  public boolean remembers(Tombstone tombstone, int version) {
    boolean isMergeKnown = version >= Schema.FIRST_WITH_PRACTICES;
    return known(tombstone, version < Schema.FIRST_WITH_LOG).isPresent()
        || (isMergeKnown && isBuried(tombstone) && traces.isThereAny(tombstone.client()));
  }

  private boolean isBuried(Tombstone tombstone) {
    return sqlite.one(IS_BURIED, Row::flag, tombstone.mark(), tombstone.client()).orElseThrow();
  }

  /**
   * The step that merged a forgotten client into one who is not forgotten, which must be undone
   * before the one can be erased without the other; absent if there is none.
   */
  Optional<Long> mergeToUndo(List<Tombstone> tombstones, boolean isOld) {
    var gone = new TreeSet<Long>();
    tombstones.forEach(tombstone -> known(tombstone, isOld).ifPresent(gone::add));
    for (long client : gone) {
      long part = client;
      var into = mergedInto(client);
      var seen = new TreeSet<Long>(gone);
      while (into.isPresent() && seen.add(into.get()) && !isThere(into.get())) {
        part = into.get();
        into = mergedInto(part);
      }
      if (into.isPresent() && !gone.contains(into.get())) {
        return sqlite.one(LAST_CHANGE, Row::number, part);
      }
    }
    return Optional.empty();
  }

  private Optional<Long> mergedInto(long client) {
    return sqlite.one(MERGED_INTO, Row::number, client);
  }

  /** The number of a forgotten client in this book; absent if they are not in it. */
  Optional<Long> known(Tombstone tombstone, boolean isOld) {
    boolean isHere =
        isOld
            ? tombstone.wasFirst() && isThere(tombstone.client())
            : mark(seals.stored("salt", tombstone.client())).equals(tombstone.mark())
                || (tombstone.wasFirst()
                    && isThere(tombstone.client())
                    && sqlite.one(WAS_FIRST, Row::flag, tombstone.client()).orElseThrow());
    return isHere ? Optional.of(tombstone.client()) : Optional.empty();
  }

  private boolean isThere(long client) {
    return sqlite.one("select id from client where id = ?", Row::number, client).isPresent();
  }

  private static String mark(String salt) {
    return new Digest().line(salt).hex();
  }

  private void unmerge(long client) {
    if (ledger.image(LoggedTable.MERGED, client).isPresent()) {
      ledger.changes(LoggedTable.MERGED, client);
      sqlite.change(LoggedTable.MERGED.removal(), client);
    }
  }

  private void bury(Tombstone tombstone) {
    var grave =
        sqlite.one("select id from forgotten where mark = ?", Row::number, tombstone.mark());
    grave.ifPresent(id -> ledger.changes(LoggedTable.FORGOTTEN, id));
    long id = grave.orElseGet(() -> ledger.numbers().next(LoggedTable.FORGOTTEN));
    if (grave.isEmpty()) {
      ledger.adds(LoggedTable.FORGOTTEN, id, LoggedTable.NOBODY);
    }
    sqlite.change(
        BURY, id, tombstone.client(), tombstone.mark(), tombstone.wasFirst(), tombstone.at());
  }

  /** The tombstones of all forgotten clients. */
  public static List<Tombstone> tombstones(Sqlite sqlite) {
    return sqlite.all(
        "select client, mark, was_first, forgotten_at from forgotten order by client",
        Forgetting::tombstone);
  }

  /** The tombstones with numbers from {@code first} to {@code last}. */
  static List<Tombstone> tombstones(Sqlite sqlite, long first, long last) {
    return sqlite.all(
        """
        select client, mark, was_first, forgotten_at
        from forgotten
        where id between ? and ?
        order by id
        """,
        Forgetting::tombstone,
        first,
        last);
  }

  /** The tombstone in an image. */
  static Tombstone tombstone(Sqlite sqlite, String image) {
    return sqlite
        .one(
            """
            select ?1 ->> 'client', ?1 ->> 'mark', ?1 ->> 'was_first', ?1 ->> 'forgotten_at'
            """,
            Forgetting::tombstone,
            image)
        .orElseThrow();
  }

  private static Tombstone tombstone(Row row) {
    return new Tombstone(row.number(), row.text(), row.flag(), row.text());
  }
}
