package hug.rule;

import hug.model.Period;
import hug.model.TouchHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/**
 * The touches that clients got in their first year, from the day they joined to the day before its
 * anniversary. Only those whose first year is over are compared, and lies within the days that the
 * book knows.
 *
 * @param cohorts those who joined in one calendar year, the earliest first
 */
public record FirstYears(
    TouchHistory history, KnownDays known, LocalDate today, List<Cohort> cohorts, First first) {
  /** Fewer are no measure for others. */
  private static final int LEAST = 10;

  /**
   * Clients who joined in a year.
   *
   * @param joined how many there are
   * @param isOver how many of them have their first year behind them, and known
   * @param touches how many each of those got in it: the mean, null where there is none
   */
  public record Cohort(int year, int joined, int isOver, Double touches) {}

  /**
   * The first clients: of those whose first year the book knows, the tenth who joined first, at
   * least ten, whose first year is over.
   *
   * @param clients how many they are; 0 where fewer than ten have their first year behind them, or
   *     where they got less than one touch each
   * @param touches how many each got in their first year: the mean
   */
  public record First(int clients, double touches) {}

  /**
   * A client who got less than half as much in the last 12 months as the first in their first year.
   *
   * @param touches how many they got
   * @param worth in cents; negative if it is not known
   */
  public record Least(long client, int touches, long worth) {}

  static FirstYears of(TouchHistory history, KnownDays known, LocalDate today) {
    var cohorts = new TreeMap<Integer, int[]>();
    var order = new long[history.size()];
    int eligible = 0;
    for (int client = 0; client < history.size(); client++) {
      if (history.joined(client) <= today.toEpochDay()) {
        var sums = cohorts.computeIfAbsent(day(history, client).getYear(), _ -> new int[3]);
        sums[0]++;
        if (known.isWhole(firstYear(history, client))) {
          order[eligible++] = ((long) history.joined(client) << Integer.SIZE) + client;
          if (isOver(history, client, today)) {
            sums[1]++;
            sums[2] += inFirstYear(history, client);
          }
        }
      }
    }
    Arrays.sort(order, 0, eligible);
    var years = new ArrayList<Cohort>();
    cohorts.forEach(
        (year, sums) -> years.add(new Cohort(year, sums[0], sums[1], mean(sums[2], sums[1]))));
    return new FirstYears(history, known, today, years, first(history, order, eligible, today));
  }

  private static First first(TouchHistory history, long[] order, int eligible, LocalDate today) {
    int clients = 0;
    int touches = 0;
    for (int i = 0; i < Math.min(eligible, Math.max(LEAST, (eligible + 9) / 10)); i++) {
      if (isOver(history, (int) order[i], today)) {
        clients++;
        touches += inFirstYear(history, (int) order[i]);
      }
    }
    return clients < LEAST || touches < clients
        ? new First(0, 0)
        : new First(clients, mean(touches, clients));
  }

  /** Whether the book knows all first years, and fewer than ten are over. */
  public boolean isTooEarly() {
    int over = 0;
    for (int client = 0; client < history.size(); client++) {
      if (history.joined(client) <= today.toEpochDay()) {
        if (!known.isWhole(firstYear(history, client))) {
          return false;
        }
        over += isOver(history, client, today) ? 1 : 0;
      }
    }
    return over < LEAST;
  }

  /**
   * Those who joined 12 months ago or more and get least, the worthiest first, then those with the
   * fewest touches, then the lowest number.
   *
   * @param isLeftOut whether a client is not to be contacted
   * @param worth of a client in cents, negative if it is not known
   */
  public List<Least> least(LongPredicate isLeftOut, LongUnaryOperator worth) {
    int from = (int) today.minusYears(1).toEpochDay() + 1;
    int to = (int) today.toEpochDay();
    var least = new ArrayList<Least>();
    for (int client = 0; client < history.size(); client++) {
      int touches = history.between(client, from, to);
      long number = history.number(client);
      if (history.joined(client) < from
          && 2 * touches < first.touches()
          && !isLeftOut.test(number)) {
        least.add(new Least(number, touches, worth.applyAsLong(number)));
      }
    }
    least.sort((one, other) -> {
      int order = Long.compare(other.worth(), one.worth());
      return order != 0 ? order : Integer.compare(one.touches(), other.touches());
    });
    return least;
  }

  private static boolean isOver(TouchHistory history, int client, LocalDate today) {
    return firstYear(history, client).to().isBefore(today);
  }

  private static int inFirstYear(TouchHistory history, int client) {
    var end = firstYear(history, client).to();
    return history.between(client, history.joined(client), (int) end.toEpochDay());
  }

  private static Period firstYear(TouchHistory history, int client) {
    var joined = day(history, client);
    return new Period(joined, joined.plusYears(1).minusDays(1));
  }

  private static LocalDate day(TouchHistory history, int client) {
    return LocalDate.ofEpochDay(history.joined(client));
  }

  private static Double mean(int sum, int count) {
    return count == 0 ? null : (double) sum / count;
  }
}
