package hug.store;

import hug.model.Amount;
import hug.model.Client;
import hug.model.Filter;
import hug.model.Folded;
import hug.model.Named;
import hug.model.Phone;
import java.sql.SQLException;
import java.time.LocalDate;
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

  /** Finds any part of a word, by the index if it has three letters or more. */
  private static final String BY_PART =
      """
      select id, name
      from client
      where id in (
        select rowid from word where names glob ?1
        union all
        select rowid from word where phones glob ?2)
      order by key, id
      limit ?3
      """;

  private static final String BY_BEGINNING =
      """
      select id, name
      from client
      where key >= ?1 and key < ?1 || char(0x10ffff)
      order by key, id
      limit ?2
      """;
  private static final String RESEMBLING =
      """
      select client.id, client.name
      from word
      join client on client.id = word.rowid
      where word.names match ?
      order by word.rank
      limit ?
      """;

  private static final String NAMES =
      """
      select id, name
      from client
      order by key, id
      """;
  private static final String IDS =
      """
      select id
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
  private static final String PUT_WORDS =
      """
      replace into word (rowid, names, phones)
      select id, names, phones
      from client_words
      where id = ?
      """;
  private static final String PUT_ALL_WORDS =
      """
      insert into word (rowid, names, phones)
      select id, names, phones
      from client_words
      """;
  private static final String UNFINDABLE =
      """
      select client_words.id
      from client_words
      left join word on word.rowid = client_words.id
      where word.names is not client_words.names or word.phones is not client_words.phones
      """;

  private static final int MANY = 2000;
  private static final int MOST_RESEMBLING = 200;

  private final Sqlite sqlite;
  private final Staff staff;
  private final Stale stale;

  Clients(Sqlite sqlite, Staff staff, Stale stale) {
    this.sqlite = sqlite;
    this.staff = staff;
    this.stale = stale;
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
            client.value().map(Amount::cents),
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
        client.value().map(Amount::cents),
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
    stale.add(id);
    sqlite.change(PUT_WORDS, id);
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
    stale.add(id);
    sqlite.change("insert or ignore into tag values (?, ?, ?)", id, Folded.of(tag), tag);
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

  /** The clients with {@code part} in their name, alias, e-mail or phone number, by name. */
  public List<Named> like(String part, int limit) {
    var phone = Phone.isWrittenAs(part) ? Phone.digits(part) : Folded.of(part);
    return sqlite.all(BY_PART, Clients::named, pattern(Folded.of(part)), pattern(phone), limit);
  }

  /** The clients whose name begins with {@code beginning}, by name. */
  public List<Named> startingWith(String beginning, int limit) {
    return sqlite.all(BY_BEGINNING, Clients::named, Folded.of(beginning), limit);
  }

  /**
   * The clients whose names are worth comparing with {@code text}: all of them or, where they are
   * many, those who share the most runs of three letters with it.
   */
  public List<Named> resembling(String text) {
    if (count(Filter.ALL) <= MANY) {
      return all();
    }
    var key = Folded.of(text);
    var runs = new StringBuilder();
    for (int i = 0; i + 3 <= key.length(); i++) {
      runs.append(i == 0 ? "" : " OR ");
      runs.append('"').append(key.substring(i, i + 3).replace("\"", "\"\"")).append('"');
    }
    return runs.isEmpty()
        ? List.of()
        : sqlite.all(RESEMBLING, Clients::named, runs.toString(), MOST_RESEMBLING);
  }

  /**
   * What {@code part} is within, as a pattern; what would be a wildcard in it is meant as it is.
   */
  private static String pattern(String part) {
    return "*" + part.replace("[", "[[]").replace("*", "[*]").replace("?", "[?]") + "*";
  }

  /** All clients, by name. */
  public List<Named> all() {
    return sqlite.all(NAMES, Clients::named);
  }

  /** The numbers of the clients whom the filter lets through, by name. */
  public Iterable<Long> numbers(Filter filter) {
    return numbers(filter, "order by key, id");
  }

  /** The same, in the order in which they came into the book. */
  public Iterable<Long> numbersAsAdded(Filter filter) {
    return numbers(filter, "order by id");
  }

  private Iterable<Long> numbers(Filter filter, String order) {
    var query =
        new Conditions(IDS).isOf(filter, "client.id").isSince(filter, "client.id").then(order);
    return sqlite.each(query.sql(), Row::number, query.values());
  }

  /** How many clients the filter lets through. */
  public long count(Filter filter) {
    var query = new Conditions(COUNT).isOf(filter, "client.id").isSince(filter, "client.id");
    return sqlite.one(query.sql(), Row::number, query.values()).orElseThrow();
  }

  /** The numbers of the clients who are not to be contacted on {@code day}, by name. */
  public Iterable<Long> quiet(LocalDate day) {
    return sqlite.each(IDS_OF_QUIET, Row::number, day);
  }

  /** The numbers of the clients whose words the index does not have as they are. */
  List<Long> unfindable() {
    return sqlite.all(UNFINDABLE, Row::number);
  }

  /** Makes the index of words anew. */
  void makeFindable() {
    sqlite.run("delete from word");
    sqlite.change(PUT_ALL_WORDS);
  }

  private static Named named(Row row) throws SQLException {
    return new Named(row.number(), row.text());
  }

  /** Every tag in use; of several ways to write one, the first by the alphabet. */
  public List<String> tags() {
    return sqlite.all("select min(value) from tag group by key order by key", Row::text);
  }

  /** Everyone on the staff. */
  public List<String> staff() {
    return staff.names();
  }

  /** Makes someone a client since their first touch, if that was earlier than the book says. */
  public void startAtFirstTouch(long id) {
    stale.add(id);
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
