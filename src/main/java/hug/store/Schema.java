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
          "009-uids-and-visits.sql",
          "010-origins-and-wordings.sql",
          "011-line.sql",
          "012-people.sql",
          "013-origins-of-steps.sql");

  /** The tables that all migrations make together; a test writes it. */
  static final String NEWEST = "newest.sql";

  /** The application ID of a book: the letters "hug1". */
  static final int APPLICATION = 0x68756731;

  /** The version of the tables that this program uses. */
  static final int VERSION = MIGRATIONS.size();

  /**
   * The hash of the schema of each version; a test prints the expected values. It is not a
   * cryptographic one, which would take a fortieth of the time of a command, because it protects
   * from accidents: a forger could change the data just as well.
   */
  static final long[] FINGERPRINTS = {
    0xb9300d2cfc70a90fL,
    0x89fc4c7e097fe263L,
    0x8e428227bf3a6053L,
    0xf654cf825cf20039L,
    0x5664bf4b2460d39cL,
    0xe518ed90c7b41b0eL,
    0x5e8a917298305f43L,
    0x24e6c66f7ce1e152L,
    0xfde8cd2cd2c57031L,
    0x34be10d505bf4f09L,
    0x5f8930244d130718L,
    0x79cf46d31e671dedL,
    0xde068e1e8063b5d7L
  };

  private static final long HASH_OFFSET = 0xcbf29ce484222325L;
  private static final long HASH_PRIME = 0x100000001b3L;

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

  /**
   * Migrates from {@code version} to the newest, inside the caller's transaction. A new book gets
   * all tables at once, because to make them and then to alter them takes five times as long.
   */
  static void migrate(Sqlite sqlite, int version) {
    if (version == 0) {
      run(sqlite, NEWEST);
      mark(sqlite, VERSION);
    } else {
      migrate(sqlite, version, VERSION);
    }
  }

  private static void migrate(Sqlite sqlite, int from, int to) {
    for (int step = from; step < to; step++) {
      run(sqlite, "migrations/" + MIGRATIONS.get(step));
    }
    mark(sqlite, to);
  }

  private static void run(Sqlite sqlite, String script) {
    for (var statement : statements(script)) {
      sqlite.run(statement);
    }
  }

  private static void mark(Sqlite sqlite, int version) {
    sqlite.run("pragma application_id = " + APPLICATION);
    sqlite.run("pragma user_version = " + version);
  }

  /**
   * Checks that a book has the tables, indexes and views of its version and nothing else, above all
   * no added triggers.
   *
   * @throws Failure if not; the message names what is added, changed or missing
   */
  public static void require(Sqlite sqlite, Path path) {
    int version = sqlite.version();
    if (version > 0 && fingerprint(sqlite) != FINGERPRINTS[version - 1]) {
      throw Failure.damaged(path + " was altered by another program: " + strange(sqlite, version));
    }
  }

  /**
   * The hash of the schema of a book: 64 bits of FNV-1a, from
   * https://www.rfc-editor.org/rfc/rfc9923.
   */
  static long fingerprint(Sqlite sqlite) {
    long hash = HASH_OFFSET;
    for (byte value : sqlite.one(DECLARED, Row::bytes).orElseThrow()) {
      hash = (hash ^ Byte.toUnsignedLong(value)) * HASH_PRIME;
    }
    return hash;
  }

  /** A new book of a version, in memory, made by the migrations up to it. */
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

  /** In a script, a semicolon at the end of a line ends a statement. */
  private static List<String> statements(String script) {
    try (var file = Schema.class.getResourceAsStream(script)) {
      var text = new String(file.readAllBytes(), UTF_8);
      return List.of(text.strip().split(";\\s*\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
