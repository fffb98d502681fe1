package hug.store;

import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.KnownBy;
import hug.model.Phone;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.List;
import java.util.Optional;

/** Finds clients by name, number, handle, or any part of them. */
public final class Directory {
  private static final String BY_NAME =
      """
      select id, name
      from client
      where key = ?
      order by id
      """;
  private static final String BY_MERGED =
      """
      with recursive part (id) as (
        select into_client
        from merged
        where merged.id = ? and merged.id not in (select id from client)
        union
        select into_client
        from merged
        join part on part.id = merged.id
        where merged.id not in (select id from client)
      )
      select client.id, client.name
      from part
      join client on client.id = part.id
      """;
  private static final String BY_ID =
      """
      select id, name
      from client
      where id = ?
      """;
  private static final String RENUMBERED =
      """
      select became
      from renumbered
      where kind = 'client' and was = ?
      """;
  private static final String BY_HANDLE =
      """
      select distinct client.id, client.name
      from handle
      join client on client.id = handle.client
      where handle.key = ?
      order by client.key, client.id
      """;

  /** Finds any part of a word, using the index if it has at least three letters. */
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
  private static final String CONTACTS =
      """
      select
        id, name,
        (
          select group_concat(value, char(31))
          from handle
          where handle.client = client.id and kind = 'email'),
        (
          select group_concat(value, char(31))
          from handle
          where handle.client = client.id and kind = 'phone')
      from client
      order by id
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

  Directory(Sqlite sqlite) {
    this.sqlite = sqlite;
  }

  /** The clients with exactly that name, ignoring case and accents. */
  public List<ClientRef> named(String name) {
    return sqlite.all(BY_NAME, Directory::named, Folded.of(name));
  }

  public Optional<ClientRef> withId(long id) {
    return sqlite.one(BY_ID, Directory::named, id);
  }

  /** The number that a client has now who had this one until others' steps came before. */
  public Optional<Long> renumbered(long id) {
    return sqlite.one(RENUMBERED, Row::number, id);
  }

  /** The client that a removed one was merged into. */
  public Optional<ClientRef> mergedInto(long id) {
    return sqlite.one(BY_MERGED, Directory::named, id);
  }

  /** The clients with exactly that alias, e-mail or phone number, whatever its notation. */
  public List<ClientRef> reachedAs(String handle) {
    var key = Phone.isWrittenAs(handle) ? Phone.digits(handle) : Folded.of(handle);
    var exact = sqlite.all(BY_HANDLE, Directory::named, key);
    return exact.isEmpty() && Phone.isWhole(handle) ? PhoneLookup.of(key, sqlite) : exact;
  }

  /** The clients with {@code part} in their name, alias, e-mail or phone number, sorted by name. */
  public List<ClientRef> like(String part, int limit) {
    var phone = Phone.isWrittenAs(part) ? Phone.digits(part) : Folded.of(part);
    return sqlite.all(BY_PART, Directory::named, pattern(Folded.of(part)), pattern(phone), limit);
  }

  /** The clients whose name starts with {@code beginning}, sorted by name. */
  public List<ClientRef> startingWith(String beginning, int limit) {
    return sqlite.all(BY_BEGINNING, Directory::named, Folded.of(beginning), limit);
  }

  /**
   * The clients whose names to compare with {@code text}: all of them or, if there are many, those
   * that share the most three-letter sequences with it.
   */
  public List<ClientRef> resembling(String text) {
    if (count() <= MANY) {
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
        : sqlite.all(RESEMBLING, Directory::named, runs.toString(), MOST_RESEMBLING);
  }

  /** A pattern for texts that contain {@code part}, with its wildcards escaped. */
  private static String pattern(String part) {
    return "*" + part.replace("[", "[[]").replace("*", "[*]").replace("?", "[?]") + "*";
  }

  /** All clients, sorted by name. */
  public List<ClientRef> all() {
    return sqlite.all(NAMES, Directory::named);
  }

  /** The numbers of the clients whose words are missing or wrong in the index. */
  List<Long> unfindable() {
    return sqlite.all(UNFINDABLE, Row::number);
  }

  /** Rebuilds the index of words. */
  void makeFindable() {
    sqlite.run("delete from word");
    sqlite.change(PUT_ALL_WORDS);
  }

  /** An e-mail address, phone number or UID of a client. */
  public record Handle(long client, String key) {}

  /** The e-mail addresses and phone numbers of all clients. */
  public Iterable<Handle> handles() {
    return sqlite.each(
        "select client, key from handle where kind <> 'alias' and key <> ''",
        row -> new Handle(row.number(), row.text()));
  }

  /** The UIDs of the cards of all clients, as address books write them. */
  public Iterable<Handle> uids() {
    return sqlite.each(
        "select client, value from detail where kind = 'uid'",
        row -> new Handle(row.number(), row.text()));
  }

  /** All clients, with their e-mail addresses and phone numbers. */
  public Iterable<KnownBy> contacts() {
    return sqlite.each(
        CONTACTS, row -> new KnownBy(Directory.named(row), row.texts(), row.texts()));
  }

  private static ClientRef named(Row row) {
    return new ClientRef(row.number(), row.text());
  }

  private long count() {
    return sqlite.one("select count(*) from client", Row::number).orElseThrow();
  }

  /** Updates the index for the client with that number. */
  void put(long id) {
    if (sqlite.change(PUT_WORDS, id) == 0) {
      sqlite.change("delete from word where rowid = ?", id);
    }
  }
}
