package hug.transfer;

import hug.model.Day;
import hug.model.Failure;
import hug.model.Yearless;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A day as other programs write it, with or without a year, and with or without a time after it:
 * {@code 2024-03-15 10:11}, {@code 15.3.1990}, {@code 24.12.}, {@code --08-04} or {@code 15 Mar
 * 2024}.
 */
final class ForeignDay {
  /** The length of {@code 2024-03-15}. */
  private static final int DAY = 10;

  /** After a digit: {@code 10:11:12 AM}, {@code T101112Z}. */
  private static final String TIME = "(?<=[0-9])(\\s+[0-9]{1,2}:|T[0-9]{2}).*";

  /** Years that stand for no year: Apple writes 1604, others 0000 or 0001. */
  private static final String FORMER_YEAR =
      "\\b(1[0-7][0-9]{2}|000[01])\\b|^1[0-7][0-9]{2}(?=[0-9]{4}$)";

  private ForeignDay() {}

  /** Whether it is a placeholder for no date, such as 0000-00-00. */
  static boolean isNone(String text) {
    return !text.isEmpty() && text.chars().noneMatch(c -> Character.isLetterOrDigit(c) && c != '0');
  }

  /**
   * A day in the past, or today.
   *
   * @throws Failure if it is not, or not a date
   */
  static LocalDate past(String text, LocalDate today) {
    var day = Day.done(withoutTime(text.strip()), today);
    if (day.isAfter(today)) {
      throw Failure.usage(day + " is in the future");
    }
    return day;
  }

  /**
   * A day of every year, in the year {@link Yearless#YEAR} if the year is unknown.
   *
   * @throws Failure if it is not a date
   */
  static LocalDate yearly(String text) {
    var day = text.strip().replaceFirst(TIME, "");
    if (day.matches("--[0-9]{2}-?[0-9]{2}")) {
      return withoutYear(text, day.replace("-", ""));
    }
    return Day.yearly(day.replaceFirst(FORMER_YEAR, String.valueOf(Yearless.YEAR)))
        .orElseThrow(() -> unknown(text));
  }

  private static LocalDate withoutYear(String text, String monthAndDay) {
    try {
      return LocalDate.parse(
          Yearless.YEAR + "-" + monthAndDay.substring(0, 2) + "-" + monthAndDay.substring(2));
    } catch (DateTimeException noDay) {
      throw unknown(text);
    }
  }

  private static Failure unknown(String text) {
    return Failure.usage(
        "cannot read \"" + text + "\" as a date; try 2024-03-15, 15.3.2024, 15 mar or --03-15");
  }

  /** The date of {@code 2024-03-15 10:11}; any other text unchanged. */
  static String withoutTime(String text) {
    boolean isTimed =
        text.length() > DAY
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && " T".indexOf(text.charAt(DAY)) >= 0
            && text.indexOf(':') > 0;
    return isTimed ? text.substring(0, DAY) : text;
  }
}
