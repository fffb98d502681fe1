package hug.line.postgres;

import hug.line.Member;
import hug.line.Member.May;
import hug.model.Failure;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A shared book in a database: its keys, its people and its machines. */
public final class PostgresOffice {
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

  /**
   * The size of a line on its server.
   *
   * @param steps the number of steps in the line
   * @param bytes of their bodies and of the copies of the book
   */
  public record Size(long steps, long bytes) {}

  private final PgSession session;
  private final PostgresServer server;
  private final UUID book;

  PostgresOffice(PgSession session, PostgresServer server, UUID book) {
    this.session = session;
    this.server = server;
    this.book = book;
  }

  public UUID book() {
    return book;
  }

  /** The rights of the user. */
  public May rights() {
    return new Rights(session, book).mine().orElseThrow(() -> session.errors().notMember());
  }

  /** The book's keys, encrypted with the office's passphrase. */
  public byte[] keys() {
    return session
        .find(KEYS, row -> row.getBytes(1), book)
        .orElseThrow(() -> session.errors().notMember());
  }

  /**
   * Puts other keys in the place of those that were read before.
   *
   * @return false if others have changed them meanwhile
   * @throws Failure if the user does not keep the line
   */
  public boolean rekey(byte[] was, byte[] keys) {
    return function(REKEY, book, was, keys);
  }

  /** The people who share the book, by name. */
  public List<Member> members() {
    return session.list(
        MEMBERS, row -> new Member(row.getString(1), May.of(row.getString(2))), book);
  }

  /**
   * Makes a role a member, or gives a member other rights. Creates the role if it does not exist.
   *
   * @return the password of a role that was created, to be shown once
   * @throws Failure if the user does not keep the line, or may not create the role
   */
  public Optional<String> invite(String role, May may) {
    SqlName.role(role);
    if (rights() != May.KEEP) {
      throw session.errors().notKeeper();
    }
    var password = new Roles(session, server).make(role);
    function(INVITE, book, role, may.toString());
    return password;
  }

  /**
   * Ends a membership. The role keeps what its machines have, so new keys should follow.
   *
   * @return false if there is no such member
   * @throws Failure if the user does not keep the line, or nobody else would
   */
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

  /**
   * Adds a machine of the user's.
   *
   * @param name that people recognise
   * @return its number
   */
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

  /** The size of the line on the server. */
  public Size size() {
    return session
        .find(SIZE, row -> new Size(row.getLong(1), row.getLong(2)), book, book, book)
        .orElseThrow();
  }

  /** The line, as a machine sees it. Closing it closes the database, too. */
  public PostgresLine line(int machine) {
    return new PostgresLine(session, book, machine);
  }
}
