package hug.model;

import java.time.LocalDate;

/**
 * When a client falls due and lapses, as the rules foretell it: dates only, so that it holds on
 * every day until the book changes.
 *
 * @param clock the day from which silence counts
 * @param rank of the reason; the lower is the more pressing
 * @param windowDays the length of the window in days, from 1
 * @param dueOn the day on which the client falls due
 * @param isSnoozed whether a snooze moved that day
 * @param lapsedOn the last day of the lapse
 */
public record Forecast(
    LocalDate clock,
    int rank,
    long windowDays,
    LocalDate dueOn,
    boolean isSnoozed,
    LocalDate lapsedOn) {}
