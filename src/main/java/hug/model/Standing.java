package hug.model;

import java.util.Optional;

/**
 * A client, and what the book knows that decides whether they are due.
 *
 * @param lastTouch the last touch that counted
 * @param lastPlan the last touch, counted or not, that agreed on a day for the next
 * @param lastNote what was said last: the latest note that is not of a mailing
 */
public record Standing(
    Client client,
    Optional<Touch> lastTouch,
    Optional<Touch> lastPlan,
    Optional<Snooze> snooze,
    Optional<Quiet> quiet,
    String lastNote) {}
