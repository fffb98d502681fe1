package hug.store;

import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.List;

/** Checks the integrity of a whole book, and whether two copies are the same. */
public final class IntegrityCheck {
  private static final List<String> TABLES =
      List.of("client", "handle", "tag", "touch", "rule", "staff", "forecast", "word");

  private static final List<String> TABLES_OF_PRACTICES =
      List.of("matter", "skip", "programme", "merged", "agenda", "found_docsize");

  /** The tables of the log, which the oldest books lack. */
  private static final List<String> TABLES_OF_LOG = List.of("step", "change", "seal", "forgotten");

  private IntegrityCheck() {}

  /** The faults that SQLite finds; empty if all is well. */
  public static List<String> faults(Sqlite sqlite) {
    var faults = new ArrayList<String>();
    for (var line : sqlite.all("pragma integrity_check(10)", Row::text)) {
      if (!line.equals("ok")) {
        faults.add(line);
      }
    }
    for (var table : sqlite.all("pragma foreign_key_check", Row::text)) {
      faults.add("a row of " + table + " refers to one that is missing");
    }
    return faults;
  }

  /** The size of every table and the end of the log, which are the same in two copies of a book. */
  public static List<String> inventory(Sqlite sqlite) {
    int version = sqlite.version();
    var inventory = new ArrayList<String>();
    inventory.add("application " + sqlite.application());
    inventory.add("version " + version);
    for (var table : TABLES) {
      boolean isDerived = table.equals("forecast") || table.equals("word");
      if (!isDerived || version >= Schema.FIRST_WITH_FORECAST) {
        inventory.add(count(sqlite, table));
      }
    }
    if (version >= Schema.FIRST_WITH_PRACTICES) {
      TABLES_OF_PRACTICES.forEach(table -> inventory.add(count(sqlite, table)));
    }
    if (version >= Schema.FIRST_WITH_LOG) {
      TABLES_OF_LOG.forEach(table -> inventory.add(count(sqlite, table)));
      inventory.add(new HashChain(sqlite, true).head().toString());
    }
    return inventory;
  }

  private static String count(Sqlite sqlite, String table) {
    return table + " " + sqlite.one("select count(*) from " + table, Row::number).orElseThrow();
  }
}
