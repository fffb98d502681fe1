package hug.store;

import hug.model.Author;
import hug.model.Forecaster;
import hug.store.sqlite.Sqlite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Books in memory, for tests that need thousands. A used book is emptied and reused, because
 * preparing its statements takes longer than a test.
 */
public final class MemoryBooks implements AutoCloseable {
  /** The contents of a book, except the first step of its log, with dependent rows first. */
  private static final String CONTENT =
      """
      change; step where id > 0; seal; forgotten; merged; skip; agenda; forecast; told; news_tag;
      news; member; wave; campaign; item; meeting; matter; touch; handle; tag; programme; rule;
      client; staff; word; found\
      """;

  private final Forecaster foresight;
  private final Author author;
  private final Queue<Sqlite> used = new ConcurrentLinkedQueue<>();

  public MemoryBooks(Forecaster foresight, Author author) {
    this.foresight = foresight;
    this.author = author;
  }

  /** An action on a book. */
  public interface Use {
    void of(Book book) throws Exception;
  }

  /** Lends an empty book, which is not reused if a fault is found in it. */
  public void use(Use use) throws Exception {
    var sqlite = used.poll();
    boolean isNew = sqlite == null;
    if (isNew) {
      sqlite = Sqlite.inMemory();
      sqlite.set(Map.of("foreign_keys", 1, "trusted_schema", 0));
    }
    var book = new Book(sqlite, foresight, author, Optional.empty(), false);
    if (isNew) {
      book.migrate();
    } else {
      empty(sqlite);
    }
    use.of(book);
    used.add(sqlite);
  }

  private static void empty(Sqlite sqlite) {
    sqlite.run("begin");
    for (var table : CONTENT.split(";\\s")) {
      sqlite.change("delete from main." + table);
    }
    sqlite.run("commit");
    for (var hiding : List.of("forecast", "agenda")) {
      sqlite.run("drop view if exists temp." + hiding);
      sqlite.run("drop table if exists temp." + hiding + "_then");
    }
    sqlite.run("drop table if exists temp.changed");
  }

  @Override
  public void close() {
    used.forEach(Sqlite::close);
  }
}
