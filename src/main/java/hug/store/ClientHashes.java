package hug.store;

import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A hash (seal) of everything stored about each client. It detects changes made outside hug, by
 * another program or a flipped bit on the disk.
 */
final class ClientHashes {
  /** The contents of a row, and the client it belongs to. */
  private record Line(long client, byte[] bytes) {}

  /** The number of clients hashed at once; each takes half a kilobyte. */
  private static final int AT_A_TIME = 50_000;

  /** Up to this many clients are always looked up one by one. */
  private static final int FEW = 100;

  private static final String ALL =
      """
      select client
      from seal
      union
      select id
      from client
      order by 1
      """;

  private static final String COUNT = "select count(*) from client";

  private final Sqlite sqlite;
  private final boolean isSealed;

  /**
   * @param isSealed false for a temporary book, which has no hashes
   */
  ClientHashes(Sqlite sqlite, boolean isSealed) {
    this.sqlite = sqlite;
    this.isSealed = isSealed;
  }

  /** The hash of a text about a client. */
  String of(long client, String text) {
    return isSealed ? new Digest().line(salt(client)).line(text).hex() : "unsealed";
  }

  /** The salt of a client, created if missing. It is erased when the client is forgotten. */
  String salt(long client) {
    sqlite.change(
        """
        insert into seal (client, salt, hash)
        select ?1, lower(hex(randomblob(16))), ''
        where not exists (select 1 from seal where client = ?1)
        """,
        client);
    return stored("salt", client);
  }

  /** Gives a client a salt that was theirs before. */
  void put(long client, String salt) {
    sqlite.change(
        """
        insert into seal (client, salt, hash)
        values (?, ?, '')
        on conflict (client) do update set salt = excluded.salt
        """,
        client,
        salt);
  }

  String stored(String column, long client) {
    return sqlite
        .one("select " + column + " from seal where client = ?", Row::text, client)
        .orElse("");
  }

  /**
   * Recomputes the seals of these clients.
   *
   * @return the change of the sum of all seals
   */
  long renew(Collection<Long> clients) {
    var change = new long[1];
    each(
        clients,
        this::salt,
        (client, hash) -> {
          change[0] += number(hash) - number(stored("hash", client));
          sqlite.change("update seal set hash = ? where client = ?", hash, client);
        });
    return change[0];
  }

  /** Computes the hash of each of these clients, which starts with their salt. */
  private void each(
      Collection<Long> clients, Function<Long, String> salt, BiConsumer<Long, String> taker) {
    if (isSealed && areMost(clients)) {
      eachOfMost(clients, salt, taker);
    } else if (isSealed) {
      for (long client : clients) {
        taker.accept(client, made(client, salt.apply(client)));
      }
    }
  }

  private boolean areMost(Collection<Long> clients) {
    return clients.size() > FEW
        && clients.size() * 2 > sqlite.one(COUNT, Row::number).orElseThrow();
  }

  private String made(long client, String salt) {
    var digest = new Digest().line(salt);
    for (var kind : LoggedTable.values()) {
      for (var row : sqlite.each(kind.ofClient(), Row::bytes, client)) {
        digest.line(row);
      }
    }
    return digest.hex();
  }

  /**
   * Like {@link #each}, but reads rows in table order, so that the rows of a client are scattered.
   */
  private void eachOfMost(
      Collection<Long> clients, Function<Long, String> salt, BiConsumer<Long, String> taker) {
    var left = new TreeSet<>(clients);
    while (!left.isEmpty()) {
      var digests = new TreeMap<Long, Digest>();
      while (!left.isEmpty() && digests.size() < AT_A_TIME) {
        long client = left.removeFirst();
        digests.put(client, new Digest().line(salt.apply(client)));
      }
      for (var kind : LoggedTable.values()) {
        digest(kind, digests);
      }
      digests.forEach((client, digest) -> taker.accept(client, digest.hex()));
    }
  }

  private void digest(LoggedTable kind, SortedMap<Long, Digest> digests) {
    var lines =
        sqlite.each(
            kind.ofClients(),
            row -> new Line(row.number(), row.bytes()),
            digests.firstKey(),
            digests.lastKey());
    for (var line : lines) {
      var digest = digests.get(line.client);
      if (digest != null) {
        digest.line(line.bytes);
      }
    }
  }

  /**
   * Deletes the seal and the salt of a client.
   *
   * @return the change of the sum of all seals
   */
  long drop(long client) {
    long seal = number(stored("hash", client));
    sqlite.change("delete from seal where client = ?", client);
    return -seal;
  }

  /** The contribution of a seal to the sum: its first 64 bits. */
  private static long number(String hash) {
    return hash.isEmpty() ? 0 : Long.parseUnsignedLong(hash, 0, 16, 16);
  }

  /** All clients who have a seal or should have one. */
  List<Long> all() {
    return sqlite.all(ALL, Row::number);
  }

  /** Whether the seal of a client matches their data, or they have none yet. */
  boolean fits(long client) {
    return !isSealed || stored("hash", client).isEmpty() || faults(List.of(client)).isEmpty();
  }

  /** The clients whose seal does not match their data. */
  List<Long> faults() {
    return faults(all());
  }

  private List<Long> faults(List<Long> clients) {
    var faults = new ArrayList<Long>();
    each(
        clients,
        client -> stored("salt", client),
        (client, hash) -> {
          if (!hash.equals(stored("hash", client))) {
            faults.add(client);
          }
        });
    return faults;
  }

  /** The sum of all seals, modulo 2<sup>64</sup>. */
  long sum() {
    long sum = 0;
    for (var hash : sqlite.each("select hash from seal", Row::text)) {
      sum += number(hash);
    }
    return sum;
  }
}
