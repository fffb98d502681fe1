package hug.store;

import hug.model.Filter;
import hug.model.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules foretell of all clients, as seen on one day: who is on which list, in order. */
public final class Forecasts {
  /** When somebody falls due. */
  public record Next(String name, LocalDate dueOn) {}

  /** Every length of window that the clients of one reason have, one seek for each. */
  private static final String MOST_URGENT =
      """
      with recursive pace (days) as (
        select min(window_days)
        from forecast
        where rank = ?1
        union all
        select (select min(window_days) from forecast where rank = ?1 and window_days > days)
        from pace
        where days is not null
      )
      select forecast.client
      from pace
      cross join forecast on forecast.client in (
        select client
        from forecast as one
        where one.rank = ?1 and one.window_days = pace.days and one.due_on <= ?2
          and one.quiet_until <= ?3
        order by one.due_on, one.key, one.client
        limit ?4)
      order by
        (julianday(?3) - julianday(due_on)) / window_days desc, forecast.key, forecast.client
      limit ?4
      """;

  private static final String NEXT_RANK =
      """
      select rank
      from forecast
      where rank > ?
      order by rank
      limit 1
      """;
  private static final String DUE =
      """
      select client
      from forecast
      where due_on <= ?1 and quiet_until <= ?2
      """;
  private static final String BY_URGENCY =
      """
      order by rank, (julianday(?2) - julianday(due_on)) / window_days desc, key, client
      """;
  private static final String COUNT_DUE =
      """
      select count(*)
      from forecast
      where due_on <= ? and quiet_until <= ?
      """;
  private static final String NEXT =
      """
      select client.name, forecast.due_on
      from forecast
      join client on client.id = forecast.client
      where forecast.due_on > ? and forecast.quiet_until <= ?
      """;
  private static final String COUNT_SNOOZED =
      """
      select count(*)
      from forecast
      where is_snoozed = 1 and due_on > ? and quiet_until <= ?
      """;
  private static final String SNOOZED =
      """
      select client
      from forecast
      where is_snoozed = 1 and due_on > ?
      order by due_on, key, client
      """;
  private static final String LAPSED =
      """
      select client
      from forecast
      where lapsed_on < ?1 and quiet_until <= ?1
      """;

  private static final String FIRST_CLOCK =
      """
      select clock
      from forecast
      where clock > ?
      order by clock
      limit 1
      """;
  private static final String SILENT =
      """
      select client
      from forecast
      where clock between ?1 and ?2 and quiet_until <= ?3
      """;
  private static final String COUNT_LAPSED =
      """
      select count(*)
      from forecast
      where lapsed_on < ?1 and quiet_until <= ?1
      """;
  private static final String COUNT_SILENT =
      """
      select count(*)
      from forecast
      where clock <= ?1 and quiet_until <= ?2
      """;
  private static final String LONGEST_SILENT =
      """
      select client
      from forecast
      where clock < ?1 and quiet_until <= ?1
      """;
  private static final String LIMIT = "limit ?";

  private final Sqlite sqlite;
  private final LocalDate today;

  Forecasts(Sqlite sqlite, LocalDate today) {
    this.sqlite = sqlite;
    this.today = today;
  }

  /**
   * The numbers of the clients who fall due until {@code horizon}, the most urgent first.
   *
   * @param limit the most that are wanted
   */
  public Iterable<Long> due(LocalDate horizon, Filter filter, int limit) {
    if (filter.isAll() && limit < Integer.MAX_VALUE) {
      return mostUrgent(horizon, limit);
    }
    return each(fitting(filter, DUE, horizon, today).then(BY_URGENCY).then(LIMIT, limit));
  }

  /** The same, however many there are, without a look at more than a few of them. */
  private List<Long> mostUrgent(LocalDate horizon, int limit) {
    var found = new ArrayList<Long>();
    var rank = sqlite.one(NEXT_RANK, Row::number, -1);
    while (rank.isPresent() && found.size() < limit) {
      int left = limit - found.size();
      found.addAll(sqlite.all(MOST_URGENT, Row::number, rank.get(), horizon, today, left));
      rank = sqlite.one(NEXT_RANK, Row::number, rank.get());
    }
    return found;
  }

  /** How many fall due until {@code horizon}. */
  public long countDue(LocalDate horizon, Filter filter) {
    return count(fitting(filter, COUNT_DUE, horizon, today));
  }

  /** Who falls due next after {@code horizon}. */
  public Optional<Next> nextDue(LocalDate horizon, Filter filter) {
    var query =
        fitting(filter, NEXT, horizon, today).then("order by due_on, forecast.key, client limit 1");
    return sqlite.one(query.sql(), row -> new Next(row.text(), row.day()), query.values());
  }

  /** How many would have fallen due until {@code horizon}, but for a snooze. */
  public long countSnoozed(LocalDate horizon, Filter filter) {
    return count(fitting(filter, COUNT_SNOOZED, horizon, today));
  }

  /** The numbers of the clients who are snoozed, by the day on which that ends. */
  public Iterable<Long> snoozed() {
    return sqlite.each(SNOOZED, Row::number, today);
  }

  /** The numbers of the clients who have lapsed, the longest ago first. */
  public Iterable<Long> lapsed(Filter filter, int limit) {
    return each(
        fitting(filter, LAPSED, today).then("order by lapsed_on, key, client").then(LIMIT, limit));
  }

  public long countLapsed(Filter filter) {
    return count(fitting(filter, COUNT_LAPSED, today));
  }

  /**
   * The numbers of the clients whose silence is longer than {@code over}, by the day on which it
   * became so. On one such day, months of several lengths may end: they are taken together.
   */
  public List<Long> silent(Window over, Filter filter, int limit) {
    var found = new ArrayList<Long>();
    var last = over.lastStart(today.minusDays(1));
    var from = sqlite.one(FIRST_CLOCK, Row::day, "");
    while (from.isPresent() && !from.get().isAfter(last) && found.size() < limit) {
      var to = over.lastStart(over.after(from.get()));
      var query =
          fitting(filter, SILENT, from.get(), to, today)
              .then("order by key, client")
              .then(LIMIT, limit - found.size());
      found.addAll(sqlite.all(query.sql(), Row::number, query.values()));
      from = sqlite.one(FIRST_CLOCK, Row::day, to);
    }
    return found;
  }

  public long countSilent(Window over, Filter filter) {
    return count(fitting(filter, COUNT_SILENT, over.lastStart(today.minusDays(1)), today));
  }

  /** The numbers of the clients whose silence is the longest, whatever the rules say. */
  public Iterable<Long> longestSilent(Filter filter, int limit) {
    return each(
        fitting(filter, LONGEST_SILENT, today)
            .then("order by clock, key, client")
            .then(LIMIT, limit));
  }

  private static Conditions fitting(Filter filter, String sql, Object... values) {
    return new Conditions(sql, values)
        .isOf(filter, "forecast.client")
        .isSince(filter, "forecast.client");
  }

  private Iterable<Long> each(Conditions query) {
    return sqlite.each(query.sql(), Row::number, query.values());
  }

  private long count(Conditions query) {
    return sqlite.one(query.sql(), Row::number, query.values()).orElseThrow();
  }
}
