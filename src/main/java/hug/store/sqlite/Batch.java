package hug.store.sqlite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Inserts rows in batches, many with one statement, which halves the time. */
public final class Batch {
  private static final int AT_A_TIME = 50;

  /** SQLite sorts new index entries in memory, at some 60 bytes per row. */
  private static final int MOST_WITHOUT = 1 << 20;

  private static final String INDEXES =
      """
      select %s
      from sqlite_schema
      where type = 'index' and tbl_name = ? and sql is not null
      """;

  private final Sqlite sqlite;
  private final String table;
  private final String insert;
  private final String row;
  private final String many;
  private final List<Object> values = new ArrayList<>();
  private List<String> indexes = List.of();
  private int rows;
  private long all;

  /**
   * @param insert the statement up to its values
   * @param row the placeholders of one row
   */
  public Batch(Sqlite sqlite, String table, String insert, String row) {
    this.sqlite = sqlite;
    this.table = table;
    this.insert = insert;
    this.row = row;
    this.many = statement(AT_A_TIME);
  }

  /** Drops the indexes until all rows are inserted; rebuilding them takes a third of the time. */
  public void withoutIndexes() {
    indexes = sqlite.all(INDEXES.formatted("sql"), Row::text, table);
    sqlite
        .all(INDEXES.formatted("name"), Row::text, table)
        .forEach(name -> sqlite.run("drop index " + name));
  }

  private String statement(int rows) {
    return insert + String.join(", ", Collections.nCopies(rows, row));
  }

  public void add(Object... row) {
    Collections.addAll(values, row);
    rows++;
    if (rows == AT_A_TIME) {
      put(many);
    }
  }

  private void put(String statement) {
    sqlite.change(statement, values.toArray());
    values.clear();
    all += rows;
    rows = 0;
    if (all >= MOST_WITHOUT) {
      index();
    }
  }

  private void index() {
    indexes.forEach(sqlite::run);
    indexes = List.of();
  }

  /** Inserts the remaining rows. */
  public void end() {
    if (rows > 0) {
      put(statement(rows));
    }
    index();
  }
}
