package hug.command;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Locale;

/** Dates and numbers of days, as people say them. */
public final class Days {
  private static final int LAST_IN_DAYS = 13;
  private static final int LAST_IN_WEEKS = 62;
  private static final int LAST_IN_MONTHS = 729;
  private static final double DAYS_A_MONTH = 365.25 / 12;
  private static final double DAYS_A_YEAR = 365.25;

  private Days() {}

  public static String of(long days) {
    return counted(days, "day");
  }

  /**
   * A length of time in one unit, rounded down: {@code 13 days}, {@code 3 weeks}, {@code 7 months},
   * {@code 2 years}.
   *
   * @param days 0 or more
   */
  public static String span(long days) {
    if (days <= LAST_IN_DAYS) {
      return of(days);
    }
    if (days <= LAST_IN_WEEKS) {
      return counted(days / 7, "week");
    }
    return days <= LAST_IN_MONTHS
        ? counted((long) (days / DAYS_A_MONTH), "month")
        : counted((long) (days / DAYS_A_YEAR), "year");
  }

  /** The time since a day: {@code today}, {@code yesterday}, {@code 3 weeks ago}. */
  public static String since(LocalDate day, LocalDate today) {
    long days = DAYS.between(day, today);
    return days == 0 ? "today" : days == 1 ? "yesterday" : span(days) + " ago";
  }

  /** A day in few words: {@code tomorrow}, {@code Tue 1 Dec}, {@code 1 Dec 2027}. */
  public static String on(LocalDate day, LocalDate today) {
    long ahead = DAYS.between(today, day);
    if (ahead >= -1 && ahead <= 1) {
      return ahead == 0 ? "today" : ahead > 0 ? "tomorrow" : "yesterday";
    }
    return date(day, today);
  }

  /** A date, with the year unless it is this one: {@code Tue 1 Dec}. */
  public static String date(LocalDate day, LocalDate today) {
    var date = inYear(day);
    return day.getYear() == today.getYear()
        ? capitalised(day.getDayOfWeek().name(), 3) + " " + date
        : date + " " + day.getYear();
  }

  /** A date without its year: {@code 1 Dec}. */
  public static String inYear(LocalDate day) {
    return day.getDayOfMonth() + " " + capitalised(day.getMonth().name(), 3);
  }

  /** A day in few words, to follow a verb: {@code today}, {@code on Tue 1 Dec}. */
  public static String onDay(LocalDate day, LocalDate today) {
    var said = on(day, today);
    return said.indexOf(' ') < 0 ? said : "on " + said;
  }

  /** A date in full: {@code 27 November 2026}. */
  public static String dated(LocalDate day) {
    return day.getDayOfMonth() + " " + monthOf(day);
  }

  /** A date in full without its year: {@code 27 November}. */
  public static String inYearInFull(LocalDate day) {
    return day.getDayOfMonth() + " " + capitalised(day.getMonth().name(), Integer.MAX_VALUE);
  }

  /** The month of a day: {@code November 2026}. */
  public static String monthOf(LocalDate day) {
    return capitalised(day.getMonth().name(), Integer.MAX_VALUE) + " " + day.getYear();
  }

  /** A date with its weekday: {@code Friday 27 November}. */
  public static String full(LocalDate day) {
    return capitalised(day.getDayOfWeek().name(), Integer.MAX_VALUE)
        + " "
        + day.getDayOfMonth()
        + " "
        + capitalised(day.getMonth().name(), Integer.MAX_VALUE);
  }

  /** A date with weekday and year: {@code Friday 27 November 2026}. */
  public static String withYear(LocalDate day) {
    return full(day) + " " + day.getYear();
  }

  private static String counted(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  /** The first letters of an upper-case name, with only the first in upper case. */
  private static String capitalised(String name, int letters) {
    var rest = name.substring(1, Math.min(name.length(), letters));
    return name.charAt(0) + rest.toLowerCase(Locale.ROOT);
  }
}
