package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.AgendaLine;
import hug.model.Client;
import hug.model.ContactState;
import hug.model.ReasonKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The verdict of the rules on one client's silence. It contains only dates, so it stays valid until
 * the book changes.
 *
 * @param rule the rule that decided
 * @param clock the date silence is counted from
 * @param windowEnd the last day of the window
 * @param contact silence, or an agreed date, before any snooze
 * @param snoozedUntil the date that earlier due dates are moved to
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

  /** Silence, or the agreed date, after any snooze. */
  public AgendaLine due() {
    return contact.after(snoozedUntil);
  }

  /** The due date, after any snooze. */
  public LocalDate dueOn() {
    return due().dueOn();
  }

  /** The due date before any snooze. */
  public LocalDate unmoved() {
    return contact.dueOn();
  }

  /** Whether a snooze moved the due date. */
  public boolean isSnoozed() {
    return due().isSnoozed();
  }

  /** Whether a date was agreed. */
  public boolean isScheduled() {
    return contact.kind() == ReasonKind.SCHEDULED;
  }

  /** Whether the client must not be contacted on {@code day}. */
  public boolean isQuiet(LocalDate day) {
    return standing.quiet().filter(quiet -> quiet.holdsOn(day)).isPresent();
  }

  /** Whether the client is due on {@code day}: the due date has come, and they are not quiet. */
  public boolean isDue(LocalDate day) {
    return !dueOn().isAfter(day) && !isQuiet(day);
  }

  /** Whether the client has lapsed on {@code day}. */
  public boolean isLapsed(LocalDate day) {
    return lapsedOn.isBefore(day) && !isQuiet(day);
  }

  /** Days since the due date; negative if it is in the future. */
  public long daysOver(LocalDate today) {
    return DAYS.between(dueOn(), today);
  }

  /** Days since the client lapsed; negative if that is in the future. */
  public long daysLapsed(LocalDate today) {
    return DAYS.between(lapsedOn, today);
  }

  /** Days since the clock started. */
  public long daysSilent(LocalDate today) {
    return DAYS.between(clock, today);
  }
}
