package hug.store;

import hug.model.ClientRef;
import hug.model.OwnedClients;
import hug.model.OwnedClients.Waiting;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The owners of clients, and how many of their clients are waiting, as of one day. */
public final class Owners {
  /** The key of clients without an owner. */
  public static final long NOBODY = 0;

  private static final String CLIENTS =
      """
      select coalesce(owner, 0), count(*)
      from client
      where since <= ?1
      group by owner
      """;
  private static final String LAPSED =
      """
      select coalesce(client.owner, 0), count(*)
      from forecast
      join client on client.id = forecast.client
      where forecast.lapsed_on < ?1 and forecast.quiet_until <= ?1 and client.since <= ?1
      group by client.owner
      """;

  /** The clients who have waited longest, with the total number waiting. */
  private static final String WAITING =
      """
      select placed.owner, placed.waiting, client.id, client.name, placed.due_on
      from (
        select
          coalesce(own.owner, 0) as owner,
          first.client,
          first.due_on,
          count(*) over (partition by own.owner) as waiting,
          row_number() over (partition by own.owner order by first.due_on, first.client) as place
        from (
          select client, min(due_on) as due_on
          from agenda
          where due_on <= ?1 and quiet_until <= ?1 and since <= ?1 and until >= ?1
          group by client) as first
        join client as own on own.id = first.client
        where own.since <= ?1) as placed
      join client on client.id = placed.client
      where placed.place <= ?2
      order by placed.owner, placed.place
      """;

  private final Sqlite sqlite;
  private final LocalDate today;

  Owners(Sqlite sqlite, LocalDate today) {
    this.sqlite = sqlite;
    this.today = today;
  }

  /**
   * The clients of each owner, by the owner's number.
   *
   * @param most the maximum number of waiting clients to name
   */
  public Map<Long, OwnedClients> all(int most) {
    var lapsed = counts(LAPSED);
    var due = new HashMap<Long, Long>();
    var longest = new HashMap<Long, List<Waiting>>();
    sqlite.all(
        WAITING,
        row -> {
          long owner = row.number();
          due.put(owner, row.number());
          return longest
              .computeIfAbsent(owner, _ -> new ArrayList<>())
              .add(new Waiting(new ClientRef(row.number(), row.text()), row.day()));
        },
        today,
        most);
    var all = new HashMap<Long, OwnedClients>();
    counts(CLIENTS)
        .forEach((owner, clients) ->
            all.put(
                owner,
                new OwnedClients(
                    clients,
                    due.getOrDefault(owner, 0L),
                    lapsed.getOrDefault(owner, 0L),
                    longest.getOrDefault(owner, List.of()))));
    return all;
  }

  private Map<Long, Long> counts(String sql) {
    var counts = new HashMap<Long, Long>();
    sqlite.all(sql, row -> counts.put(row.number(), row.number()), today);
    return counts;
  }
}
