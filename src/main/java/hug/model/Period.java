package hug.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** A range of days, including both ends. */
public record Period(LocalDate from, LocalDate to) {

  /** The week around {@code day}, from Monday to Sunday (ISO 8601). */
  public static Period weekOf(LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, monday.plusDays(6));
  }

  /** The calendar month around {@code day}. */
  public static Period monthOf(LocalDate day) {
    return new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
  }

  /** The preceding period of the same length; for a whole month, the previous month. */
  public Period before() {
    return equals(monthOf(from))
        ? monthOf(from.minusDays(1))
        : new Period(from.minusDays(days()), from.minusDays(1));
  }

  /** The number of days. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
