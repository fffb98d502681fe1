package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.AgendaLine;
import hug.model.Client;
import hug.model.ContactState;
import hug.model.ReasonKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rules say of one client's silence: dates only, so that it holds on every day until the
 * book changes.
 *
 * @param rule the rule that decided
 * @param clock the day from which silence counts
 * @param windowEnd the last day of the window
 * @param contact silence, or a day that was agreed, without a snooze
 * @param snoozedUntil the day to which due dates before it are moved
 * @param lapsedOn the last day of the lapse; lapsed on every day after it
 */
public record Verdict(
    ContactState standing,
    Rule rule,
    LocalDate clock,
    LocalDate windowEnd,
    AgendaLine contact,
    Optional<LocalDate> snoozedUntil,
    LocalDate lapsedOn) {

  public Client client() {
    return standing.client();
  }

  /** Silence, or the day that was agreed, after a snooze. */
  public AgendaLine due() {
    return contact.after(snoozedUntil);
  }

  /** The day on which the client falls due, after a snooze. */
  public LocalDate dueOn() {
    return due().dueOn();
  }

  /** The day on which the client would be due without a snooze. */
  public LocalDate unmoved() {
    return contact.dueOn();
  }

  /** Whether a snooze moved the due date. */
  public boolean isSnoozed() {
    return due().isSnoozed();
  }

  /** Whether a day was agreed. */
  public boolean isScheduled() {
    return contact.kind() == ReasonKind.SCHEDULED;
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
    return !dueOn().isAfter(day) && !isQuiet(day);
  }

  /** Whether silence has gone beyond the lapse on {@code day}. */
  public boolean isLapsed(LocalDate day) {
    return lapsedOn.isBefore(day) && !isQuiet(day);
  }

  /** Days since the due date; negative while it lies ahead. */
  public long daysOver(LocalDate today) {
    return DAYS.between(dueOn(), today);
  }

  /** Days since the lapse was complete; negative while it lies ahead. */
  public long daysLapsed(LocalDate today) {
    return DAYS.between(lapsedOn, today);
  }

  /** Days since the clock started. */
  public long daysSilent(LocalDate today) {
    return DAYS.between(clock, today);
  }
}
