package hug.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/** The tables of a book, and the numbered steps that lead to them; a step, once shipped, stays. */
final class Schema {
  private static final List<String> MIGRATIONS =
      List.of("001-book.sql", "002-forecast.sql", "003-log.sql", "004-practices.sql");

  /** The version of the tables that this program works on. */
  static final int VERSION = MIGRATIONS.size();

  /** What is declared in a book of that version; a test says what it is. */
  static final long FINGERPRINT = 1135992125L;

  /** But for what FTS5 and SQLite themselves keep there. */
  private static final String DECLARED =
      """
      select group_concat(sql, char(10))
      from (
        select sql
        from sqlite_schema
        where sql is not null and name not glob 'sqlite_*'
        order by type, name)
      """;

  /** The version since which there are promises, complaints and the like. */
  static final int FIRST_WITH_PRACTICES = 4;

  /** The version since which there is a log. */
  static final int FIRST_WITH_LOG = 3;

  /** The version since which forecasts are stored. */
  static final int FIRST_WITH_FORECAST = 2;

  private Schema() {}

  /** Takes the steps from {@code version} to the newest, inside the caller's transaction. */
  static void migrate(Sqlite sqlite, int version) {
    for (int step = version; step < VERSION; step++) {
      for (var statement : statements(MIGRATIONS.get(step))) {
        sqlite.run(statement);
      }
    }
    sqlite.run("pragma application_id = " + BookFile.APPLICATION);
    sqlite.run("pragma user_version = " + VERSION);
  }

  /**
   * Makes sure that a book has the tables, indexes and views of this version and nothing else:
   * above all no trigger that would do something of its own.
   *
   * @throws Failure if that is not so
   */
  static void require(Sqlite sqlite, Path path) {
    if (fingerprint(sqlite) != FINGERPRINT) {
      throw Failure.damaged(
          path + " has tables, views or triggers that are not hug's; it was left as it is");
    }
  }

  /** A checksum of all that is declared in a book. */
  static long fingerprint(Sqlite sqlite) {
    var checksum = new CRC32();
    checksum.update(sqlite.one(DECLARED, Row::octets).orElseThrow());
    return checksum.getValue();
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
