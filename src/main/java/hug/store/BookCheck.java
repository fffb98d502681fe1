package hug.store;

import hug.model.ClientRef;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Checks that a book contains only what hug wrote, and that its derived data is up to date. */
public final class BookCheck {
  private static final String BLANK_QUIET =
      """
      select id
      from client
      where quiet_on is not null and trim(coalesce(quiet_because, '')) = ''
      """;
  private static final String BEFORE =
      """
      select step, client, before, hash
      from change
      where before is not null
      """;

  /** Steps that cannot be interpreted, or that claim an impossible number of rows. */
  private static final String UNREADABLE =
      """
      select min(step)
      from change
      where not json_valid(coalesce(before, '{}')) or last - first not between 0 and ?1
        or first < 0 or kind not in (select value from json_each(?2))
      having count(*) > 0
      union all
      select max(id)
      from step
      having max(id) - count(*) not between -1 and ?3
      limit 1
      """;

  private static final long MOST_ROWS = 100_000_000;
  private static final long MOST_LOST = 100_000;

  /** The most clients named in one finding. */
  private static final int MOST_NAMED = 10;

  private final Sqlite sqlite;
  private final ForecastTable almanac;
  private final boolean isSealed;

  BookCheck(Sqlite sqlite, ForecastTable almanac, boolean isSealed) {
    this.sqlite = sqlite;
    this.almanac = almanac;
    this.isSealed = isSealed;
  }

  /** Everything that is wrong; empty if all is well. */
  List<Finding> faults() {
    var faults = new ArrayList<>(damage());
    if (faults.isEmpty()) {
      faults.addAll(foreign());
    }
    if (faults.isEmpty()) {
      faults.addAll(derived());
    }
    return faults;
  }

  /**
   * Whether a copy is whole that came encrypted from somebody who checked every row of it: the
   * pages of the file, the chain of the log, and the sum of the seals at its end.
   */
  public boolean isWholeCopy() {
    var chain = new HashChain(sqlite, true);
    return sqlite.one("pragma quick_check(1)", Row::text).orElse("").equals("ok")
        && unreadable().isEmpty()
        && chain.fault().isEmpty()
        && chain.head().orElseThrow().seals() == new ClientHashes(sqlite, true).sum();
  }

  /** Damage found by SQLite, after which no other check is reliable. */
  public List<Finding> damage() {
    var faults = new ArrayList<Finding>();
    for (var fault : IntegrityCheck.faults(sqlite)) {
      faults.add(new Finding("the file is damaged: " + fault, Finding.Cure.BACKUP));
    }
    return faults;
  }

  /** Changes made outside hug. */
  List<Finding> foreign() {
    var faults = new ArrayList<Finding>();
    if (isSealed) {
      var chain = new HashChain(sqlite, true);
      var unreadable = unreadable();
      if (unreadable.isPresent()) {
        var words = "step " + unreadable.get() + " of the log cannot be read";
        return List.of(new Finding(words, Finding.Cure.BACKUP));
      }
      var seals = new ClientHashes(sqlite, true);
      chain
          .fault()
          .ifPresent(step ->
              faults.add(
                  new Finding(
                      "the hash chain of the log breaks at step " + step,
                      Finding.Cure.ACCEPTANCE)));
      for (long step : altered(seals)) {
        faults.add(
            new Finding(
                "step " + step + " of the log was changed outside hug", Finding.Cure.ACCEPTANCE));
      }
      var broken = seals.faults();
      if (!broken.isEmpty()) {
        faults.add(
            new Finding(
                "the data of " + inWords(broken) + " was changed outside hug",
                Finding.Cure.ACCEPTANCE));
      } else if (chain.head().isEmpty() || chain.head().get().seals() != seals.sum()) {
        faults.add(
            new Finding("the log does not match the data of the book", Finding.Cure.ACCEPTANCE));
      }
    }
    return faults;
  }

  /** A step that cannot be read, and so cannot be accepted; absent in most books. */
  private Optional<Long> unreadable() {
    var kinds = new ArrayList<String>();
    for (var kind : LoggedTable.values()) {
      kinds.add('"' + kind.word() + '"');
    }
    return sqlite.one(UNREADABLE, Row::number, MOST_ROWS, kinds.toString(), MOST_LOST);
  }

  private Iterable<Long> altered(ClientHashes seals) {
    record Kept(long step, long client, String before, String hash) {}
    var altered = new LinkedHashSet<Long>();
    var all =
        sqlite.all(BEFORE, row -> new Kept(row.number(), row.number(), row.text(), row.text()));
    for (var kept : all) {
      var salt = seals.stored("salt", kept.client());
      if (!new Digest().line(salt).line(kept.before()).hex().equals(kept.hash())) {
        altered.add(kept.step());
      }
    }
    return altered;
  }

  /** Derived data that is out of date, and quiet clients without a reason. */
  private List<Finding> derived() {
    var faults = new ArrayList<Finding>();
    var wrong = new LinkedHashSet<>(almanac.faults());
    wrong.addAll(new Directory(sqlite).unfindable());
    if (!wrong.isEmpty()) {
      faults.add(
          new Finding(
              "the derived data of " + inWords(wrong) + " is out of date", Finding.Cure.REPAIR));
    }
    if (new SearchIndex(sqlite).isIncomplete()) {
      faults.add(new Finding("the search index is incomplete", Finding.Cure.REPAIR));
    }
    var forgetting = new Forgetting(sqlite, new ChangeRecorder(sqlite, isSealed));
    if (Forgetting.tombstones(sqlite).stream()
        .anyMatch(tombstone -> forgetting.remembers(tombstone, Schema.VERSION))) {
      faults.add(
          new Finding("the log still contains data of a forgotten client", Finding.Cure.REPAIR));
    }
    var blank = sqlite.all(BLANK_QUIET, Row::number);
    if (!blank.isEmpty()) {
      faults.add(
          new Finding(
              inWords(blank) + (blank.size() == 1 ? " is" : " are") + " quiet without a reason",
              Finding.Cure.REASON));
    }
    return faults;
  }

  private String inWords(Iterable<Long> clients) {
    var directory = new Directory(sqlite);
    var names = new ArrayList<String>();
    for (long client : clients) {
      names.add(
          client == LoggedTable.NOBODY
              ? "rules and staff"
              : directory.withId(client).map(ClientRef::toString).orElse("client #" + client));
    }
    int more = names.size() - MOST_NAMED;
    return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
