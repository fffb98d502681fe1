package hug.store;

import hug.model.AgendaLine;
import hug.model.Filter;
import hug.model.ReasonKind;
import hug.model.Window;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules foretell of all clients, as seen on one day: who is on which list, in order. */
public final class DueQueries {
  /**
   * What it takes to keep in touch.
   *
   * @param clients those who may be contacted
   * @param touchesPerWeek one for each, as often as their window says
   */
  public record Pace(long clients, double touchesPerWeek) {}

  /** When somebody falls due. */
  public record Next(String name, LocalDate dueOn) {}

  private static final String DUE =
      """
      select
      """
          + MostUrgent.LINE
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

  DueQueries(Sqlite sqlite, LocalDate today) {
    this.sqlite = sqlite;
    this.today = today;
  }

  /**
   * What falls due until {@code horizon}, the most urgent first.
   *
   * @param reason the only kind that is wanted; any, if absent
   * @param limit the most that are wanted
   */
  public Iterable<AgendaLine> due(
      LocalDate horizon, Optional<ReasonKind> reason, Filter filter, int limit) {
    if (filter.isAll() && reason.isEmpty() && limit < Integer.MAX_VALUE) {
      return new MostUrgent(sqlite, today).until(horizon, limit);
    }
    var query = fitting(filter, reason, DUE, horizon, today).then(BY_URGENCY).then(LIMIT, limit);
    return sqlite.each(query.sql(), MostUrgent::line, query.values());
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
