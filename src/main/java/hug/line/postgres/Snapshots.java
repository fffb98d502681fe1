package hug.line.postgres;

import hug.line.Snapshot;
import hug.model.Failure;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** The copies of a whole book in a database, in parts. All parts of one are added at once. */
record Snapshots(PgSession session, UUID book) {
  private static final String NEWEST =
      """
      select number, hash, max(part)
      from hug.snapshot
      where book = ?
      group by number, hash
      order by number desc
      limit 1
      """;

  private static final String PART =
      "select body from hug.snapshot where book = ? and number = ? and part = ?";

  private static final String ADD =
      "insert into hug.snapshot (book, number, hash, part, body) values (?, ?, ?, ?, ?)";

  Optional<Snapshot> newest() {
    return session.find(
        NEWEST,
        row -> {
          long number = row.getLong(1);
          int last = row.getInt(3);
          return new Snapshot(number, row.getString(2), () -> new Parts(number, last));
        },
        book);
  }

  void add(Snapshot snapshot) throws SQLException {
    try {
      session.transaction(() -> {
        int part = 0;
        for (var body : snapshot.parts()) {
          session.change(ADD, book, snapshot.number(), snapshot.hash(), part++, body);
        }
      });
    } catch (SQLException e) {
      // Another machine has added the same copy.
      if (!PostgresErrors.state(e).equals("23505")) {
        throw e;
      }
    }
  }

  /** The parts of a copy, each asked for when it is needed. */
  private final class Parts implements Iterator<byte[]> {
    private final long number;
    private final int last;
    private int next;

    Parts(long number, int last) {
      this.number = number;
      this.last = last;
    }

    @Override
    public boolean hasNext() {
      return next <= last;
    }

    @Override
    public byte[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return session
          .find(PART, row -> row.getBytes(1), book, number, next++)
          .orElseThrow(() ->
              Failure.refused(
                  "the copy of the book in the office's line was replaced by a newer one",
                  "try again"));
    }
  }
}
