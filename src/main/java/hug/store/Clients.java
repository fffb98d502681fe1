package hug.store;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Folded;
import hug.model.Phone;
import hug.model.Referral;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The clients in a book. */
public final class Clients {
  private static final String IDS =
      """
      select id
      from client
      where true
      """;
  private static final String REFS =
      """
      select id, name
      from client
      where true
      """;
  private static final String COUNT =
      """
      select count(*)
      from client
      where true
      """;
  private static final String IDS_OF_QUIET =
      """
      select id
      from client
      where quiet_on is not null and quiet_on <= ?1 and (quiet_until is null or quiet_until > ?1)
      order by key, id
      """;

  private static final String REFER =
      """
      update client
      set referred_by = ?1, referred_on = case when ?1 is not null then ?2 end,
        referred_after = case when ?1 is not null then ?3 end
      where id = ?4
      """;

  private final Sqlite sqlite;
  private final Staff staff;
  private final ChangeRecorder ledger;
  private final Directory directory;

  Clients(Sqlite sqlite, Staff staff, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.ledger = ledger;
    this.directory = new Directory(sqlite);
  }

  /** Adds a client, under their number if it is free; returns the number. */
  public long add(Client client) {
    return add(client, FieldValues.NONE);
  }

  /**
   * Adds a client from another book.
   *
   * @param more further stored values
   */
  public long add(Client client, FieldValues more) {
    long id = ledger.numbers().next(LoggedTable.CLIENT, client.id());
    ledger.adds(LoggedTable.CLIENT, id, id);
    Declarations.CLIENT.put(sqlite, staff::idOf, id, client, more);
    addDetails(id, client);
    refer(id, client.referredBy(), client.since());
    return id;
  }

  /** Replaces everything about the client with that number. */
  public void update(Client client, LocalDate today) {
    ledger.changes(LoggedTable.CLIENT, client.id());
    Declarations.CLIENT.put(sqlite, staff::idOf, client.id(), client, FieldValues.NONE);
    sqlite.change("delete from handle where client = ?", client.id());
    sqlite.change("delete from tag where client = ?", client.id());
    addDetails(client.id(), client);
    refer(client.id(), client.referredBy(), today);
  }

  private void addDetails(long id, Client client) {
    addHandles(id, "alias", client.aliases());
    addHandles(id, "email", client.emails());
    addHandles(id, "phone", client.phones());
    DetailRows.put(sqlite, id, client);
    for (var tag : client.tags()) {
      addTag(id, tag);
    }
    directory.put(id);
  }

  private void addHandles(long id, String kind, List<String> values) {
    int position = 0;
    for (var value : values) {
      sqlite.change(
          "insert into handle (client, kind, position, value, key) values (?, ?, ?, ?, ?)",
          id,
          kind,
          position++,
          value,
          kind.equals("phone") ? Phone.digits(value) : Folded.of(value));
    }
  }

  /** Adds a tag to the client, unless they have it. */
  public void addTag(long id, String tag) {
    ledger.changes(LoggedTable.CLIENT, id);
    sqlite.change("insert or ignore into tag values (?, ?, ?)", id, Folded.of(tag), tag);
  }

  /** The numbers of the matching clients, sorted by name. */
  public Iterable<Long> numbers(Filter filter) {
    return numbers(filter, "order by key, id");
  }

  /** The numbers of the matching clients, sorted by name, up to a limit. */
  public Iterable<Long> numbers(Filter filter, int most) {
    return numbers(filter, "order by key, id limit " + most);
  }

  /** The matching clients, sorted by name. */
  public List<ClientRef> matching(Filter filter) {
    var query =
        new Conditions(REFS)
            .isOf(filter, "client.id")
            .isSince(filter, "client.id")
            .then("order by key, id");
    return sqlite.all(query.sql(), row -> new ClientRef(row.number(), row.text()), query.values());
  }

  /** The numbers of the matching clients, in the order they were added. */
  public Iterable<Long> numbersAsAdded(Filter filter) {
    return numbers(filter, "order by id");
  }

  private Iterable<Long> numbers(Filter filter, String order) {
    var query =
        new Conditions(IDS).isOf(filter, "client.id").isSince(filter, "client.id").then(order);
    return sqlite.each(query.sql(), Row::number, query.values());
  }

  /** The number of matching clients. */
  public long count(Filter filter) {
    var query = new Conditions(COUNT).isOf(filter, "client.id").isSince(filter, "client.id");
    return sqlite.one(query.sql(), Row::number, query.values()).orElseThrow();
  }

  /** The numbers of the clients who must not be contacted on {@code day}, sorted by name. */
  public Iterable<Long> quiet(LocalDate day) {
    return sqlite.each(IDS_OF_QUIET, Row::number, day);
  }

  /** Whether any client has that tag. */
  public boolean hasTag(String tag) {
    return sqlite
        .one("select 1 from tag where key = ? limit 1", Row::flag, Folded.of(tag))
        .isPresent();
  }

  /** Every tag in use; for several spellings of a tag, the first one in alphabetical order. */
  public List<String> tags() {
    return sqlite.all("select min(value) from tag group by key order by key", Row::text);
  }

  /** Moves the start date of a client back to their first touch, if that is earlier. */
  public void startAtFirstTouch(long id) {
    ledger.changes(LoggedTable.CLIENT, id);
    sqlite.change(
        """
        update client
        set since = (select min(made_on) from touch where client = ?1)
        where id = ?1 and since > (select min(made_on) from touch where client = ?1)
        """,
        id);
  }

  /** Records who referred a client, and when that was first recorded. */
  public void refer(long id, Referral by) {
    ledger.changes(LoggedTable.CLIENT, id);
    sqlite.change(REFER, by.client().id(), by.on(), by.after(), id);
    ledger.stale().add(by.client().id());
  }

  /**
   * Records who referred a client, if anyone; the referrer should be thanked from {@code today} on.
   * An earlier record stays.
   */
  public void refer(long id, Optional<ClientRef> by, LocalDate today) {
    ledger.changes(LoggedTable.CLIENT, id);
    var before = sqlite.one("select referred_by from client where id = ?", Row::maybeNumber, id);
    var sender = by.map(ClientRef::id);
    if (!before.orElseThrow().equals(sender)) {
      sqlite.change(REFER, sender, today, ledger.numbers().highest(LoggedTable.TOUCH), id);
      before.get().ifPresent(ledger.stale()::add);
      sender.ifPresent(ledger.stale()::add);
    }
  }
}
