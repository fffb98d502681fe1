package hug.rule;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Period;
import hug.model.TouchHistory;
import java.time.LocalDate;

/**
 * The days that a book covers, because clients may have joined long before it was started.
 *
 * @param first the date of the first touch; today if there is none
 */
public record KnownDays(LocalDate first) {
  private static final int PARTS = 10;

  static KnownDays of(TouchHistory history, LocalDate today) {
    long first = today.toEpochDay();
    for (int client = 0; client < history.size(); client++) {
      int start = history.start(client);
      first = start == history.start(client + 1) ? first : Math.min(first, history.day(start));
    }
    return new KnownDays(LocalDate.ofEpochDay(first));
  }

  /** Whether it covers a period from its beginning: the first touch is in its first tenth. */
  boolean isWhole(Period period) {
    long length = DAYS.between(period.from(), period.to()) + 1;
    return PARTS * DAYS.between(period.from(), first) < length;
  }
}
