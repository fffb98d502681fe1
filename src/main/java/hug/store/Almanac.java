package hug.store;

import hug.model.Forecast;
import hug.model.Foresight;
import hug.model.Practice;
import hug.model.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps the forecasts that are stored in a book true, and makes those of an earlier day.
 *
 * <p>A stored forecast holds from the day of the newest entry on. For a day before that, when some
 * touches were not yet made, forecasts are made anew into a temporary table, which SQLite finds
 * first under the same name.
 */
final class Almanac {
  /** For a quiet without end. Days after this one would not be ten letters long. */
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private static final String NEWEST_ENTRY =
      """
      select max(
        coalesce((select max(made_on) from touch), ''),
        coalesce((select max(snoozed_on) from client where snoozed_on is not null), ''),
        coalesce((select max(quiet_on) from client where quiet_on is not null), ''),
        coalesce((select max(noted_on) from matter), ''),
        coalesce((select max(ended_on) from matter where ended_on is not null), ''))
      """;
  private static final String ALL =
      """
      select id
      from client
      order by id
      """;
  private static final String FORECAST =
      """
      create temp table forecast (
        client integer primary key, key text, clock text, lapsed_on text, quiet_until text)
      """;
  private static final String AGENDA =
      """
      create temp table agenda (
        client integer, reason text, matter integer, part integer, rank integer, key text,
        window_days integer, due_on text, is_snoozed integer, quiet_until text)
      """;
  private static final String PUT_FORECAST =
      """
      replace into %s.forecast
      select id, key, ?2, ?3, ?4
      from client
      where id = ?1
      """;
  private static final String PUT_AGENDA =
      """
      insert into %s.agenda
      select id, ?2, ?3, ?4, ?5, key, ?6, ?7, ?8, ?9
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
          and kept.quiet_until = ?4)
      """;
  private static final String ENTRY_IS_KEPT =
      """
      select exists (
        select 1
        from main.agenda as kept
        join client on client.id = kept.client
        where client.id = ?1 and reason = ?2 and matter = ?3 and part = ?4 and rank = ?5
          and kept.key = client.key and window_days = ?6 and due_on = ?7 and is_snoozed = ?8
          and kept.quiet_until = ?9)
      """;
  private static final String COUNT_ENTRIES =
      """
      select count(*)
      from main.agenda
      where client = ?
      """;

  private final Sqlite sqlite;
  private final Supplier<Practice> practice;
  private final Situations situations;
  private final Foresight foresight;

  Almanac(Sqlite sqlite, Supplier<Practice> practice, Situations situations, Foresight foresight) {
    this.sqlite = sqlite;
    this.practice = practice;
    this.situations = situations;
    this.foresight = foresight;
  }

  Foresight foresight() {
    return foresight;
  }

  /** The forecasts as they are on {@code day}, with what was known then. */
  Forecasts on(LocalDate day) {
    if (sqlite.one(NEWEST_ENTRY, Row::text).orElseThrow().compareTo(day.toString()) > 0) {
      sqlite.run("drop table if exists temp.forecast");
      sqlite.run("drop table if exists temp.agenda");
      sqlite.run(FORECAST);
      sqlite.run(AGENDA);
      put("temp", sqlite.all(ALL, Row::number), day);
    }
    return new Forecasts(sqlite, day);
  }

  /** Makes the forecasts of these clients anew. */
  void renew(Stale stale) {
    if (stale.isEmpty()) {
      return;
    }
    var clients = stale.areAll() ? sqlite.all(ALL, Row::number) : List.copyOf(stale.clients());
    if (stale.areAll()) {
      sqlite.change("delete from main.agenda");
    } else {
      clients.forEach(id -> sqlite.change("delete from main.agenda where client = ?", id));
    }
    put("main", clients, LAST_DAY);
  }

  private void put(String place, List<Long> clients, LocalDate day) {
    var make = foresight.under(practice.get());
    var putForecast = PUT_FORECAST.formatted(place);
    var putAgenda = PUT_AGENDA.formatted(place);
    situations.each(
        day,
        clients,
        situation -> {
          var forecast = make.apply(situation);
          sqlite.change(putForecast, values(situation.standing(), forecast));
          for (var entry : forecast.entries()) {
            sqlite.change(putAgenda, values(situation.standing(), entry));
          }
        });
  }

  /** The numbers of the clients whose stored forecast is not what the rules say. */
  List<Long> faults() {
    var make = foresight.under(practice.get());
    var faults = new ArrayList<Long>();
    situations.each(
        LAST_DAY,
        sqlite.all(ALL, Row::number),
        situation -> {
          if (!isKept(situation.standing(), make.apply(situation))) {
            faults.add(situation.standing().client().id());
          }
        });
    return faults;
  }

  private boolean isKept(Standing standing, Forecast forecast) {
    boolean isKept =
        sqlite.one(IS_KEPT, Row::flag, values(standing, forecast)).orElseThrow()
            && sqlite.one(COUNT_ENTRIES, Row::number, standing.client().id()).orElseThrow()
                == forecast.entries().size();
    for (var entry : forecast.entries()) {
      isKept =
          isKept && sqlite.one(ENTRY_IS_KEPT, Row::flag, values(standing, entry)).orElseThrow();
    }
    return isKept;
  }

  private static Object[] values(Standing standing, Forecast forecast) {
    return new Object[] {
      standing.client().id(),
      storable(forecast.clock()),
      storable(forecast.lapsedOn()),
      quietUntil(standing)
    };
  }

  private static Object[] values(Standing standing, Forecast.Entry entry) {
    var line = entry.line();
    return new Object[] {
      line.client(),
      line.reason(),
      line.matter(),
      line.part(),
      entry.rank(),
      line.windowDays(),
      storable(line.dueOn()),
      entry.isSnoozed(),
      quietUntil(standing)
    };
  }

  private static String quietUntil(Standing standing) {
    return standing.quiet().map(quiet -> quiet.until().orElse(LAST_DAY).toString()).orElse("");
  }

  private static LocalDate storable(LocalDate day) {
    return day.isAfter(LAST_DAY) ? LAST_DAY : day;
  }
}
