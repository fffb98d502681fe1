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

/** The tables of a book, and the numbered migrations to them, which never change once released. */
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
          "008-worth.sql",
          "009-uids-and-visits.sql");

  /** The application ID of a book: the letters "hug1". */
  static final int APPLICATION = 0x68756731;

  /** The version of the tables that this program uses. */
  static final int VERSION = MIGRATIONS.size();

  /** The SHA-256 of the schema of each version; a test prints the expected values. */
  static final List<String> FINGERPRINTS =
      List.of(
          "5e70ff46c6e7aef72f594e1c3d03acbfebf208e7e727d8a9167fbd1ab10bc340",
          "84c643b7499ff8a5242e823b48b0aa7e32f056f7767d03ba8471bc466eb4c5a6",
          "77e0cb2e660365a851849e38ec593e1cec1f0ab783e3fa12e362067de2801830",
          "2f2930c931ef42ca40aed1bdcf291002cf174347d8edd329d2542453303479d7",
          "bd849c64ccf73f25680196532d9452dba936158604a9a2b2d973c9facc7ef857",
          "a67c797d424e888ecb25849bc783373dbd99ad6f1e738e377ca37d29b171f68b",
          "55f434a9555e952fb83033c7bb90318303d13844c224ad9c9cc1808646bbbacd",
          "a6c77a75221bb2b66d8746cd32e1cd4fd25bfc97e17ca62eee157be39a711ab1",
          "0adcce430a6ec911e178a7fcbb1f4e30961f09e541672bdb70a83ac397434ce7");

  /**
   * The whole schema, except the statistics of {@code analyze} and parts that SQLite numbers
   * differently in every file.
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

  /** The first version with promises, complaints and the like. */
  static final int FIRST_WITH_PRACTICES = 4;

  /** The first version with a log. */
  public static final int FIRST_WITH_LOG = 3;

  /** The first version with stored forecasts. */
  static final int FIRST_WITH_FORECAST = 2;

  private Schema() {}

  /** Migrates from {@code version} to the newest, inside the caller's transaction. */
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
   * Checks that a book has the tables, indexes and views of its version and nothing else, above all
   * no added triggers.
   *
   * @throws Failure if not; the message names what is added, changed or missing
   */
  public static void require(Sqlite sqlite, Path path) {
    int version = sqlite.version();
    if (version > 0 && !fingerprint(sqlite).equals(FINGERPRINTS.get(version - 1))) {
      throw Failure.damaged(path + " was altered by another program: " + strange(sqlite, version));
    }
  }

  /** The hash of the schema of a book. */
  static String fingerprint(Sqlite sqlite) {
    return new Digest().line(sqlite.one(DECLARED, Row::octets).orElseThrow()).hex();
  }

  /** A new book of an older version, in memory. */
  static Sqlite inMemory(int version) {
    var sqlite = Sqlite.inMemory();
    migrate(sqlite, 0, version);
    return sqlite;
  }

  /** The differences between the schema of a book and that of its version, in words. */
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

  /** The schema: the declaration of each object, by a name such as trigger "t". */
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
