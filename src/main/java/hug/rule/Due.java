package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Forecast;
import java.time.LocalDate;

/** A client and one reason to touch them: dates only, so that it holds until the book changes. */
public record Due(Verdict verdict, Reason reason) {

  /** The day on which it falls due, after a snooze. */
  public LocalDate dueOn() {
    return isSnoozed() ? verdict.snoozedUntil().orElseThrow() : reason.dueOn();
  }

  /** Whether a snooze moved that day. */
  public boolean isSnoozed() {
    return reason.canWait()
        && verdict.snoozedUntil().filter(until -> until.isAfter(reason.dueOn())).isPresent();
  }

  /** Days since the due date; negative while it lies ahead. */
  public long daysOver(LocalDate today) {
    return DAYS.between(dueOn(), today);
  }

  /** Whether it is due on {@code day}, and the client wants to hear. */
  public boolean isDue(LocalDate day) {
    return !dueOn().isAfter(day) && !verdict.isQuiet(day);
  }

  /** The more pressing first; of equally pressing ones, the one that was due first. */
  static int compare(Due one, Due other) {
    int order = Integer.compare(one.reason.rank(), other.reason.rank());
    return order != 0 ? order : one.dueOn().compareTo(other.dueOn());
  }

  /** The same, as far as lists are made by it. */
  Forecast.Entry entry() {
    return new Forecast.Entry(
        reason.line(), reason.rank(), reason.windowDays(), dueOn(), isSnoozed());
  }
}
