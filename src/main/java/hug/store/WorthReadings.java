package hug.store;

import hug.model.ClientNumbers;
import hug.model.ClientWorth;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Reads the worth and status of clients, as known at the end of a day. */
public final class WorthReadings {
  private static final String CLIENTS =
      """
      select id
      from client
      order by id
      """;

  private static final String VALUES =
      """
      select id, cents
      from client
      where cents is not null
      """;

  private static final String JOBS =
      """
      select client, cents
      from matter not indexed
      where kind = 'job' and day <= ? and cents is not null
      """;

  /** In table order, which is faster than an index once a book is a few years old. */
  private static final String TOUCHES =
      """
      select client
      from touch not indexed
      where counts = 1 and made_on > ? and made_on <= ?
      """;

  private static final String STATES =
      """
      select
        client,
        unixepoch(?1) / 86400 - unixepoch(clock) / 86400,
        coalesce(
          (
            select window_days
            from agenda
            where agenda.client = forecast.client and reason in ('silence', 'scheduled')
              and quiet_until <= ?1
              and (select every from client where id = forecast.client) is null),
          0),
        exists (
          select 1
          from agenda
          where agenda.client = forecast.client and due_on <= ?1 and quiet_until <= ?1
            and since <= ?1 and until >= ?1),
        lapsed_on < ?1 and quiet_until <= ?1
      from forecast
      order by client
      """;

  private final Sqlite sqlite;
  private final LocalDate day;

  WorthReadings(Sqlite sqlite, LocalDate day) {
    this.sqlite = sqlite;
    this.day = day;
  }

  /** The worth in cents by client number, without clients whose worth is unknown. */
  public Map<Long, Long> cents() {
    var cents = new HashMap<Long, Long>();
    sqlite.all(VALUES, row -> cents.merge(row.number(), row.number(), Long::sum));
    sqlite.all(JOBS, row -> cents.merge(row.number(), row.number(), Long::sum), day);
    return cents;
  }

  /** All clients, with the touches of the last 12 months. */
  public List<ClientWorth> all() {
    var clients = new ClientNumbers(sqlite.all(CLIENTS, Row::number));
    var touches = new int[clients.size()];
    for (var client : sqlite.each(TOUCHES, Row::number, day.minusYears(1), day)) {
      touches[clients.place(client)]++;
    }
    var cents = cents();
    return sqlite.all(STATES, row -> worth(row, cents, clients, touches), day);
  }

  private static ClientWorth worth(
      Row row, Map<Long, Long> cents, ClientNumbers clients, int[] touches) {
    long client = row.number();
    var worth = cents.get(client);
    return new ClientWorth(
        client,
        worth == null ? OptionalLong.empty() : OptionalLong.of(worth),
        touches[clients.place(client)],
        (int) row.number(),
        (int) row.number(),
        row.flag(),
        row.flag());
  }
}
