package hug.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The tables of a book, and the numbered steps that lead to them; a step, once shipped, stays. */
final class Schema {
  private static final List<String> MIGRATIONS =
      List.of("001-book.sql", "002-forecast.sql", "003-log.sql");

  /** The version of the tables that this program works on. */
  static final int VERSION = MIGRATIONS.size();

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
