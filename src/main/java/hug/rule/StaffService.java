package hug.rule;

import hug.model.Matter;
import hug.model.Matter.Ending;
import hug.model.Period;
import java.util.List;
import java.util.Optional;

/**
 * What came in a period of the promises, complaints and feedback that a member of staff noted.
 *
 * @param ended promises that were kept or dropped
 * @param inTime those of them that were kept on their day or before
 * @param overdue those that were to be kept in the period, and were still open after it
 * @param daysToRectify the mean, rounded, from a complaint to the day on which it was put right;
 *     absent where none was
 */
public record StaffService(
    long ended, long inTime, long overdue, Optional<Long> daysToRectify, NetScore feedback) {

  /**
   * What came of it.
   *
   * @param matters all that one member noted and something came of, at any time
   */
  public static StaffService of(List<Matter> matters, Period period) {
    var promises = of(Matter.Sort.PROMISE, matters);
    var rectified = ServiceFigures.doneIn(of(Matter.Sort.COMPLAINT, matters), period);
    return new StaffService(
        promises.stream().filter(promise -> isEndedIn(period, promise)).count(),
        ServiceFigures.kept(promises, period, true),
        promises.stream().filter(promise -> isOverdue(period, promise)).count(),
        ServiceFigures.toRectify(rectified, period),
        NetScore.of(ServiceFigures.noted(of(Matter.Sort.FEEDBACK, matters), period)));
  }

  /** Promises that were to be kept, or ended: how many of them were in time is the question. */
  public long promises() {
    return ended + overdue;
  }

  /** How many promises were in time: {@code 3 of 4}; {@code none} where none was to be kept. */
  public String promisesInWords() {
    return promises() == 0 ? "none" : inTime + " of " + promises();
  }

  /** The net score of the feedback; absent where there was none. */
  public Optional<Long> score() {
    return feedback.all() == 0 ? Optional.empty() : Optional.of(feedback.net());
  }

  private static List<Matter> of(Matter.Sort sort, List<Matter> matters) {
    return matters.stream().filter(matter -> matter.sort() == sort).toList();
  }

  private static boolean isOverdue(Period period, Matter promise) {
    boolean isOpen =
        promise.ending().map(Ending::on).filter(day -> !day.isAfter(period.to())).isEmpty();
    return isOpen
        && promise.day().filter(period::contains).isPresent()
        && promise.day().get().isBefore(period.to());
  }

  private static boolean isEndedIn(Period period, Matter promise) {
    return promise.ending().map(Ending::on).filter(period::contains).isPresent();
  }
}
