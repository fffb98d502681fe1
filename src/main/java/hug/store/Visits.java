package hug.store;

import hug.model.VisitHistory;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads the visits of clients up to a day: touches that the client made, and delivered jobs. In a
 * book that hardly knows who made a touch, such as an import of purchases, visits and meetings
 * count as well.
 */
public final class Visits {
  /** One in how many visits is inbound in a book that knows directions. */
  private static final int FEWEST_INBOUND = 10;

  private static final String KINDS =
      """
      select count(*), sum(inbound)
      from touch indexed by touch_of_visit
      where answered = 1 and (inbound = 1 or channel in ('visit', 'meeting')) and made_on <= ?
      """;

  private static final String TOUCHES =
      """
      select client, group_concat(made_on, '')
      from touch indexed by touch_of_visit
      where answered = 1 and (inbound = 1 or channel in ('visit', 'meeting'))
        and inbound >= ? and made_on <= ?
      group by client
      order by client
      """;

  private static final String TOUCHES_OF =
      """
      select made_on
      from touch indexed by touch_of_visit
      where client = ? and answered = 1 and (inbound = 1 or channel in ('visit', 'meeting'))
        and inbound >= ? and made_on <= ?
      """;

  private static final String JOBS =
      """
      select client, group_concat(day, '')
      from matter
      where kind = 'job' and day <= ?
      group by client
      """;

  private static final String JOBS_OF =
      """
      select day
      from matter
      where client = ? and kind = 'job' and day <= ?
      """;

  private static final int LENGTH = 10;

  private final Sqlite sqlite;
  private final LocalDate day;

  Visits(Sqlite sqlite, LocalDate day) {
    this.sqlite = sqlite;
    this.day = day;
  }

  /** Whether the book knows who made its touches, so that only inbound ones are visits. */
  public boolean areDirected() {
    return sqlite
        .one(KINDS, row -> row.number() < FEWEST_INBOUND * row.number(), day)
        .orElse(false);
  }

  /**
   * The histories of all clients with a visit, by id.
   *
   * @param areDirected whether only inbound touches are visits
   */
  public List<VisitHistory> all(boolean areDirected) {
    var jobs = new HashMap<Long, byte[]>();
    sqlite.all(JOBS, row -> jobs.put(row.number(), row.octets()), day);
    var histories = new ArrayList<VisitHistory>();
    for (var history : sqlite.each(TOUCHES, row -> history(row, jobs), areDirected ? 1 : 0, day)) {
      histories.add(history);
    }
    if (!jobs.isEmpty()) {
      jobs.forEach((client, days) -> histories.add(history(client, days, new byte[0])));
      histories.sort((one, other) -> Long.compare(one.client(), other.client()));
    }
    return histories;
  }

  private VisitHistory history(Row row, Map<Long, byte[]> jobs) {
    long client = row.number();
    var delivered = jobs.remove(client);
    return history(client, row.octets(), delivered == null ? new byte[0] : delivered);
  }

  /** The history of one client; absent without a visit. */
  public Optional<VisitHistory> of(long client, boolean areDirected) {
    var days = new TreeSet<LocalDate>();
    days.addAll(sqlite.all(TOUCHES_OF, Row::day, client, areDirected ? 1 : 0, day));
    days.addAll(sqlite.all(JOBS_OF, Row::day, client, day));
    var numbers = days.stream().mapToInt(one -> (int) one.toEpochDay()).toArray();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(VisitHistory.of(client, numbers.length, numbers, (int) day.toEpochDay()));
  }

  /**
   * @param touches days as text, one after another in ascending order
   * @param jobs the same, in any order
   */
  private VisitHistory history(long client, byte[] touches, byte[] jobs) {
    int today = (int) day.toEpochDay();
    if (jobs.length > 0) {
      var all = new TreeSet<Integer>();
      for (var days : List.of(touches, jobs)) {
        for (int at = 0; at < days.length; at += LENGTH) {
          all.add(number(days, at));
        }
      }
      var numbers = all.stream().mapToInt(Integer::intValue).toArray();
      return VisitHistory.of(client, numbers.length, numbers, today);
    }
    int visits = 0;
    var starts = new int[VisitHistory.MOST_GAPS + 1];
    for (int at = 0; at < touches.length; at += LENGTH) {
      if (at == 0 || !isSame(touches, at - LENGTH, at)) {
        starts[visits++ % starts.length] = at;
      }
    }
    var last = new int[Math.min(visits, starts.length)];
    for (int i = 0; i < last.length; i++) {
      last[i] = number(touches, starts[(visits - last.length + i) % starts.length]);
    }
    return VisitHistory.of(client, visits, last, today);
  }

  private static boolean isSame(byte[] days, int one, int other) {
    return Arrays.equals(days, one, one + LENGTH, days, other, other + LENGTH);
  }

  /** The number of a day written as 2026-11-28, counted from 1970. */
  private static int number(byte[] text, int at) {
    int year = 1000 * digit(text, at) + 100 * digit(text, at + 1) + two(text, at + 2);
    return (int) LocalDate.of(year, two(text, at + 5), two(text, at + 8)).toEpochDay();
  }

  private static int two(byte[] text, int at) {
    return 10 * digit(text, at) + digit(text, at + 1);
  }

  private static int digit(byte[] text, int at) {
    return text[at] - '0';
  }
}
