package hug.store;

import hug.model.Awaited;
import hug.model.ClientNumbers;
import hug.model.TouchHistory;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the data behind the attention figures, as known at the end of a day. */
public final class AttentionReadings {
  private static final String CLIENTS =
      """
      select id, unixepoch(since) / 86400
      from client
      order by id
      """;

  private static final String EXTENT =
      """
      select
        (select min(max(id) - min(id) + 1, 16777216) from touch),
        (select unixepoch(min(made_on)) / 86400 from touch),
        (select unixepoch(max(made_on)) / 86400 from touch)
      """;

  /**
   * In table order, which is the fastest way to read it all. The day and the channel are combined
   * into one number, because each column costs as much as finding the row. Counted touches other
   * than these three were made by call, card, visit, meeting or gift. Words are counted in Java,
   * which is faster than in SQLite.
   */
  private static final String TOUCHES =
      """
      select
        client,
        unixepoch(made_on) / 86400 * 2 + (channel not in ('email', 'text', 'note')),
        note
      from touch not indexed
      where counts = 1 and made_on <= ?
      """;

  private static final String PROMISES =
      """
      select day, iif(ended_on <= ?1, ended_on, '')
      from matter not indexed
      where kind = 'promise' and noted_on <= ?1
        and not (ended_on is not null and ended_as = 'dropped' and ended_on <= ?1)
      """;

  private static final String COMPLAINTS =
      """
      select noted_on, day
      from matter not indexed
      where kind = 'complaint' and day <= ?
      """;

  private static final String QUIET =
      """
      select id
      from client
      where quiet_on <= ?1 and (quiet_until is null or quiet_until > ?1)
      """;

  private final Sqlite sqlite;
  private final LocalDate day;

  AttentionReadings(Sqlite sqlite, LocalDate day) {
    this.sqlite = sqlite;
    this.day = day;
  }

  /** When clients joined, and all counted touches up to the day. */
  public TouchHistory touches() {
    var clients = new ArrayList<Long>();
    var since = new ArrayList<Integer>();
    sqlite.all(CLIENTS, row -> clients.add(row.number()) && since.add((int) row.number()));
    var touches =
        sqlite
            .one(
                EXTENT,
                row ->
                    new TouchHistory.Builder(
                        new ClientNumbers(clients),
                        since.stream().mapToInt(Integer::intValue).toArray(),
                        (int) row.number(),
                        (int) row.number(),
                        (int) row.number()))
            .orElseThrow();
    for (var _ : sqlite.each(TOUCHES, row -> add(touches, row), day)) {
      // Each row is added as it is read.
    }
    return touches.build();
  }

  private static boolean add(TouchHistory.Builder touches, Row row) {
    long client = row.number();
    int coded = (int) row.number();
    touches.add(client, coded >> 1, (coded & 1) == 1, words(row.bytes()));
    return true;
  }

  /** The number of words in a UTF-8 text, separated by spaces or control characters. */
  private static int words(byte[] text) {
    int words = 0;
    boolean isInWord = false;
    for (byte value : text) {
      boolean isLetter = value > ' ' || value < 0;
      words += isLetter && !isInWord ? 1 : 0;
      isInWord = isLetter;
    }
    return words;
  }

  /** The promises that were not dropped, with their due dates and when they were kept. */
  public List<Awaited> promises() {
    return sqlite.all(PROMISES, row -> new Awaited(row.day(), row.maybeDay()), day);
  }

  /** The complaints that were fixed, with their dates and when they were fixed. */
  public List<Awaited> complaints() {
    return sqlite.all(COMPLAINTS, row -> new Awaited(row.day(), row.maybeDay()), day);
  }

  /** The clients who must not be contacted. */
  public Set<Long> quiet() {
    return new HashSet<>(sqlite.all(QUIET, Row::number, day));
  }
}
