package hug.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Folded;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what was read from mailboxes, calendars and phones, by a 64-bit hash, so that reading
 * it again adds nothing. Undo leaves this alone: what was undone does not come back by itself.
 */
public final class Origins {
  private static final String PUT = "insert or replace into origin (key, touch) values (?, ?)";
  private static final String IS_READ = "select exists (select 1 from origin where touch = ?)";

  /** Something without a touch of its own was already told of by another touch. */
  private static final String ALL =
      """
      select key, touch is null or touch in (select id from touch)
      from origin
      """;

  private static final String FORGET =
      """
      delete from origin
      where touch in (select id from touch where client = ?)
      """;

  private final Sqlite sqlite;

  Origins(Sqlite sqlite) {
    this.sqlite = sqlite;
  }

  /**
   * The hash of a contact with a person.
   *
   * @param origin what names the contact, such as the ID of a message
   * @param address of the person; case and accents do not matter
   */
  public static long key(String origin, String address) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(origin.getBytes(UTF_8));
      digest.update((byte) 0);
      return ByteBuffer.wrap(digest.digest(Folded.of(address).getBytes(UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The hash of everything that was ever read, and whether it was not undone since. */
  public Map<Long, Boolean> all() {
    var all = new HashMap<Long, Boolean>();
    sqlite
        .each(ALL, row -> Map.entry(row.number(), row.flag()))
        .forEach(one -> all.put(one.getKey(), one.getValue()));
    return all;
  }

  /** Whether a touch was made of something that was read, rather than typed. */
  public boolean made(long touch) {
    return sqlite.one(IS_READ, Row::flag, touch).orElseThrow();
  }

  /**
   * Remembers that something was read.
   *
   * @param touch the number of the touch that was made of it; absent if another one told of it
   */
  public void put(long key, Optional<Long> touch) {
    sqlite.change(PUT, key, touch.orElse(null));
  }

  /** Erases the origins of all touches of a client. */
  void forget(long client) {
    sqlite.change(FORGET, client);
  }
}
