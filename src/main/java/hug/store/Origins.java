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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers what was read from mailboxes, calendars and phones, by a 64-bit hash, so that reading
 * it again adds nothing. Undo leaves this alone: what was undone does not come back by itself.
 */
public final class Origins {
  /**
   * Something that was read.
   *
   * @param key the hash of its name and of the person
   * @param client the number of the person
   * @param touch the number of the touch that was made of it; absent if another one told of it
   */
  public record Origin(long key, long client, Optional<Long> touch) {}

  private static final String PUT =
      """
      insert or replace into origin (key, client, touch, step)
      values (?, ?, ?, (select max(id) + 1 from step))
      """;
  private static final String OF_STEP =
      """
      select key, client, touch
      from origin
      where step = ?
      order by key
      """;
  private static final String PUT_AGAIN =
      """
      insert or ignore into origin (key, client, touch, step)
      values (?, ?, ?, ?)
      """;
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

  /** Everything that was read with a step. */
  List<Origin> of(long step) {
    return sqlite.all(
        OF_STEP, row -> new Origin(row.number(), row.number(), row.maybeNumber()), step);
  }

  /** Remembers what was read with a step, unless it was read with another one. */
  void put(Origin origin, long step) {
    sqlite.change(PUT_AGAIN, origin.key(), origin.client(), origin.touch(), step);
  }

  /** The touch that was made of something, even if it is gone; absent if it was not read. */
  Optional<Optional<Long>> made(Origin origin) {
    return sqlite.one("select touch from origin where key = ?", Row::maybeNumber, origin.key());
  }

  /** Gives another step to everything that was read with a step, or with one from then on. */
  void move(long from, long to, long step) {
    sqlite.change("update origin set step = ? where step between ? and ?", step, from, to);
  }

  /** Forgets everything that was read with some steps. */
  void drop(long from, long to) {
    sqlite.change("delete from origin where step between ? and ?", from, to);
  }

  /** Erases everything that was read about a client. */
  void forget(long client) {
    sqlite.change(FORGET, client);
  }
}
