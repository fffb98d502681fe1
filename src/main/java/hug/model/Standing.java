package hug.model;

import java.util.Optional;

/**
 * A client, and what the book knows that decides whether they are due.
 *
 * @param lastTouch the last touch that counted
 * @param lastPlan what was agreed last, at a touch that counted or not
 * @param lastNote what was said last: the latest note that is not of a mailing
 */
public record Standing(
    Client client,
    Optional<Touch> lastTouch,
    Optional<Plan> lastPlan,
    Optional<Snooze> snooze,
    Optional<Quiet> quiet,
    String lastNote) {}
