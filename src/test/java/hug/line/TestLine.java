package hug.line;

import hug.line.postgres.PostgresFixture;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * A line for a test: in memory, or with {@code -Dline=postgres} in a PostgreSQL that all tests of
 * the run share.
 *
 * @param loses makes the line lose as many of its newest links, but not the first
 */
record TestLine(Line line, IntConsumer loses) implements AutoCloseable {
  /** More computers than any test has. */
  private static final String ENROL =
      """
      insert into hug.machine (book, machine, role, name)
      select 'BOOK', number, 'olga', 'computer ' || number
      from generate_series(1, 9) as number
      """;

  private static final String LOSE =
      """
      with kept as (
        select greatest(min(number), max(number) - LOST) as last
        from hug.step
        where book = 'BOOK')
      delete from hug.step
      where book = 'BOOK' and number > (select last from kept)
      """;

  private static PostgresFixture postgres;

  /** An empty line. */
  static TestLine fresh() {
    if (!System.getProperty("line", "memory").equals("postgres")) {
      var line = new MemoryLine();
      return new TestLine(line, line::lose);
    }
    var server = server();
    var book = server.share(Map.of());
    server.asBoss("office", ENROL.replace("BOOK", book.toString()));
    return new TestLine(
        server.line(PostgresFixture.OWNER, book), steps -> lose(server, book, steps));
  }

  private static synchronized PostgresFixture server() {
    if (postgres == null) {
      postgres = PostgresFixture.start("fsync=off");
    }
    return postgres;
  }

  private static void lose(PostgresFixture server, UUID book, int steps) {
    server.asBoss("office", LOSE.replace("LOST", "" + steps).replace("BOOK", book.toString()));
  }

  /** Loses as many of the newest links, but not the first. */
  void lose(int newest) {
    loses.accept(newest);
  }

  @Override
  public void close() {
    line.close();
  }
}
