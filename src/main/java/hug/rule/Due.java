package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Agendum;
import hug.model.Forecast;
import java.time.LocalDate;

/**
 * One reason to touch a client, and when: dates only, so that it holds until the book changes.
 *
 * @param dueOn the day on which it falls due, after a snooze
 * @param isSnoozed whether a snooze moved that day
 */
public record Due(Reason reason, LocalDate dueOn, boolean isSnoozed) {

  /** Days since the due date; negative while it lies ahead. */
  public long daysOver(LocalDate today) {
    return DAYS.between(dueOn, today);
  }

  /** The more pressing first; of equally pressing ones, the one that was due first. */
  static int compare(Due one, Due other) {
    int order = Integer.compare(one.reason.rank(), other.reason.rank());
    return order != 0 ? order : one.dueOn.compareTo(other.dueOn);
  }

  /** The same, as far as lists are made by it. */
  Forecast.Entry entry() {
    var line =
        new Agendum(
            reason.client().id(),
            reason.word(),
            reason.number(),
            reason.part(),
            reason.windowDays(),
            dueOn);
    return new Forecast.Entry(line, reason.rank(), isSnoozed);
  }
}
