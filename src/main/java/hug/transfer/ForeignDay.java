package hug.transfer;

import hug.model.Day;
import hug.model.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A day as other programs write it: {@code 2024-03-15}, {@code 20240315}, {@code --08-04}, {@code
 * 3/15/2024} or {@code 15 Mar 2024}, with or without a time after it.
 */
final class ForeignDay {
  /** What stands for the year where only the day is known: it has a 29 February. */
  static final int NO_YEAR = 1904;

  /** Apple writes 1604 for no year; nobody who is alive was born in such years. */
  private static final int FIRST_YEAR = 1800;

  private static final int LAST_YEAR = 2999;

  /** The letters of {@code 2024-03-15}. */
  private static final int DAY = 10;

  private ForeignDay() {}

  /**
   * @throws Failure if it is no day
   */
  static LocalDate parse(String text) {
    try {
      var words = text.strip().split("[ T]", -1);
      if (words[0].matches("--[0-9]{2}-?[0-9]{2}")) {
        return LocalDate.parse(NO_YEAR + "-" + words[0].substring(2, 4) + "-" + last(words[0]));
      }
      if (words[0].matches("[0-9]{4}(-[0-9]{2}-[0-9]{2}|[0-9]{4})")) {
        var digits = words[0].replace("-", "");
        int year = Integer.parseInt(digits, 0, 4, 10);
        return day(year, Integer.parseInt(digits, 4, 6, 10), Integer.parseInt(digits, 6, 8, 10));
      }
      if (words[0].matches("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")) {
        var parts = words[0].split("/", -1);
        int year = Integer.parseInt(parts[2]);
        return year < FIRST_YEAR
            ? day(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
            : Day.done(words[0], LocalDate.EPOCH);
      }
      if (words.length >= 3 && words[0].matches("[0-9]{1,2}") && words[2].matches("[0-9]{4}")) {
        return day(
            Integer.parseInt(words[2]), month(words[1]).getValue(), Integer.parseInt(words[0]));
      }
    } catch (DateTimeException noDay) {
      // Said below.
    }
    throw Failure.usage(
        "cannot read \"" + text + "\" as a date; try 2024-03-15, --03-15 or 15 Mar 2024");
  }

  /** A day as {@code 2024-03-15 10:11} has it; any other text as it is. */
  static String withoutTime(String text) {
    boolean isTimed =
        text.length() > DAY
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && " T".indexOf(text.charAt(DAY)) >= 0
            && text.indexOf(':') > 0;
    return isTimed ? text.substring(0, DAY) : text;
  }

  private static LocalDate day(int year, int month, int day) {
    if (year > LAST_YEAR) {
      throw new DateTimeException("no such year yet");
    }
    return LocalDate.of(year < FIRST_YEAR ? NO_YEAR : year, month, day);
  }

  private static String last(String word) {
    return word.substring(word.length() - 2);
  }

  private static Month month(String word) {
    for (var month : Month.values()) {
      if (month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(word)) {
        return month;
      }
    }
    throw new DateTimeException(word);
  }
}
