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
 * Books in memory for tests that need thousands. One that was used is emptied, and serves again
 * with its statements: to prepare them takes longer than all that a test does with a book.
 */
public final class MemoryBooks implements AutoCloseable {
  /** All that is in a book, but for the step its log begins with; first what hangs on the rest. */
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

  /** What is done with a book. */
  public interface Use {
    void of(Book book) throws Exception;
  }

  /** Gives an empty book away; one in which a fault is found does not serve again. */
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
