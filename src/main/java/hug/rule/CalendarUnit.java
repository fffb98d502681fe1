package hug.rule;

import hug.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The calendar unit that a history is divided into. */
public enum CalendarUnit {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  CalendarUnit(int months) {
    this.months = months;
  }

  /** The calendar month, quarter or year around a day. */
  public Period around(LocalDate day) {
    int before = (day.getMonthValue() - 1) % months;
    var from = day.minusMonths(before).withDayOfMonth(1);
    return new Period(from, from.plusMonths(months).minusDays(1));
  }

  /** All units from the one around the first day to the one around the last. */
  public List<Period> between(LocalDate first, LocalDate last) {
    var periods = new ArrayList<Period>();
    for (var next = around(first); !next.from().isAfter(last); ) {
      periods.add(next);
      next = around(next.to().plusDays(1));
    }
    return periods;
  }

  /** The name of a unit: {@code 2026-11}, {@code 2026-Q4} or {@code 2026}. */
  public String label(Period period) {
    var month = period.from().toString().substring(0, 7);
    var year = month.substring(0, 4);
    return switch (this) {
      case MONTH -> month;
      case QUARTER -> year + "-Q" + (period.from().getMonthValue() + 2) / 3;
      case YEAR -> year;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
