package hug.line.postgres;

import hug.line.Member;
import hug.line.Member.May;
import hug.line.Office;
import hug.model.Failure;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A shared book in a database: its keys, its people and its machines. */
public final class PostgresOffice implements Office {
  private static final String KEYS = "select keys from hug.book where id = ?";
  private static final String REKEY = "select hug.rekey(?, ?, ?)";
  private static final String INVITE = "select hug.invite(?, ?, ?)";
  private static final String REMOVE = "select hug.remove(?, ?)";
  private static final String MEMBERS =
      "select role, may from hug.member where book = ? order by role";

  private static final String ENROL =
      """
      insert into hug.machine (book, machine, name)
      select ?, coalesce(max(machine), 0) + 1, ?
      from hug.machine
      where book = ?
      returning machine
      """;

  private static final String SIZE =
      """
      select (select count(*) from hug.step where book = ?),
        (select coalesce(sum(octet_length(body)), 0) from hug.step where book = ?)
        + (select coalesce(sum(octet_length(body)), 0) from hug.snapshot where book = ?)
      """;

  private static final int TRIES = 100;
  private static final int LONGEST_NAME = 200;

  private final PgSession session;
  private final PostgresServer server;
  private final UUID book;

  PostgresOffice(PgSession session, PostgresServer server, UUID book) {
    this.session = session;
    this.server = server;
    this.book = book;
  }

  @Override
  public UUID book() {
    return book;
  }

  @Override
  public May rights() {
    return new Rights(session, book).mine().orElseThrow(() -> session.errors().notMember());
  }

  @Override
  public byte[] keys() {
    return session
        .find(KEYS, row -> row.getBytes(1), book)
        .orElseThrow(() -> session.errors().notMember());
  }

  @Override
  public boolean rekey(byte[] was, byte[] keys) {
    return function(REKEY, book, was, keys);
  }

  @Override
  public List<Member> members() {
    return session.list(
        MEMBERS, row -> new Member(row.getString(1), May.of(row.getString(2))), book);
  }

  @Override
  public Optional<String> invite(String role, May may) {
    SqlName.role(role);
    if (rights() != May.KEEP) {
      throw session.errors().notKeeper();
    }
    var password = new Roles(session, server).make(role);
    function(INVITE, book, role, may.toString());
    return password;
  }

  @Override
  public boolean remove(String role) {
    return function(REMOVE, book, role);
  }

  private boolean function(String sql, Object... values) {
    try {
      return session.rows(sql, row -> row.getBoolean(1), values).getFirst();
    } catch (SQLException e) {
      if (PostgresErrors.constraint(e).equals("last_keeper")) {
        throw Failure.refused(
            "nobody would be left who keeps the office's line",
            "first invite another: hug share --invite ROLE --may keep");
      }
      throw PostgresErrors.state(e).equals("42501")
          ? session.errors().notKeeper()
          : session.errors().working(e);
    }
  }

  @Override
  public int enrol(String name) {
    var shown = name.isBlank() ? "computer" : name.strip();
    var cut = shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
    for (int i = 0; i < TRIES; i++) {
      try {
        return session.rows(ENROL, row -> row.getInt(1), book, cut, book).getFirst();
      } catch (SQLException e) {
        // Another machine took the same number.
        if (!PostgresErrors.state(e).equals("23505")) {
          throw PostgresErrors.state(e).equals("42501")
              ? session.errors().notMember()
              : session.errors().working(e);
        }
      }
    }
    throw Failure.refused(server.name() + " is too busy", "try again in a minute");
  }

  @Override
  public Size size() {
    return session
        .find(SIZE, row -> new Size(row.getLong(1), row.getLong(2)), book, book, book)
        .orElseThrow();
  }

  @Override
  public PostgresLine line(int machine) {
    return new PostgresLine(session, book, machine);
  }
}
