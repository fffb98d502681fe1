package hug.store;

import hug.model.AgendaFilter;
import hug.model.AgendaLine;
import hug.model.Amount;
import hug.model.Filter;
import hug.model.Missed;
import hug.model.Window;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Queries the forecasts of all clients as of one day: who is on which list, in order. */
public final class DueQueries {
  /**
   * The effort of keeping in touch.
   *
   * @param clients the number of clients who may be contacted
   * @param touchesPerWeek the touches needed to meet every window
   */
  public record Pace(long clients, double touchesPerWeek) {}

  /** When a client falls due. */
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
  private static final String OF_CLIENTS =
      """
      select
      """
          + MostUrgent.LINE
          + """
          from json_each(?3) as picked
          cross join agenda on agenda.client = picked.value
          where due_on <= ?1 and quiet_until <= ?2 and since <= ?2 and until >= ?2
          """;
  private static final String BY_KIND = "order by rank, due_on, reason, matter, part";
  private static final String COUNT_DUE =
      """
      select count(*)
      from agenda
      where due_on <= ?1 and quiet_until <= ?2 and since <= ?2 and until >= ?2
      """;
  private static final String COUNT_CLIENTS =
      """
      select 1
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
  private static final String PLANNED =
      """
      select client
      from agenda
      where reason = 'scheduled' and quiet_until <= ?1 and since <= ?1 and until >= ?1
      order by day, key, client
      """;
  private static final String PLANNED_DAYS =
      """
      select due_on, count(*)
      from agenda
      where reason = 'scheduled' and quiet_until <= ?1 and since <= ?1 and until >= ?1
      group by due_on
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
  private static final String COMING =
      """
      select
      """
          + MostUrgent.LINE
          + """
          from agenda
          where reason in ('promise', 'occasion') and day >= ?2 and day <= ?1 and due_on <= ?1
            and quiet_until <= ?2 and since <= ?2 and until >= ?2
          order by day, rank, key, client, reason, matter, part
          """;
  private static final String OPEN =
      """
      select
      """
          + MostUrgent.LINE
          + """
          from agenda
          where (reason = 'complaint' or reason = 'promise' and day < ?1)
            and quiet_until <= ?1 and since <= ?1 and until >= ?1
          order by rank, day, key, client, reason, matter, part
          """;
  private static final String LAPSED_WORTH =
      "select coalesce(sum(cents), 0) from (select "
          + Worth.centsOf("forecast.client", "?")
          + " as cents from forecast where lapsed_on < ? and quiet_until <= ?";
  private static final String LEFT =
      """
      select
      """
          + MostUrgent.LINE
          + """
          , agenda.until
          from agenda
          where until between ?1 and ?2 and quiet_until <= until
            and reason in ('follow-up', 'occasion')
            and client not in (select value from json_each(?3))
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
  private static final String NOT_QUIET =
      """
      select client
      from forecast
      where quiet_until <= ?1
      """;
  private static final String COUNT_NOT_QUIET =
      """
      select count(*)
      from forecast
      where quiet_until <= ?1
      """;
  private static final String LIMIT = "limit ?";

  private final Sqlite sqlite;
  private final LocalDate today;
  private final boolean areStored;

  /**
   * @param areStored whether the lines come from the stored tables, which have indexes
   */
  DueQueries(Sqlite sqlite, LocalDate today, boolean areStored) {
    this.sqlite = sqlite;
    this.today = today;
    this.areStored = areStored;
  }

  /**
   * The lines that fall due, most urgent first.
   *
   * @param limit the maximum number of lines
   */
  public Iterable<AgendaLine> due(AgendaFilter wanted, int limit) {
    if (areStored && wanted.isAll() && limit < Integer.MAX_VALUE) {
      return new MostUrgent(sqlite, today).of(wanted, limit);
    }
    var query = fitting(wanted, DUE).then(BY_URGENCY).then(LIMIT, limit);
    return sqlite.each(query.sql(), MostUrgent::line, query.values());
  }

  /**
   * The most urgent line of each client, most urgent client first. Lines due today come before
   * future ones, whatever their kind.
   *
   * @param most the maximum number of clients
   */
  public List<AgendaLine> firstOfEach(AgendaFilter wanted, int most) {
    int limit = most;
    while (true) {
      var firsts = new LinkedHashMap<Long, AgendaLine>();
      int lines = 0;
      for (var line : due(wanted, limit)) {
        lines++;
        firsts.putIfAbsent(line.client(), line);
      }
      if (lines < limit || firsts.size() >= most) {
        var found = List.copyOf(firsts.values());
        var first = found.subList(0, Math.min(most, found.size()));
        return wanted.until().isAfter(today) ? dueByNow(first, wanted) : first;
      }
      limit = limit > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : limit * 2;
    }
  }

  /** The same clients, each with the first matching line that is due by today, if any. */
  private List<AgendaLine> dueByNow(List<AgendaLine> firsts, AgendaFilter wanted) {
    var lines = new LinkedHashMap<Long, AgendaLine>();
    for (var line : firsts) {
      lines.put(line.client(), line);
    }
    var query = new Conditions(OF_CLIENTS, today, today, List.copyOf(lines.keySet()).toString());
    var ordered = chosen(wanted, query).then(BY_KIND);
    for (var line : sqlite.all(ordered.sql(), MostUrgent::line, ordered.values())) {
      if (lines.get(line.client()).dueOn().isAfter(today)) {
        lines.put(line.client(), line);
      }
    }
    return List.copyOf(lines.values());
  }

  /** Everything due by a day for some clients, most urgent kind first. */
  public List<AgendaLine> of(Collection<Long> clients, LocalDate until) {
    return sqlite.all(OF_CLIENTS + BY_KIND, MostUrgent::line, until, today, clients.toString());
  }

  /** The number of lines that fall due. */
  public long countDue(AgendaFilter wanted) {
    return count(fitting(wanted, COUNT_DUE));
  }

  /** The number of clients who fall due. */
  public long countClients(AgendaFilter wanted) {
    // Grouped by client, SQLite reads the rows in order, where "distinct" would sort them.
    var query = fitting(wanted, COUNT_CLIENTS).then("group by client");
    return sqlite
        .one("select count(*) from (" + query.sql() + ")", Row::number, query.values())
        .orElseThrow();
  }

  /** The next thing to fall due after the requested period. */
  public Optional<Next> nextDue(AgendaFilter wanted) {
    var query = fitting(wanted, NEXT).then("order by due_on, agenda.key, client limit 1");
    return sqlite.one(query.sql(), row -> new Next(row.text(), row.day()), query.values());
  }

  /** The number of clients who would be due without a snooze. */
  public long countSnoozed(AgendaFilter wanted) {
    return count(fitting(wanted, COUNT_SNOOZED));
  }

  /** The numbers of the snoozed clients, by the end of the snooze. */
  public Iterable<Long> snoozed() {
    return sqlite.each(SNOOZED, Row::number, today);
  }

  /** The numbers of the clients with a planned contact, by its date. */
  public Iterable<Long> planned() {
    return sqlite.each(PLANNED, Row::number, today);
  }

  /** The number of planned contacts by date. */
  public Map<LocalDate, Integer> plannedDays() {
    var days = new HashMap<LocalDate, Integer>();
    sqlite.all(PLANNED_DAYS, row -> days.put(row.day(), (int) row.number()), today);
    return days;
  }

  /** The owners of clients, and how many of their clients are waiting. */
  public Owners owners() {
    return new Owners(sqlite, today);
  }

  /** The number of clients to keep in touch with, and the touches per week that takes. */
  public Pace pace() {
    return sqlite
        .one(PACE, row -> new Pace(row.number(), Double.parseDouble(row.text())), today)
        .orElseThrow();
  }

  /** The numbers of the lapsed clients, longest ago first. */
  public Iterable<Long> lapsed(Filter filter, int limit) {
    return each(
        fitting(filter, LAPSED, today).then("order by lapsed_on, key, client").then(LIMIT, limit));
  }

  public long countLapsed(Filter filter) {
    return count(fitting(filter, COUNT_LAPSED, today));
  }

  /**
   * The numbers of the clients who have been silent for longer than {@code over}, by the date they
   * passed it. Months of several lengths can end on one such date, so those are grouped.
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

  /** The numbers of the clients who may be contacted, the longest silent first. */
  public Iterable<Long> notQuiet(Filter filter, int limit) {
    return each(
        fitting(filter, NOT_QUIET, today).then("order by clock, key, client").then(LIMIT, limit));
  }

  public long countNotQuiet(Filter filter) {
    return count(fitting(filter, COUNT_NOT_QUIET, today));
  }

  /** Open complaints and overdue promises, oldest first. */
  public List<AgendaLine> open() {
    return sqlite.all(OPEN, MostUrgent::line, today);
  }

  /** The promises and occasions from today to {@code day}, in order. */
  public List<AgendaLine> coming(LocalDate day) {
    return sqlite.all(COMING, MostUrgent::line, day, today);
  }

  /** The total worth of the lapsed clients. */
  public Amount lapsedWorth(Filter filter) {
    var query = fitting(filter, LAPSED_WORTH, today, today, today).then(")");
    return Amount.ofCents(sqlite.one(query.sql(), Row::number, query.values()).orElseThrow());
  }

  /**
   * Lines that expired without being done, for clients with nothing recorded since.
   *
   * @param first the earliest last day of such a line
   * @param last the latest last day
   * @param changed the clients with something recorded since
   */
  public List<Missed> missed(LocalDate first, LocalDate last, List<Long> changed) {
    return sqlite.all(
        LEFT, row -> new Missed(MostUrgent.line(row), row.day()), first, last, changed.toString());
  }

  /** The numbers of the clients who have been silent longest, whatever the rules say. */
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

  private Conditions fitting(AgendaFilter wanted, String sql) {
    var query = new Conditions(sql, wanted.until(), today).isOf(wanted.clients(), "agenda.client");
    return chosen(wanted, query).isSince(wanted.clients(), "agenda.client");
  }

  private Conditions chosen(AgendaFilter wanted, Conditions query) {
    wanted.reason().ifPresent(kind -> query.and("agenda.reason = ?", kind));
    if (!wanted.isWithLapsed()) {
      query.and("agenda.lapsed_on >= ?", today);
    }
    return query;
  }

  private Iterable<Long> each(Conditions query) {
    return sqlite.each(query.sql(), Row::number, query.values());
  }

  private long count(Conditions query) {
    return sqlite.one(query.sql(), Row::number, query.values()).orElseThrow();
  }
}
