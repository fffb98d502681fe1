package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A client, with everything that decides whether they are due.
 *
 * @param lastTouch the time of the last counted touch
 * @param lastPlan the latest plan, made at a touch that counted or not
 * @param lastNote the latest note, excluding mailings
 * @param worth their value plus the values of all delivered jobs; absent if unknown
 */
public record ContactState(
    Client client,
    Optional<Moment> lastTouch,
    Optional<Plan> lastPlan,
    Optional<Snooze> snooze,
    Optional<Quiet> quiet,
    String lastNote,
    Optional<Amount> worth) {

  /** The date planned for the next touch, unless a counted touch came since. */
  public Optional<LocalDate> planned() {
    return plan().map(plan -> plan.day());
  }

  /** The latest plan, unless a counted touch came since. */
  public Optional<Plan> plan() {
    return lastPlan.filter(plan -> lastTouch.filter(plan::isEndedBy).isEmpty());
  }
}
