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
 * A hash over all that is written of each client, by which a change that did not come through hug
 * is found: a bit that flipped on the disk, or another program.
 */
final class ClientHashes {
  /** What is written in a row, and of whom. */
  private record Line(long client, byte[] octets) {}

  /** Clients whose hashes are in the making at once; each takes half a kilobyte. */
  private static final int AT_A_TIME = 50_000;

  /** Clients who are looked up one by one, however few there are. */
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

  private static final String OF_NOBODY =
      """
      select json_array(client, into_client)
      from merged
      union all
      select json_array(mark, client, was_first, forgotten_at)
      from forgotten
      order by 1
      """;

  private static final String COUNT = "select count(*) from client";

  private final Sqlite sqlite;
  private final boolean isSealed;

  /**
   * @param isSealed false for a book that nobody keeps: then there are no hashes
   */
  ClientHashes(Sqlite sqlite, boolean isSealed) {
    this.sqlite = sqlite;
    this.isSealed = isSealed;
  }

  /** The hash of a text that is about a client. */
  String of(long client, String text) {
    return isSealed ? new Digest().line(salt(client)).line(text).hex() : "unsealed";
  }

  /** The salt of a client, who gets one if there is none yet; gone once they are forgotten. */
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

  String stored(String column, long client) {
    return sqlite
        .one("select " + column + " from seal where client = ?", Row::text, client)
        .orElse("");
  }

  /**
   * Seals these clients anew.
   *
   * @return by how much the sum of all seals has changed
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

  /** Makes the hash of each of these clients, which begins with their salt. */
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
      for (var row : sqlite.each(kind.ofClient(), Row::octets, client)) {
        digest.line(row);
      }
    }
    return finished(client, digest);
  }

  private String finished(long client, Digest digest) {
    if (client == LoggedTable.NOBODY) {
      sqlite.all(OF_NOBODY, Row::octets).forEach(digest::line);
    }
    return digest.hex();
  }

  /** The same; rows are read in the order in which they lie, far from others of their client. */
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
      digests.forEach((client, digest) -> taker.accept(client, finished(client, digest)));
    }
  }

  private void digest(LoggedTable kind, SortedMap<Long, Digest> digests) {
    var lines =
        sqlite.each(
            kind.ofClients(),
            row -> new Line(row.number(), row.octets()),
            digests.firstKey(),
            digests.lastKey());
    for (var line : lines) {
      var digest = digests.get(line.client);
      if (digest != null) {
        digest.line(line.octets);
      }
    }
  }

  /**
   * Drops the seal and the salt of a client.
   *
   * @return by how much the sum of all seals has changed
   */
  long drop(long client) {
    long seal = number(stored("hash", client));
    sqlite.change("delete from seal where client = ?", client);
    return -seal;
  }

  /** What a seal adds to the sum: its first 64 bits. */
  private static long number(String hash) {
    return hash.isEmpty() ? 0 : Long.parseUnsignedLong(hash, 0, 16, 16);
  }

  /** All who have a seal, or should have one. */
  List<Long> all() {
    return sqlite.all(ALL, Row::number);
  }

  /** Whether the seal of a client fits what is written of them, or they have none yet. */
  boolean fits(long client) {
    return !isSealed || stored("hash", client).isEmpty() || faults(List.of(client)).isEmpty();
  }

  /** The clients whose seal does not fit what is written of them. */
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
