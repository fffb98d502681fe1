package hug.store;

import hug.model.Forecast;
import hug.model.Foresight;
import hug.model.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
        coalesce((select max(quiet_on) from client where quiet_on is not null), ''))
      """;
  private static final String ALL =
      """
      select id
      from client
      order by id
      """;
  private static final String COLUMNS =
      """
      (
        client integer primary key, key text, clock text, rank integer, window_days integer,
        due_on text, is_snoozed integer, lapsed_on text, quiet_until text
      )
      """;
  private static final String VALUES =
      """
      select id, key, ?2, ?3, ?4, ?5, ?6, ?7, ?8
      from client
      where id = ?1
      """;
  private static final String IS_KEPT =
      """
      select exists (
        select 1
        from main.forecast as kept
        join client on client.id = kept.client
        where client.id = ?1 and kept.key = client.key and clock = ?2 and rank = ?3
          and window_days = ?4 and due_on = ?5 and is_snoozed = ?6 and lapsed_on = ?7
          and kept.quiet_until = ?8)
      """;

  private final Sqlite sqlite;
  private final Rules rules;
  private final Foresight foresight;

  Almanac(Sqlite sqlite, Rules rules, Foresight foresight) {
    this.sqlite = sqlite;
    this.rules = rules;
    this.foresight = foresight;
  }

  Foresight foresight() {
    return foresight;
  }

  /** The forecasts as they are on {@code day}, with what was known then. */
  Forecasts on(LocalDate day) {
    if (sqlite.one(NEWEST_ENTRY, Row::text).orElseThrow().compareTo(day.toString()) > 0) {
      sqlite.run("drop table if exists temp.forecast");
      sqlite.run("create temp table forecast " + COLUMNS);
      put("temp.forecast", sqlite.all(ALL, Row::number), day);
    }
    return new Forecasts(sqlite, day);
  }

  /** Makes the forecasts of these clients anew. */
  void renew(Stale stale) {
    if (stale.isEmpty()) {
      return;
    }
    var clients = stale.areAll() ? sqlite.all(ALL, Row::number) : stale.clients();
    put("main.forecast", clients, LAST_DAY);
  }

  private void put(String table, Iterable<Long> clients, LocalDate day) {
    var make = foresight.under(rules.all());
    for (var standing : new Standings(sqlite).of(day, clients)) {
      sqlite.change("replace into " + table + " " + VALUES, values(standing, make.apply(standing)));
    }
  }

  /** The numbers of the clients whose stored forecast is not what the rules say. */
  List<Long> faults() {
    var make = foresight.under(rules.all());
    var faults = new ArrayList<Long>();
    for (var standing : new Standings(sqlite).of(LAST_DAY, sqlite.all(ALL, Row::number))) {
      var values = values(standing, make.apply(standing));
      if (sqlite.one(IS_KEPT, Row::number, values).orElseThrow() == 0) {
        faults.add(standing.client().id());
      }
    }
    return faults;
  }

  private static Object[] values(Standing standing, Forecast forecast) {
    return new Object[] {
      standing.client().id(),
      storable(forecast.clock()),
      forecast.rank(),
      forecast.windowDays(),
      storable(forecast.dueOn()),
      forecast.isSnoozed(),
      storable(forecast.lapsedOn()),
      standing.quiet().map(quiet -> quiet.until().orElse(LAST_DAY).toString()).orElse("")
    };
  }

  private static LocalDate storable(LocalDate day) {
    return day.isAfter(LAST_DAY) ? LAST_DAY : day;
  }
}
