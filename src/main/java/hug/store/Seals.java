package hug.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A hash over all that is written of each client, by which a change that did not come through hug
 * is found: a bit that flipped on the disk, or another program.
 */
final class Seals {
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

  private final Sqlite sqlite;
  private final boolean isSealed;

  /**
   * @param isSealed false for a book that nobody keeps: then there are no hashes
   */
  Seals(Sqlite sqlite, boolean isSealed) {
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

  private String made(long client, String salt) {
    var digest = new Digest().line(salt);
    for (var kind : Kind.values()) {
      for (var row : sqlite.each(kind.ofClient(), Row::octets, client)) {
        digest.line(row);
      }
    }
    if (client == Kind.NOBODY) {
      sqlite.all(OF_NOBODY, Row::octets).forEach(digest::line);
    }
    return digest.hex();
  }

  /**
   * Seals these clients anew.
   *
   * @return by how much the sum of all seals has changed
   */
  long renew(Iterable<Long> clients) {
    long change = 0;
    if (isSealed) {
      for (long client : clients) {
        var salt = salt(client);
        change -= number(stored("hash", client));
        var hash = made(client, salt);
        sqlite.change("update seal set hash = ? where client = ?", hash, client);
        change += number(hash);
      }
    }
    return change;
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
    return !isSealed || stored("hash", client).isEmpty() || isWhole(client);
  }

  private boolean isWhole(long client) {
    return stored("hash", client).equals(made(client, stored("salt", client)));
  }

  /** The clients whose seal does not fit what is written of them. */
  List<Long> faults() {
    var faults = new ArrayList<Long>();
    if (isSealed) {
      for (long client : all()) {
        if (!isWhole(client)) {
          faults.add(client);
        }
      }
    }
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
