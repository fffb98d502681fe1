package hug.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Folded;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers what was read from mailboxes, calendars and phones, by a 64-bit hash, so that reading
 * it again adds nothing. Undo leaves this alone: what was undone does not come back by itself.
 */
public final class Origins {
  private static final String PUT =
      "insert or replace into origin (key, client, touch) values (?, ?, ?)";
  private static final String IS_READ = "select exists (select 1 from origin where touch = ?)";

  private static final String TOUCH =
      """
      select touch.id
      from origin
      join touch on touch.id = origin.touch
      where origin.key = ?
      """;

  private static final String COUNT = "select count(*) from origin";
  private static final String KEYS = "select key from origin order by key";
  private static final String UNDONE =
      """
      select key
      from origin
      where touch is not null and touch not in (select id from touch)
      """;
  private static final String FORGET =
      """
      delete from origin
      where client = ?1
        or touch in (select id from touch where client = ?1)
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

  /** Everything that was ever read, in little memory. */
  public static final class Known {
    private final long[] keys;
    private final Set<Long> undone;

    private Known(long[] keys, Set<Long> undone) {
      this.keys = keys;
      this.undone = undone;
    }

    /** Whether something was read before. */
    public boolean has(long key) {
      return Arrays.binarySearch(keys, key) >= 0;
    }

    /** Whether the touch that was made of it is gone. */
    public boolean isUndone(long key) {
      return undone.contains(key);
    }
  }

  /** Everything that was read so far. */
  public Known known() {
    var keys = new long[Math.toIntExact(sqlite.one(COUNT, Row::number).orElseThrow())];
    int read = 0;
    for (long key : sqlite.each(KEYS, Row::number)) {
      if (read == keys.length) {
        break;
      }
      keys[read++] = key;
    }
    return new Known(Arrays.copyOf(keys, read), new HashSet<>(sqlite.all(UNDONE, Row::number)));
  }

  /** Whether a touch was made of something that was read, rather than typed. */
  public boolean made(long touch) {
    return sqlite.one(IS_READ, Row::flag, touch).orElseThrow();
  }

  /** The number of the touch that was made of something, if it is still in the book. */
  public Optional<Long> touch(long key) {
    return sqlite.one(TOUCH, Row::number, key);
  }

  /**
   * Remembers that something was read.
   *
   * @param client the number of the person
   * @param touch the number of the touch that was made of it; absent if another one told of it
   */
  public void put(long key, long client, Optional<Long> touch) {
    sqlite.change(PUT, key, client, touch.orElse(null));
  }

  /** Erases everything that was read about a client. */
  void forget(long client) {
    sqlite.change(FORGET, client);
  }
}
