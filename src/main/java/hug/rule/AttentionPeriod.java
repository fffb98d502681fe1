package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Awaited;
import hug.model.Period;
import hug.model.TouchTotals;
import java.time.LocalDate;
import java.util.List;

/**
 * The attention that clients got in a period, up to its end, or to today if it is not over. Only
 * counted touches are included. A value that is undefined, such as a share of nothing, is null.
 *
 * @param name such as 2026-Q4
 * @param begin its first day, or the first day the book knows if that is much later
 * @param isOver whether its last day has passed
 * @param clients the number who had joined by the end: became a client, or had an earlier first
 *     touch
 * @param touches the number of touches
 * @param touchesPerClient touches per client, from 0
 * @param touchedShare the share of clients with at least one touch, from 0 to 1
 * @param medianSilence the median number of days without a touch at the end, by nearest rank (the
 *     lower of the two middle values if the number of clients is even)
 * @param longSilence the 95th percentile: the least number of days that at least 95% of clients do
 *     not exceed
 * @param gini how unequally touches are shared among clients: 0 if all got the same, near 1 if one
 *     got all ({@link Gini})
 * @param personalShare the share of touches by call, card, visit, meeting or gift, from 0 to 1
 * @param notedShare the share of touches with a note, from 0 to 1
 * @param wordsPerNote words, separated by spaces or line breaks, per touch with a note, from 1
 * @param promisesInTime the share of the promises due in the period that were kept on time, from 0
 *     to 1, of those that are overdue or kept; dropped ones are excluded
 * @param daysToPutRight mean days from a complaint to its fix, for those fixed in the period, from
 *     0
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
   * @param touches of each client in the period
   * @param silences of each client at the end
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

  /** Whether the book covers it from its beginning. */
  public boolean isFromStart() {
    return begin.equals(period.from());
  }

  /** Whether it is comparable: it is over, and the book covers it from its beginning. */
  public boolean isWhole() {
    return isOver && isFromStart();
  }

  /** The things clients wait for: promises that were not dropped, and complaints. */
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
