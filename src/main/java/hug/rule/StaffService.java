package hug.rule;

import hug.model.Matter;
import hug.model.Matter.Ending;
import hug.model.Period;
import java.util.List;
import java.util.Optional;

/**
 * A staff member's results with promises, complaints and feedback in a period.
 *
 * @param ended the number of promises kept or dropped
 * @param inTime the number of those kept on time
 * @param overdue the number that were due in the period and still open after it
 * @param daysToRectify the rounded mean of days from a complaint to its fix; absent if none was
 *     fixed
 */
public record StaffService(
    long ended, long inTime, long overdue, Optional<Long> daysToRectify, NetScore feedback) {

  /**
   * Computes the results.
   *
   * @param matters all matters recorded by one staff member that had an event at any time
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

  /** The number of promises that were due or ended. */
  public long promises() {
    return ended + overdue;
  }

  /** The number of promises kept on time: {@code 3 of 4}; {@code none} if none were due. */
  public String promisesInWords() {
    return promises() == 0 ? "none" : inTime + " of " + promises();
  }

  /** The net score of the feedback; absent if there was none. */
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
