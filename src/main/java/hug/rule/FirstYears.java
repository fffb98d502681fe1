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
 * The touches that clients got in their first year, from the day they joined to the day before the
 * anniversary. Only first years that are over and covered by the book are compared.
 *
 * @param cohorts clients by the calendar year they joined, earliest first
 */
public record FirstYears(
    TouchHistory history, KnownDays known, LocalDate today, List<Cohort> cohorts, First first) {
  /** The least number of clients to compare with. */
  private static final int LEAST = 10;

  /**
   * The clients who joined in a year.
   *
   * @param joined the number of clients
   * @param isOver the number whose first year is over and covered by the book
   * @param touches the mean number of touches they got in it; null if there are none
   */
  public record Cohort(int year, int joined, int isOver, Double touches) {}

  /**
   * The first clients: the first tenth to join, at least ten, of those whose first year is over and
   * covered by the book.
   *
   * @param clients the number of clients; 0 if fewer than ten have completed their first year, or
   *     if they got less than one touch each
   * @param touches the mean number of touches in their first year
   */
  public record First(int clients, double touches) {}

  /**
   * A client who got less than half as many touches in the last 12 months as the first clients in
   * their first year.
   *
   * @param touches the number of touches they got
   * @param worth in cents; negative if unknown
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

  /** Whether the book covers all first years, but fewer than ten are over. */
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
   * The clients who joined at least 12 months ago and get the least, by highest worth, then fewest
   * touches, then number.
   *
   * @param isLeftOut whether a client must not be contacted
   * @param worth of a client in cents; negative if unknown
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
