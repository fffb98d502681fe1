package hug.line.postgres;

import hug.line.Line;
import hug.line.Link;
import hug.line.Machine;
import hug.line.Snapshot;
import hug.model.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An office's steps in a database of PostgreSQL, as one of its machines sees them. */
public final class PostgresLine implements Line {
  private static final String LINK = "select number, mark, parent, hash, null from hug.step ";

  private static final String BACK =
      LINK + "where book = ? and number < ? order by number desc limit " + MOST;

  private static final String LAST = LINK + "where book = ? order by number desc limit 1";

  private static final String MARKED = LINK + "where book = ? and mark = ?::uuid";

  /** Bounded in bytes, too, so that no answer fills the memory; the first link always comes. */
  private static final String AFTER =
      """
      select number, mark, parent, hash, body
      from (
        select number, mark, parent, hash, body,
          sum(coalesce(octet_length(body), 0)) over (order by number) as total
        from hug.step
        where book = ? and number > ?
        order by number
        limit 1000) as next
      where total - coalesce(octet_length(body), 0) < 33554432
      order by number
      """;

  private static final String QUEUE = "select hug.queue(?)";

  private static final String EXTEND =
      """
      insert into hug.step (book, number, mark, parent, hash, body, machine)
      values (?, ?, ?::uuid, ?, ?, ?, ?)
      """;

  private static final String REACHED =
      """
      update hug.machine
      set has = ?, seen_at = now()
      where book = ? and machine = ? and role = session_user
      """;

  private static final String MACHINE =
      "select machine, name, role, has, extract(epoch from seen_at)::bigint from hug.machine ";

  private static final String MACHINES = MACHINE + "where book = ? order by machine";

  private static final String SENDER =
      """
      select s.machine, m.name, s.made_by, m.has, extract(epoch from m.seen_at)::bigint
      from hug.step s
      join hug.machine m on m.book = s.book and m.machine = s.machine
      where s.book = ? and s.number = ?
      """;

  private static final String THIN = "select hug.thin(?, ?)";
  private static final String REDACT = "select hug.redact(?, ?)";
  private static final String DISCARD = "select hug.discard(?, ?)";

  private final PgSession session;
  private final UUID book;
  private final int machine;

  PostgresLine(PgSession session, UUID book, int machine) {
    this.session = session;
    this.book = book;
    this.machine = machine;
  }

  @Override
  public List<Link> back(long before) {
    return session.list(BACK, PostgresLine::link, book, before);
  }

  @Override
  public List<Link> after(long number) {
    return session.list(AFTER, PostgresLine::link, book, number);
  }

  @Override
  public Optional<Link> last() {
    return session.find(LAST, PostgresLine::link, book);
  }

  @Override
  public Optional<Link> marked(String mark) {
    return session.find(MARKED, PostgresLine::link, book, mark);
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getLong(1),
        row.getString(2).replace("-", ""),
        Optional.ofNullable(row.getString(3)),
        row.getString(4),
        Optional.ofNullable(row.getBytes(5)));
  }

  @Override
  public boolean extend(List<Link> links, boolean patiently) {
    try {
      session.transaction(() -> {
        if (patiently) {
          session.rows(QUEUE, _ -> true, book);
        }
        add(links);
      });
      return true;
    } catch (SQLException e) {
      if (PostgresErrors.isLostRace(e)) {
        return false;
      }
      throw refused(e);
    }
  }

  private void add(List<Link> links) throws SQLException {
    try (var insert = session.prepare(EXTEND)) {
      for (var link : links) {
        insert.setObject(1, book);
        insert.setLong(2, link.number());
        insert.setString(3, link.mark());
        insert.setString(4, link.parent().orElse(null));
        insert.setString(5, link.hash());
        insert.setBytes(6, link.body().orElse(null));
        insert.setInt(7, machine);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private RuntimeException refused(SQLException e) {
    return switch (PostgresErrors.state(e)) {
      case "42501" -> new Rights(session, book).refusal();
      case "23503" -> unknownMachine();
      default -> session.errors().working(e);
    };
  }

  @Override
  public Optional<Snapshot> newest() {
    return new Snapshots(session, book).newest();
  }

  @Override
  public void keep(Snapshot snapshot) {
    try {
      new Snapshots(session, book).add(snapshot);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  @Override
  public void reached(int number, long has) {
    try {
      if (session.change(REACHED, has, book, number) == 0) {
        throw unknownMachine();
      }
    } catch (SQLException e) {
      throw session.errors().working(e);
    }
  }

  private Failure unknownMachine() {
    return Failure.refused(
        "the office's line does not know this computer under your name", "join again: hug join");
  }

  @Override
  public List<Machine> machines() {
    return session.list(MACHINES, PostgresLine::machine, book);
  }

  @Override
  public Optional<Machine> sender(long number) {
    return session.find(SENDER, PostgresLine::machine, book, number);
  }

  private static Machine machine(ResultSet row) throws SQLException {
    long seen = row.getLong(5);
    return new Machine(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seen)));
  }

  @Override
  public long thin(long number) {
    return kept(THIN, number);
  }

  @Override
  public long redact(List<Long> numbers) {
    return kept(REDACT, numbers);
  }

  @Override
  public void discard(long number) {
    kept(DISCARD, number);
  }

  private long kept(String function, Object value) {
    var count = new long[1];
    try {
      session.longTransaction(() -> {
        count[0] =
            session
                .rows(
                    function,
                    row -> row.getLong(1),
                    book,
                    value instanceof List<?> numbers ? session.numbers(numbers) : value)
                .getFirst();
      });
      return count[0];
    } catch (SQLException e) {
      throw PostgresErrors.constraint(e).equals("thin_snapshot")
          ? Failure.refused(
              "no copy of the whole book is in the office's line that could stand in for the"
                  + " steps",
              "run hug sync on a computer that has them all, and try again")
          : session.errors().working(e);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
