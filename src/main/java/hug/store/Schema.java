package hug.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a book, and the numbered steps that lead to them; a step, once shipped, stays. */
public final class Schema {
  private static final List<String> MIGRATIONS =
      List.of(
          "001-book.sql",
          "002-forecast.sql",
          "003-log.sql",
          "004-practices.sql",
          "005-agenda.sql",
          "006-contacts.sql",
          "007-campaigns.sql",
          "008-worth.sql");

  /** What marks a file as a book of hug's: the letters "hug1". */
  static final int APPLICATION = 0x68756731;

  /** The version of the tables that this program works on. */
  static final int VERSION = MIGRATIONS.size();

  /** What is declared in a book of each version, as SHA-256; a test says what it is. */
  static final List<String> FINGERPRINTS =
      List.of(
          "5e70ff46c6e7aef72f594e1c3d03acbfebf208e7e727d8a9167fbd1ab10bc340",
          "84c643b7499ff8a5242e823b48b0aa7e32f056f7767d03ba8471bc466eb4c5a6",
          "77e0cb2e660365a851849e38ec593e1cec1f0ab783e3fa12e362067de2801830",
          "2f2930c931ef42ca40aed1bdcf291002cf174347d8edd329d2542453303479d7",
          "bd849c64ccf73f25680196532d9452dba936158604a9a2b2d973c9facc7ef857",
          "a67c797d424e888ecb25849bc783373dbd99ad6f1e738e377ca37d29b171f68b",
          "55f434a9555e952fb83033c7bb90318303d13844c224ad9c9cc1808646bbbacd",
          "a6c77a75221bb2b66d8746cd32e1cd4fd25bfc97e17ca62eee157be39a711ab1");

  /**
   * All that is declared, of whatever name: but for the statistics that {@code analyze} makes, and
   * what SQLite numbers anew in every file.
   */
  private static final String DECLARED =
      """
      select group_concat(declared, char(10))
      from (
        select quote(type) || ',' || quote(name) || ',' || quote(tbl_name) || ',' || quote(sql)
          as declared
        from sqlite_schema
        where not (type = 'table' and name in ('sqlite_stat1', 'sqlite_stat4'))
        order by 1)
      """;

  private static final String WORDS =
      """
      select type || ' "' || name || '"', quote(tbl_name) || quote(sql)
      from sqlite_schema
      where not (type = 'table' and name in ('sqlite_stat1', 'sqlite_stat4'))
      order by 1
      """;

  /** The version since which there are promises, complaints and the like. */
  static final int FIRST_WITH_PRACTICES = 4;

  /** The version since which there is a log. */
  public static final int FIRST_WITH_LOG = 3;

  /** The version since which forecasts are stored. */
  static final int FIRST_WITH_FORECAST = 2;

  private Schema() {}

  /** Takes the steps from {@code version} to the newest, inside the caller's transaction. */
  static void migrate(Sqlite sqlite, int version) {
    migrate(sqlite, version, VERSION);
  }

  private static void migrate(Sqlite sqlite, int from, int to) {
    for (int step = from; step < to; step++) {
      for (var statement : statements(MIGRATIONS.get(step))) {
        sqlite.run(statement);
      }
    }
    sqlite.run("pragma application_id = " + APPLICATION);
    sqlite.run("pragma user_version = " + to);
  }

  /**
   * Makes sure that a book has the tables, indexes and views of its version and nothing else: above
   * all no trigger that would do something of its own.
   *
   * @throws Failure if that is not so; it names what is there, or is not
   */
  public static void require(Sqlite sqlite, Path path) {
    int version = sqlite.version();
    if (version > 0 && !fingerprint(sqlite).equals(FINGERPRINTS.get(version - 1))) {
      throw Failure.damaged(path + " was altered by another program: " + strange(sqlite, version));
    }
  }

  /** A hash of all that is declared in a book. */
  static String fingerprint(Sqlite sqlite) {
    return new Digest().line(sqlite.one(DECLARED, Row::octets).orElseThrow()).hex();
  }

  /** A new book of an older version, in memory. */
  static Sqlite inMemory(int version) {
    var sqlite = Sqlite.inMemory();
    migrate(sqlite, 0, version);
    return sqlite;
  }

  /** What a book has that its version does not, or the other way, in words. */
  private static String strange(Sqlite sqlite, int version) {
    try (var own = inMemory(version)) {
      var here = declared(sqlite);
      var wanted = declared(own);
      var words = new ArrayList<String>();
      here.forEach((name, declaration) -> {
        if (!wanted.containsKey(name)) {
          words.add(name + " is not part of hug");
        } else if (!declaration.equals(wanted.get(name))) {
          words.add(name + " was changed");
        }
      });
      wanted.forEach((name, _) -> {
        if (!here.containsKey(name)) {
          words.add(name + " is missing");
        }
      });
      return String.join(", ", words);
    }
  }

  /** What is declared: trigger "t", and how. */
  private static SortedMap<String, String> declared(Sqlite sqlite) {
    var declared = new TreeMap<String, String>();
    for (var one : sqlite.all(WORDS, row -> new String[] {row.text(), row.text()})) {
      declared.merge(one[0], one[1], (first, second) -> first + second);
    }
    return declared;
  }

  /** In a migration, a semicolon at the end of a line ends a statement. */
  private static List<String> statements(String migration) {
    try (var file = Schema.class.getResourceAsStream("migrations/" + migration)) {
      var text = new String(file.readAllBytes(), UTF_8);
      return List.of(text.strip().split(";\\s*\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
