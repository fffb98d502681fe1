package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A client, and what the book knows that decides whether they are due.
 *
 * @param lastTouch when the last touch that counted was made
 * @param lastPlan what was agreed last, at a touch that counted or not
 * @param lastNote what was said last: the latest note that is not of a mailing
 * @param worth their value, and the values of the jobs that were delivered; absent if none is known
 */
public record ContactState(
    Client client,
    Optional<Moment> lastTouch,
    Optional<Plan> lastPlan,
    Optional<Snooze> snooze,
    Optional<Quiet> quiet,
    String lastNote,
    Optional<Amount> worth) {

  /** The day that is planned for the next touch, unless one that counts came since. */
  public Optional<LocalDate> planned() {
    return lastPlan
        .filter(plan -> lastTouch.filter(plan::isEndedBy).isEmpty())
        .map(plan -> plan.day());
  }
}
