package hug.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * Parses a day as people say it: "yesterday", "3 days ago", "next tuesday", "end of month", "21st
 * nov", 21.11.2026, 11/21/2026 or 2026-11-21.
 */
public final class Day {

  private Day() {}

  /** A day in the past: a bare weekday or date is the latest one. */
  public static LocalDate done(String text, LocalDate today) {
    return new DayReader(text, today, false).read();
  }

  /** A day in the future: a bare weekday or date is the next one. */
  public static LocalDate toCome(String text, LocalDate today) {
    return new DayReader(text, today, true).read();
  }

  /** Whether it can be parsed as a future day or a duration. */
  public static boolean isToCome(String text, LocalDate today) {
    try {
      toCome(text, today, today);
      return true;
    } catch (AmbiguousDay two) {
      return true;
    } catch (Failure noDay) {
      return false;
    }
  }

  /** A future day, or a duration counted from {@code start}: {@code 2w}, {@code 2 weeks}. */
  public static LocalDate toCome(String text, LocalDate today, LocalDate start) {
    return Window.isWindow(text)
        ? new DayReader(text, today, true).inRange(Window.parse(text).after(start))
        : toCome(text, today);
  }

  /**
   * A yearly date, with the year {@link Yearless#YEAR} if the text has none; absent if the text is
   * not a calendar date.
   */
  public static Optional<LocalDate> yearly(String text) {
    return new WrittenDate(text, new EveryYear()).read(DayReader.words(text));
  }

  /**
   * The day of a calendar date whose numbers have been read.
   *
   * @param text the text as written, for messages
   * @throws Failure if there is no such day
   */
  public static LocalDate of(String text, int year, int month, int day) {
    return new WrittenDate(text, new EveryYear()).date(year, month, day);
  }

  /** The same for a date without a year, which gets the year {@link Yearless#YEAR}. */
  public static LocalDate yearly(String text, int month, int day) {
    return new WrittenDate(text, new EveryYear()).date(month, day);
  }

  private record EveryYear() implements WrittenDate.Unwritten {
    @Override
    public LocalDate withoutYear(Month month, int day) {
      return LocalDate.of(Yearless.YEAR, month, day);
    }

    @Override
    public Optional<LocalDate> withoutMonth(int day) {
      return Optional.empty();
    }
  }
}
