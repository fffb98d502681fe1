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
      where +answered = 1 and (+inbound = 1 or +channel in ('visit', 'meeting')) and made_on <= ?
      """;

  private static final String TOUCHES =
      """
      select client, group_concat(made_on, '')
      from touch indexed by touch_of_visit
      where +answered = 1 and (+inbound = 1 or +channel in ('visit', 'meeting'))
        and inbound >= ? and made_on <= ?
      group by client
      order by client
      """;

  private static final String TOUCHES_OF =
      """
      select made_on
      from touch indexed by touch_of_visit
      where client = ? and +answered = 1 and (+inbound = 1 or +channel in ('visit', 'meeting'))
        and inbound >= ? and made_on <= ?
      """;

  /** In table order, which is faster than to look each of them up. */
  private static final String JOBS =
      """
      select client, unixepoch(day) / 86400
      from matter not indexed
      where kind = 'job' and day <= ?
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
    var jobs = new HashMap<Long, int[]>();
    sqlite.all(
        JOBS, row -> jobs.merge(row.number(), new int[] {(int) row.number()}, Visits::joined), day);
    var histories = new ArrayList<VisitHistory>();
    for (var history : sqlite.each(TOUCHES, row -> history(row, jobs), areDirected ? 1 : 0, day)) {
      histories.add(history);
    }
    if (!jobs.isEmpty()) {
      jobs.forEach((client, days) -> histories.add(history(client, days)));
      histories.sort((one, other) -> Long.compare(one.client(), other.client()));
    }
    return histories;
  }

  private static int[] joined(int[] some, int[] more) {
    var all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private VisitHistory history(Row row, Map<Long, int[]> jobs) {
    long client = row.number();
    var touches = row.bytes();
    var delivered = jobs.remove(client);
    if (delivered == null) {
      return history(client, touches);
    }
    var days = new int[touches.length / LENGTH];
    for (int i = 0; i < days.length; i++) {
      days[i] = number(touches, i * LENGTH);
    }
    return history(client, joined(days, delivered));
  }

  /** The history of one client; absent without a visit. */
  public Optional<VisitHistory> of(long client, boolean areDirected) {
    var days = new TreeSet<LocalDate>();
    days.addAll(sqlite.all(TOUCHES_OF, Row::day, client, areDirected ? 1 : 0, day));
    days.addAll(sqlite.all(JOBS_OF, Row::day, client, day));
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            history(client, days.stream().mapToInt(one -> (int) one.toEpochDay()).toArray()));
  }

  /** The history of visits on some days, in any order. */
  private VisitHistory history(long client, int[] days) {
    Arrays.sort(days);
    int count = 1;
    for (int i = 1; i < days.length; i++) {
      if (days[i] != days[i - 1]) {
        days[count++] = days[i];
      }
    }
    var visits = Arrays.copyOf(days, count);
    return VisitHistory.of(client, count, visits, (int) day.toEpochDay());
  }

  /** The history of visits on days written one after another, in order; only the last are read. */
  private VisitHistory history(long client, byte[] touches) {
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
    return VisitHistory.of(client, visits, last, (int) day.toEpochDay());
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
