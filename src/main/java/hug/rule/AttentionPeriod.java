package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Awaited;
import hug.model.Period;
import hug.model.TouchTotals;
import java.time.LocalDate;
import java.util.List;

/**
 * The attention that clients got in a period, until its end, or until today while it lasts. Only
 * touches that count are meant. What has no meaning, such as a share of nothing, is null.
 *
 * @param name such as 2026-Q4
 * @param begin its first day, or the first that the book knows, where that is well after it
 * @param isOver whether its last day has passed
 * @param clients how many had joined by the end: became a client, or had a first touch before that
 * @param touches how many there were
 * @param touchesPerClient touches over clients, from 0
 * @param touchedShare the share of clients with at least one touch, from 0 to 1
 * @param medianSilence days without a touch at the end, of the client in the middle: the nearest
 *     rank, which of an even number of clients is the lower of the two in the middle
 * @param longSilence the same for 95%: the least number of days that at least 95 of 100 clients do
 *     not exceed
 * @param gini how unequally touches are shared among clients: 0 where all got the same, near 1
 *     where one got all ({@link Gini})
 * @param personalShare the share of touches by call, card, visit, meeting or gift, from 0 to 1
 * @param notedShare the share of touches with a note, from 0 to 1
 * @param wordsPerNote words, parted by blanks or line breaks, over touches with a note, from 1
 * @param promisesInTime of the promises for a day in the period that has passed, or that are kept,
 *     the share kept on that day or before, from 0 to 1; those that were dropped are left out
 * @param daysToPutRight mean days from a complaint to when it was put right, of those put right in
 *     the period, from 0
 */
public record AttentionPeriod(
    String name,
    Period period,
    LocalDate begin,
    boolean isOver,
    int clients,
    long touches,
    Double touchesPerClient,
    Double touchedShare,
    Integer medianSilence,
    Integer longSilence,
    Double gini,
    Double personalShare,
    Double notedShare,
    Double wordsPerNote,
    Double promisesInTime,
    Double daysToPutRight) {
  private static final int MEDIAN = 50;
  private static final int LONG = 95;

  /**
   * @param touches of each client, in the period
   * @param silences of each client, at the end
   */
  static AttentionPeriod of(
      String name,
      Period period,
      KnownDays known,
      LocalDate today,
      Distribution touches,
      Distribution silences,
      TouchTotals.Sum totals,
      Promises promises) {
    return new AttentionPeriod(
        name,
        period,
        known.isWhole(period) ? period.from() : known.first(),
        period.to().isBefore(today),
        touches.count(),
        totals.touches(),
        share(totals.touches(), touches.count()),
        share(touches.countAboveZero(), touches.count()),
        silences.percentile(MEDIAN),
        silences.percentile(LONG),
        touches.gini(),
        share(totals.personal(), totals.touches()),
        share(totals.noted(), totals.touches()),
        share(totals.words(), totals.noted()),
        promises.inTime(period, today),
        promises.daysToPutRight(period));
  }

  /** Whether the book knows it from its beginning. */
  public boolean isFromStart() {
    return begin.equals(period.from());
  }

  /** Whether it can be compared with others: it is over, and known from its beginning. */
  public boolean isWhole() {
    return isOver && isFromStart();
  }

  /** What clients wait for: promises that were not dropped, and complaints. */
  record Promises(List<Awaited> promises, List<Awaited> complaints) {
    private Double inTime(Period period, LocalDate today) {
      int inTime = 0;
      int all = 0;
      for (var promise : promises) {
        var day = promise.on();
        boolean isSettled = promise.doneOn().isPresent() || day.isBefore(today);
        if (period.contains(day) && !day.isAfter(today) && isSettled) {
          all++;
          inTime += promise.doneOn().filter(done -> !done.isAfter(day)).isPresent() ? 1 : 0;
        }
      }
      return share(inTime, all);
    }

    private Double daysToPutRight(Period period) {
      long days = 0;
      int all = 0;
      for (var complaint : complaints) {
        if (complaint.doneOn().filter(period::contains).isPresent()) {
          all++;
          days += DAYS.between(complaint.on(), complaint.doneOn().get());
        }
      }
      return share(days, all);
    }
  }

  private static Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
