package hug.store;

import hug.model.Agendum;
import hug.model.Filter;
import hug.model.ReasonKind;
import hug.model.Window;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules foretell of all clients, as seen on one day: who is on which list, in order. */
public final class Forecasts {
  /**
   * What it takes to keep in touch.
   *
   * @param clients those who may be contacted
   * @param touchesPerWeek one for each, as often as their window says
   */
  public record Pace(long clients, double touchesPerWeek) {}

  /** When somebody falls due. */
  public record Next(String name, LocalDate dueOn) {}

  private static final String LINE =
      """
      agenda.client, agenda.reason, agenda.matter, agenda.part, agenda.about, agenda.settle,
        agenda.window_days, agenda.day, agenda.due_on, agenda.is_snoozed
      """;

  /**
   * Of one rank, those who have not lapsed: one seek for each length of window and each slack that
   * its lines have.
   */
  private static final String MOST_URGENT =
      """
      with recursive
        windows (days) as (
          select min(window_days)
          from agenda
          where rank = ?1
          union all
          select (select min(window_days) from agenda where rank = ?1 and window_days > days)
          from windows
          where days is not null
        ),
        paces (days, slack) as (
          select
            days,
            (select min(slack_days) from agenda where rank = ?1 and window_days = days)
          from windows
          where days is not null
          union all
          select
            days,
            (
              select min(slack_days)
              from agenda
              where rank = ?1 and window_days = days and slack_days > slack
            )
          from paces
          where slack is not null
        )
      select
      """
          + LINE
          + """
          from paces
          cross join agenda on agenda.rowid in (
            select one.rowid
            from agenda as one
            where one.rank = ?1 and one.window_days = paces.days and one.slack_days = paces.slack
              and one.due_on between date(julianday(?3) - paces.slack) and ?2
              and one.quiet_until <= ?3 and one.since <= ?3 and one.until >= ?3
            order by one.due_on, one.key, one.client, one.reason, one.matter, one.part
            limit ?4)
          order by
            (julianday(?3) - julianday(agenda.due_on)) / agenda.window_days desc, agenda.key,
            agenda.client, agenda.reason, agenda.matter, agenda.part
          limit ?4
          """;

  /** The last who lapsed; a plus keeps SQLite from another index, and from sorting them all. */
  private static final String LAST_LAPSED =
      """
      select
      """
          + LINE
          + """
          from agenda
          where lapsed_on < '9999' and lapsed_on < ?2 and +due_on <= ?1 and +quiet_until <= ?2
          order by lapsed_on desc, key, client
          limit ?3
          """;

  private static final String NEXT_RANK =
      """
      select rank
      from agenda
      where rank > ?
      order by rank
      limit 1
      """;
  private static final String DUE =
      """
      select
      """
          + LINE
          + """
          from agenda
          where due_on <= ?1 and quiet_until <= ?2 and since <= ?2 and until >= ?2
          """;
  private static final String BY_URGENCY =
      """
      order by
        rank, lapsed_on < ?2,
        case
          when lapsed_on < ?2 then julianday(lapsed_on)
          else (julianday(?2) - julianday(due_on)) / window_days
        end desc,
        key, client, reason, matter, part
      """;
  private static final String COUNT_DUE =
      """
      select count(*)
      from agenda
      where due_on <= ?1 and quiet_until <= ?2 and since <= ?2 and until >= ?2
      """;
  private static final String COUNT_CLIENTS =
      """
      select count(distinct client)
      from agenda
      where due_on <= ?1 and quiet_until <= ?2 and since <= ?2 and until >= ?2
      """;
  private static final String NEXT =
      """
      select client.name, agenda.due_on
      from agenda
      join client on client.id = agenda.client
      where agenda.due_on > ?1 and agenda.quiet_until <= ?2 and agenda.since <= ?2
        and agenda.until >= ?2
      """;
  private static final String COUNT_SNOOZED =
      """
      select count(distinct client)
      from agenda
      where is_snoozed = 1 and due_on > ?1 and quiet_until <= ?2 and since <= ?2 and until >= ?2
      """;
  private static final String SNOOZED =
      """
      select client
      from agenda
      where is_snoozed = 1 and due_on > ?1 and since <= ?1 and until >= ?1
      group by client
      order by min(due_on), min(key), client
      """;
  private static final String PACE =
      """
      select count(*), total(7.0 / window_days)
      from agenda
      where reason in ('silence', 'scheduled') and quiet_until <= ?
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
   * What falls due until {@code horizon}, the most urgent first.
   *
   * @param reason the only kind that is wanted; any, if absent
   * @param limit the most that are wanted
   */
  public Iterable<Agendum> due(
      LocalDate horizon, Optional<ReasonKind> reason, Filter filter, int limit) {
    if (filter.isAll() && reason.isEmpty() && limit < Integer.MAX_VALUE) {
      return mostUrgent(horizon, limit);
    }
    var query = fitting(filter, reason, DUE, horizon, today).then(BY_URGENCY).then(LIMIT, limit);
    return sqlite.each(query.sql(), Forecasts::line, query.values());
  }

  /** The same, however many there are, without a look at more than a few of them. */
  private List<Agendum> mostUrgent(LocalDate horizon, int limit) {
    var found = new ArrayList<Agendum>();
    for (long rank = rankAfter(-1); rank >= 0 && found.size() < limit; rank = rankAfter(rank)) {
      int left = limit - found.size();
      found.addAll(sqlite.all(MOST_URGENT, Forecasts::line, rank, horizon, today, left));
    }
    if (found.size() < limit) {
      found.addAll(sqlite.all(LAST_LAPSED, Forecasts::line, horizon, today, limit - found.size()));
    }
    return found;
  }

  /** The next rank that any line has; -1 after the last. */
  private long rankAfter(long rank) {
    long next = sqlite.one(NEXT_RANK, Row::number, rank).orElse(-1L);
    if (next >= 0 && next <= rank) {
      // No integer, which no rank of hug's ever is: this would never end.
      throw new IllegalStateException("rank " + next + " after " + rank);
    }
    return next;
  }

  private static Agendum line(Row row) throws SQLException {
    return new Agendum(
        row.number(),
        ReasonKind.parse(row.text()),
        row.number(),
        row.number(),
        row.text(),
        row.text(),
        row.number(),
        row.day(),
        row.day(),
        row.flag());
  }

  /** How much falls due until {@code horizon}. */
  public long countDue(LocalDate horizon, Optional<ReasonKind> reason, Filter filter) {
    return count(fitting(filter, reason, COUNT_DUE, horizon, today));
  }

  /** How many clients have something that is due today. */
  public long countClientsDue(Filter filter) {
    return count(fitting(filter, Optional.empty(), COUNT_CLIENTS, today, today));
  }

  /** What falls due next after {@code horizon}. */
  public Optional<Next> nextDue(LocalDate horizon, Optional<ReasonKind> reason, Filter filter) {
    var query =
        fitting(filter, reason, NEXT, horizon, today)
            .then("order by due_on, agenda.key, client limit 1");
    return sqlite.one(query.sql(), row -> new Next(row.text(), row.day()), query.values());
  }

  /** How many clients would have fallen due until {@code horizon}, but for a snooze. */
  public long countSnoozed(LocalDate horizon, Filter filter) {
    return count(fitting(filter, Optional.empty(), COUNT_SNOOZED, horizon, today));
  }

  /** The numbers of the clients who are snoozed, by the day on which that ends. */
  public Iterable<Long> snoozed() {
    return sqlite.each(SNOOZED, Row::number, today);
  }

  /** How many clients there are to keep in touch with, and how many touches a week that takes. */
  public Pace pace() {
    return sqlite
        .one(PACE, row -> new Pace(row.number(), Double.parseDouble(row.text())), today)
        .orElseThrow();
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

  private static Conditions fitting(
      Filter filter, Optional<ReasonKind> reason, String sql, Object... values) {
    var query = new Conditions(sql, values).isOf(filter, "agenda.client");
    reason.ifPresent(kind -> query.and("agenda.reason = ?", kind));
    return query.isSince(filter, "agenda.client");
  }

  private Iterable<Long> each(Conditions query) {
    return sqlite.each(query.sql(), Row::number, query.values());
  }

  private long count(Conditions query) {
    return sqlite.one(query.sql(), Row::number, query.values()).orElseThrow();
  }
}
