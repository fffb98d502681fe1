package hug.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.Rewrite;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The script that makes a new book leads to what the migrations lead to. */
final class NewestSchemaTest {
  private static final Path SCRIPT = Path.of("src/main/resources/hug/store", Schema.NEWEST);

  /** All but the tables that SQLite and its search index add by themselves. */
  private static final String DECLARATIONS =
      """
      select sql
      from sqlite_schema
      where sql is not null
        and name not like 'sqlite~_%' escape '~'
        and name not in (select name from pragma_table_list where type = 'shadow')
      order by rowid
      """;

  private static final String TABLES =
      "select name from pragma_table_list where schema = 'main' and type != 'view' order by name";

  @Test
  void the_script_declares_what_the_migrations_declare() throws IOException {
    try (var migrated = Schema.inMemory(Schema.VERSION)) {
      var declared = migrated.all(DECLARATIONS, Row::text);

      Rewrite.check(SCRIPT, String.join(";\n\n", declared) + ";\n");
    }
  }

  @Test
  void a_new_book_is_the_same_as_one_that_was_migrated() {
    try (var migrated = Schema.inMemory(Schema.VERSION);
        var made = Sqlite.inMemory()) {
      Schema.migrate(made, 0);

      assertEquals(Schema.fingerprint(migrated), Schema.fingerprint(made));
      assertEquals(migrated.version(), made.version());
      assertEquals(migrated.application(), made.application());
      assertEquals(rows(migrated), rows(made));
    }
  }

  /** The rows of all tables, in an order of their own. */
  private static List<String> rows(Sqlite sqlite) {
    var rows = new ArrayList<String>();
    for (var table : sqlite.all(TABLES, Row::text)) {
      if (!table.startsWith("sqlite_schema")) {
        rows.add(table);
        rows.addAll(sqlite.all(quoted(sqlite, table), Row::text));
      }
    }
    return rows;
  }

  private static String quoted(Sqlite sqlite, String table) {
    var columns =
        sqlite.all("select name from pragma_table_info(?) order by cid", Row::text, table).stream()
            .map(column -> "quote(\"" + column + "\")")
            .toList();
    return "select " + String.join(" || ',' || ", columns) + " from \"" + table + "\" order by 1";
  }
}
