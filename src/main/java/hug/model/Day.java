package hug.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * A day as people say it: "yesterday", "3 days ago", "next tuesday", "end of month", "21st nov",
 * 21.11.2026, 11/21/2026 or 2026-11-21.
 */
public final class Day {

  private Day() {}

  /** A day of something done: a bare weekday or date is the latest one. */
  public static LocalDate done(String text, LocalDate today) {
    return new DayReader(text, today, false).read();
  }

  /** A day of something to come: a bare weekday or date is the next one. */
  public static LocalDate toCome(String text, LocalDate today) {
    return new DayReader(text, today, true).read();
  }

  /** Whether it can be read as a day to come, or as how long it is until then. */
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

  /** A day to come, or how long from {@code start} it is: {@code 2w}, {@code 2 weeks}. */
  public static LocalDate toCome(String text, LocalDate today, LocalDate start) {
    return Window.isWindow(text)
        ? new DayReader(text, today, true).inRange(Window.parse(text).after(start))
        : toCome(text, today);
  }

  /**
   * A day that comes every year, of the year {@link Yearless#YEAR} where none is written; absent if
   * the text is no date of the calendar.
   */
  public static Optional<LocalDate> yearly(String text) {
    return new WrittenDate(text, new EveryYear()).read(DayReader.words(text));
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
