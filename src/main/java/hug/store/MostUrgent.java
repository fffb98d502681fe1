package hug.store;

import hug.model.AgendaFilter;
import hug.model.AgendaLine;
import hug.model.ReasonKind;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the start of today's agenda, looking at only a few lines, however long the agenda is. */
record MostUrgent(Sqlite sqlite, LocalDate today) {
  /** The columns of an agenda line. */
  static final String LINE =
      """
      agenda.client, agenda.reason, agenda.matter, agenda.part, agenda.about, agenda.settle,
        agenda.window_days, agenda.day, agenda.due_on, agenda.is_snoozed
      """;

  /** The lines of one rank without lapsed clients, with one seek per window length and slack. */
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

  /**
   * The lapsed clients, who come last. The plus stops SQLite from sorting them all, and the
   * narrower bound is the first because SQLite seeks that one.
   */
  private static final String LAST_LAPSED =
      """
      select
      """
          + LINE
          + """
          from agenda
          where lapsed_on < ?2 and lapsed_on < '9999' and +due_on <= ?1 and +quiet_until <= ?2
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

  /** The lines that fall due, most urgent first, up to a limit. */
  List<AgendaLine> of(AgendaFilter wanted, int limit) {
    var horizon = wanted.until();
    var found = new ArrayList<AgendaLine>();
    for (long rank = rankAfter(-1); rank >= 0 && found.size() < limit; rank = rankAfter(rank)) {
      int left = limit - found.size();
      found.addAll(sqlite.all(MOST_URGENT, MostUrgent::line, rank, horizon, today, left));
    }
    if (found.size() < limit && wanted.isWithLapsed()) {
      found.addAll(sqlite.all(LAST_LAPSED, MostUrgent::line, horizon, today, limit - found.size()));
    }
    return found;
  }

  /** The next rank with any line; -1 after the last. */
  private long rankAfter(long rank) {
    long next = sqlite.one(NEXT_RANK, Row::number, rank).orElse(-1L);
    if (next >= 0 && next <= rank) {
      // Only a rank that is not an integer, which hug never writes, could loop forever.
      throw new IllegalStateException("rank " + next + " after " + rank);
    }
    return next;
  }

  /** Reads an agenda line from the columns {@link #LINE}. */
  static AgendaLine line(Row row) {
    return new AgendaLine(
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
}
