package hug.store;

import hug.model.Client;
import hug.model.Folded;
import hug.model.Named;
import hug.model.Phone;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The clients in a book. */
public final class Clients {
  private static final String INSERT =
      """
      insert into client
        (name, key, company, owner, since, every, cents, referred_by, note)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE =
      """
      update client
      set name = ?, key = ?, company = ?, owner = ?, since = ?, every = ?, cents = ?,
        referred_by = ?, note = ?
      where id = ?
      """;
  private static final String BY_NAME =
      """
      select id, name
      from client
      where key = ?
      order by id
      """;
  private static final String BY_ID =
      """
      select id, name
      from client
      where id = ?
      """;
  private static final String BY_HANDLE =
      """
      select distinct client.id, client.name
      from handle
      join client on client.id = handle.client
      where handle.key = ?
      order by client.key, client.id
      """;

  /** instr, not like: in what people type, "%" and "_" are text. */
  private static final String BY_PART =
      """
      select id, name
      from client
      where instr(key, ?1) > 0
        or exists (
          select 1
          from handle
          where handle.client = client.id
            and (instr(handle.key, ?1) > 0
              or (handle.kind = 'phone' and ?2 <> '' and instr(handle.key, ?2) > 0)))
      order by key, id
      """;

  private static final String NAMES =
      """
      select id, name
      from client
      order by key, id
      """;

  private final Sqlite sqlite;
  private final Staff staff;

  Clients(Sqlite sqlite, Staff staff) {
    this.sqlite = sqlite;
    this.staff = staff;
  }

  /** Puts a new client in the book; gives the number. */
  public long add(Client client) {
    long id =
        sqlite.insert(
            INSERT,
            client.name(),
            Folded.of(client.name()),
            client.company(),
            staff.idOf(client.owner()),
            client.since(),
            client.every(),
            cents(client),
            client.referredBy().map(Named::id),
            client.note());
    addDetails(id, client);
    return id;
  }

  /** Replaces all that is known of the client with that number. */
  public void update(Client client) {
    sqlite.change(
        UPDATE,
        client.name(),
        Folded.of(client.name()),
        client.company(),
        staff.idOf(client.owner()),
        client.since(),
        client.every(),
        cents(client),
        client.referredBy().map(Named::id),
        client.note(),
        client.id());
    sqlite.change("delete from handle where client = ?", client.id());
    sqlite.change("delete from tag where client = ?", client.id());
    addDetails(client.id(), client);
  }

  private void addDetails(long id, Client client) {
    addHandles(id, "alias", client.aliases());
    addHandles(id, "email", client.emails());
    addHandles(id, "phone", client.phones());
    for (var tag : client.tags()) {
      addTag(id, tag);
    }
  }

  private void addHandles(long id, String kind, List<String> values) {
    int position = 0;
    for (var value : values) {
      sqlite.change(
          "insert into handle values (?, ?, ?, ?, ?)",
          id,
          kind,
          position++,
          value,
          kind.equals("phone") ? Phone.digits(value) : Folded.of(value));
    }
  }

  /** Gives the client a tag, unless there already. */
  public void addTag(long id, String tag) {
    sqlite.change("insert or ignore into tag values (?, ?, ?)", id, Folded.of(tag), tag);
  }

  private static Optional<Long> cents(Client client) {
    return client.value().map(value -> value.movePointRight(2).longValueExact());
  }

  /** The amount in a row, without ".00". */
  static Optional<BigDecimal> amount(ResultSet row) throws SQLException {
    long cents = row.getLong("cents");
    if (row.wasNull()) {
      return Optional.empty();
    }
    var amount = BigDecimal.valueOf(cents, 2);
    return Optional.of(cents % 100 == 0 ? amount.setScale(0) : amount);
  }

  /** The clients of exactly that name, but for case and accents. */
  public List<Named> named(String name) {
    return sqlite.all(BY_NAME, Clients::named, Folded.of(name));
  }

  public Optional<Named> withId(long id) {
    return sqlite.one(BY_ID, Clients::named, id);
  }

  /** The clients with exactly that alias, e-mail or phone number. */
  public List<Named> reachedAs(String handle) {
    var key = Phone.isWrittenAs(handle) ? Phone.digits(handle) : Folded.of(handle);
    return sqlite.all(BY_HANDLE, Clients::named, key);
  }

  /** The clients with {@code part} in their name, alias, e-mail or phone number. */
  public List<Named> like(String part) {
    var phone = Phone.isWrittenAs(part) ? Phone.digits(part) : "";
    return sqlite.all(BY_PART, Clients::named, Folded.of(part), phone);
  }

  /** All clients, by name. */
  public List<Named> all() {
    return sqlite.all(NAMES, Clients::named);
  }

  private static Named named(ResultSet row) throws SQLException {
    return new Named(row.getLong(1), row.getString(2));
  }

  /** Every tag in use; of several ways to write one, the first by the alphabet. */
  public List<String> tags() {
    return sqlite.all(
        "select min(value) from tag group by key order by key", row -> row.getString(1));
  }

  /** Everyone on the staff. */
  public List<String> staff() {
    return staff.names();
  }

  /** Makes someone a client since their first touch, if that was earlier than the book says. */
  public void startAtFirstTouch(long id) {
    sqlite.change(
        """
        update client
        set since = (select min(made_on) from touch where client = ?1)
        where id = ?1 and since > (select min(made_on) from touch where client = ?1)
        """,
        id);
  }

  /** Notes who sent a client. */
  public void refer(long id, Named by) {
    sqlite.change("update client set referred_by = ? where id = ?", by.id(), id);
  }
}
