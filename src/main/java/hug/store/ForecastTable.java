package hug.store;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.ContactState;
import hug.model.Forecast;
import hug.model.Forecaster;
import hug.model.ReasonKind;
import hug.model.RuleSettings;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the stored forecasts of a book up to date, and computes those of other days.
 *
 * <p>Stored forecasts are valid from the day of the newest entry until the first of them ends, a
 * year later or more; each change renews those that are about to end. For a day outside that range,
 * the forecasts of the affected clients are computed from scratch, and temporary views with the
 * same names, which SQLite finds first, substitute them for the stored ones.
 *
 * <p>Of two upper bounds of a column, SQLite seeks the first, so the condition of a partial index
 * comes after the narrower one.
 */
final class ForecastTable {
  /** For lines that do not lapse, so that they never sort after lapsed clients. */
  private static final long ENDLESS_DAYS = 999_999;

  private static final String NEWEST_ENTRY =
      """
      select max(
        coalesce((select max(made_on) from touch), ''),
        coalesce((select max(snoozed_on) from client where snoozed_on is not null), ''),
        coalesce((select max(next_said_on) from client where next_said_on is not null), ''),
        coalesce((select max(quiet_on) from client where quiet_on is not null), ''),
        coalesce((select max(referred_on) from client where referred_on is not null), ''),
        coalesce((select max(noted_on) from matter), ''),
        coalesce((select max(day) from matter indexed by matter_by_delivery where kind = 'job'), ''),
        coalesce((select max(ended_on) from matter where ended_on is not null), ''))
      """;
  private static final String IS_OF_ANOTHER_TIME =
      "select ("
          + NEWEST_ENTRY
          + """
          ) > ?1 or exists (
            select 1 from main.forecast where holds_until < ?1 and holds_until < '9999')
          """;

  /** The clients with something recorded after ?1, or whose forecast ends before it. */
  private static final String CHANGED_SINCE =
      """
      select client from touch where made_on > ?1
      union
      select id from client where snoozed_on is not null and snoozed_on > ?1
      union
      select id from client where next_said_on is not null and next_said_on > ?1
      union
      select id from client where quiet_on is not null and quiet_on > ?1
      union
      select referred_by from client
      where referred_by is not null and coalesce(referred_on, since) > ?1
      union
      select client from matter where noted_on > ?1
      union
      select client from matter indexed by matter_by_delivery where kind = 'job' and day > ?1
      union
      select client from matter where ended_on is not null and ended_on > ?1
      union
      select client from main.forecast where holds_until < ?1 and holds_until < '9999'
      """;

  /** Hides the stored tables from queries that do not qualify their names. */
  private static final List<String> HIDE =
      List.of(
          "create temp table changed (client integer primary key)",
          "create temp table forecast_then as select * from main.forecast where false",
          "create temp table agenda_then as select * from main.agenda where false",
          hiding("forecast"),
          hiding("agenda"));

  private static final List<String> UNHIDE =
      List.of(
          "drop view temp.forecast",
          "drop view temp.agenda",
          "drop table temp.forecast_then",
          "drop table temp.agenda_then",
          "drop table temp.changed");
  private static final List<String> EMPTY =
      List.of(
          "delete from temp.forecast_then",
          "delete from temp.agenda_then",
          "delete from temp.changed");
  private static final String ENDING =
      """
      select client
      from main.forecast
      where holds_until < ? and holds_until < '9999'
      """;
  private static final String ALL =
      """
      select id
      from client
      order by id
      """;
  private static final String PUT_FORECAST =
      """
      replace into %s
      select id, key, ?2, ?3, ?4, ?5
      from client
      where id = ?1
      """;
  private static final String PUT_AGENDA =
      """
      insert into %s
      select id, ?2, ?3, ?4, ?5, ?6, ?7, key, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16
      from client
      where id = ?1
      """;
  private static final String IS_KEPT =
      """
      select exists (
        select 1
        from main.forecast as kept
        join client on client.id = kept.client
        where client.id = ?1 and kept.key = client.key and clock = ?2 and lapsed_on = ?3
          and holds_until = ?4 and kept.quiet_until = ?5)
      """;
  private static final String ENTRY_IS_KEPT =
      """
      select exists (
        select 1
        from main.agenda as kept
        join client on client.id = kept.client
        where client.id = ?1 and reason = ?2 and matter = ?3 and part = ?4 and about = ?5
          and settle = ?6 and rank = ?7 and kept.key = client.key and window_days = ?8
          and slack_days = ?9 and day = ?10 and due_on = ?11 and is_snoozed = ?12
          and lapsed_on = ?13 and kept.since = ?14 and until = ?15 and kept.quiet_until = ?16)
      """;
  private static final String COUNT_ENTRIES =
      """
      select count(*)
      from main.agenda
      where client = ?
      """;

  private final Sqlite sqlite;
  private final Supplier<RuleSettings> practice;
  private final Situations situations;
  private final Forecaster foresight;

  /** Whether temporary tables hide the stored ones. */
  private boolean isHidden;

  ForecastTable(
      Sqlite sqlite, Supplier<RuleSettings> practice, Situations situations, Forecaster foresight) {
    this.sqlite = sqlite;
    this.practice = practice;
    this.situations = situations;
    this.foresight = foresight;
  }

  /** A view with the name of a stored table, with past rows for the clients who changed. */
  private static String hiding(String table) {
    return """
    create temp view %1$s as
    select * from main.%1$s where client not in (select client from temp.changed)
    union all
    select * from temp.%1$s_then
    """
        .formatted(table);
  }

  /** The forecasts as of {@code day}, with what was known then. */
  DueQueries on(LocalDate day) {
    boolean wasHidden = isHidden;
    isHidden = sqlite.one(IS_OF_ANOTHER_TIME, Row::flag, day).orElseThrow();
    // Creating or dropping a table makes SQLite prepare all statements again.
    if (wasHidden || isHidden) {
      (wasHidden ? isHidden ? EMPTY : UNHIDE : HIDE).forEach(sqlite::run);
    }
    if (isHidden) {
      sqlite.change("insert into temp.changed " + CHANGED_SINCE, day);
      var changed = sqlite.all("select client from temp.changed", Row::number);
      put("temp.forecast_then", "temp.agenda_then", changed, day, day);
    }
    return new DueQueries(sqlite, day, !isHidden);
  }

  /** The clients with something recorded after {@code day}. */
  List<Long> changedSince(LocalDate day) {
    return sqlite.all(CHANGED_SINCE, Row::number, day);
  }

  /** Renews the forecasts of these clients, and any that would end within a year. */
  void renew(StaleForecasts stale) {
    if (stale.isEmpty()) {
      return;
    }
    var newest = sqlite.one(NEWEST_ENTRY, Row::maybeDay).orElseThrow();
    var until = newest.map(day -> day.plusYears(1)).orElse(Forecast.BEGINNING);
    sqlite.all(ENDING, Row::number, until).forEach(stale::add);
    var clients = stale.areAll() ? sqlite.all(ALL, Row::number) : List.copyOf(stale.clients());
    if (stale.areAll()) {
      sqlite.change("delete from main.agenda");
    } else {
      clients.forEach(id -> sqlite.change("delete from main.agenda where client = ?", id));
    }
    put("main.forecast", "main.agenda", clients, Forecast.END, until);
  }

  private void put(
      String forecasts, String agenda, List<Long> clients, LocalDate day, LocalDate until) {
    var make = foresight.under(practice.get());
    var putForecast = PUT_FORECAST.formatted(forecasts);
    var putAgenda = PUT_AGENDA.formatted(agenda);
    situations.each(
        day,
        clients,
        situation -> {
          var forecast = make.apply(situation, until);
          sqlite.change(putForecast, values(situation.standing(), forecast));
          for (var entry : forecast.entries()) {
            sqlite.change(putAgenda, values(situation.standing(), forecast, entry));
          }
        });
  }

  /** The numbers of the clients whose stored forecast does not match the rules. */
  List<Long> faults() {
    var make = foresight.under(practice.get());
    var faults = new ArrayList<Long>();
    situations.each(
        Forecast.END,
        sqlite.all(ALL, Row::number),
        situation -> {
          var until = holdsUntil(situation.standing().client().id());
          if (until.isEmpty()
              || !isKept(situation.standing(), make.apply(situation, until.get()))) {
            faults.add(situation.standing().client().id());
          }
        });
    return faults;
  }

  private Optional<LocalDate> holdsUntil(long client) {
    try {
      return sqlite
          .one("select holds_until from main.forecast where client = ?", Row::text, client)
          .map(LocalDate::parse);
    } catch (DateTimeException notWrittenByHug) {
      return Optional.empty();
    }
  }

  private boolean isKept(ContactState standing, Forecast forecast) {
    boolean isKept =
        sqlite.one(IS_KEPT, Row::flag, values(standing, forecast)).orElseThrow()
            && sqlite.one(COUNT_ENTRIES, Row::number, standing.client().id()).orElseThrow()
                == forecast.entries().size();
    for (var entry : forecast.entries()) {
      var values = values(standing, forecast, entry);
      isKept = isKept && sqlite.one(ENTRY_IS_KEPT, Row::flag, values).orElseThrow();
    }
    return isKept;
  }

  private static Object[] values(ContactState standing, Forecast forecast) {
    return new Object[] {
      standing.client().id(),
      storable(forecast.clock()),
      storable(forecast.lapsedOn()),
      storable(forecast.holdsUntil()),
      quietUntil(standing)
    };
  }

  private static Object[] values(ContactState standing, Forecast forecast, Forecast.Entry entry) {
    var line = entry.line();
    boolean canLapse = line.kind() == ReasonKind.SILENCE;
    var lapsedOn = storable(canLapse ? forecast.lapsedOn() : Forecast.END);
    return new Object[] {
      line.client(),
      line.kind(),
      line.matter(),
      line.part(),
      line.about(),
      line.settledBy(),
      (long) line.kind().rank(),
      line.windowDays(),
      canLapse ? DAYS.between(storable(line.dueOn()), lapsedOn) : ENDLESS_DAYS,
      storable(line.day()),
      storable(line.dueOn()),
      line.isSnoozed(),
      lapsedOn,
      entry.since().equals(Forecast.BEGINNING) ? "" : entry.since().toString(),
      entry.until().equals(Forecast.END) ? "9" : entry.until().toString(),
      quietUntil(standing)
    };
  }

  private static String quietUntil(ContactState standing) {
    return standing.quiet().map(quiet -> quiet.until().orElse(Forecast.END).toString()).orElse("");
  }

  private static LocalDate storable(LocalDate day) {
    return day.isAfter(Forecast.END) ? Forecast.END : day;
  }
}
