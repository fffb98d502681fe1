package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Client;
import hug.model.Forecast;
import hug.model.Standing;
import java.time.LocalDate;

/**
 * What the rules say of one client: dates only, so that it holds on every day until the book
 * changes.
 *
 * @param rule the rule that decided
 * @param clock the day from which silence counts
 * @param windowEnd the last day of the window
 * @param unmoved the day on which the client would be due without a snooze
 * @param dueOn the day on which the client falls due
 * @param lapsedOn the last day of the lapse; lapsed on every day after it
 */
public record Verdict(
    Standing standing,
    Rule rule,
    LocalDate clock,
    LocalDate windowEnd,
    Reason reason,
    LocalDate unmoved,
    LocalDate dueOn,
    LocalDate lapsedOn) {

  public Client client() {
    return standing.client();
  }

  /** Whether a snooze moved the due date. */
  public boolean isSnoozed() {
    return dueOn.isAfter(unmoved);
  }

  /** Whether the client is not to be contacted on {@code day}. */
  public boolean isQuiet(LocalDate day) {
    return standing.quiet().filter(quiet -> quiet.holdsOn(day)).isPresent();
  }

  /**
   * Whether the client is to be touched on {@code day}: the due date has come, and nobody asked for
   * quiet.
   */
  public boolean isDue(LocalDate day) {
    return !dueOn.isAfter(day) && !isQuiet(day);
  }

  /** Whether silence has gone beyond the lapse on {@code day}. */
  public boolean isLapsed(LocalDate day) {
    return lapsedOn.isBefore(day) && !isQuiet(day);
  }

  /** Days since the due date; negative while it lies ahead. */
  public long daysOver(LocalDate today) {
    return DAYS.between(dueOn, today);
  }

  /** Days since the lapse was complete; negative while it lies ahead. */
  public long daysLapsed(LocalDate today) {
    return DAYS.between(lapsedOn, today);
  }

  /** Days since the clock started. */
  public long daysSilent(LocalDate today) {
    return DAYS.between(clock, today);
  }

  /** The same, as far as lists are made by it. */
  public Forecast forecast() {
    return new Forecast(clock, reason.ordinal(), windowDays(), dueOn, isSnoozed(), lapsedOn);
  }

  private long windowDays() {
    return DAYS.between(clock, windowEnd);
  }
}
