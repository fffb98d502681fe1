package hug.transfer;

import hug.model.AmbiguousDay;
import hug.model.Day;
import hug.model.DayOrder;
import hug.model.Failure;
import hug.model.Yearless;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as other programs write it, with or without a year, a weekday before it and a time behind:
 * {@code 2024-03-15 10:11}, {@code Tue, 15 Mar 2024}, {@code 15.3.90}, {@code 24.12.}, {@code
 * --08-04}, {@code 2 de enero de 1970} or {@code 19700102}.
 */
public final class ForeignDay {
  private static final int FIRST_YEAR = 1800;
  private static final int CENTURY = 100;

  /** The length of {@code 2024-03-15}. */
  private static final int ISO = 10;

  /** The length of the serial numbers of days in spreadsheets, from 1927 to 2173. */
  private static final int SERIAL = 5;

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  /** Decides the order of an ambiguous day, or throws it. */
  public interface Orders {
    /** Nothing is known about the order. */
    Orders UNKNOWN =
        two -> {
          throw two;
        };

    DayOrder of(AmbiguousDay two);
  }

  /** The year that a day without one gets. */
  private enum Kind {
    PAST,
    TO_COME,
    YEARLY
  }

  private ForeignDay() {}

  /** Whether it is a placeholder for no date, such as 0000-00-00, 1/1/4501 or 0-Jan-00. */
  static boolean isNone(String text) {
    return !text.isEmpty()
        && !isUsual(text)
        && (isZero(text)
            || NoValue.is(text)
            || DayParts.of(text).map(ForeignDay::isNone).orElse(false));
  }

  private static boolean isZero(String text) {
    boolean isZero = false;
    for (int i = 0; i < text.length(); i++) {
      isZero |= text.charAt(i) == '0';
      if ("0-/.: ,\u5e74\u6708\u65e5".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return isZero;
  }

  private static boolean isNone(DayParts day) {
    int first = day.first();
    int second = day.second();
    return switch (day.year()) {
      case 0, 1900 -> first == 0 || second == 0;
      case 1, 1601, 4501 -> !day.isShort() && first == 1 && second == 1;
      case 1899 -> Math.min(first, second) == 12 && Math.max(first, second) >= 30;
      default -> false;
    };
  }

  /** The day that a number of a spreadsheet stands for, such as 45581.5. */
  static Optional<LocalDate> serial(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPoint = i == SERIAL && (c == '.' || c == ',');
      if (!isPoint && (c < '0' || c > '9')) {
        return Optional.empty();
      }
      digits += i < SERIAL && !isPoint ? 1 : 0;
    }
    boolean isWhole = text.length() == SERIAL;
    return digits == SERIAL && text.charAt(0) != '0' && (isWhole || !isDigit(text.charAt(SERIAL)))
        ? Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(text.substring(0, SERIAL))))
        : Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * A day in the past, or today.
   *
   * @throws Failure if it is not, or not a date
   */
  public static LocalDate past(String text, LocalDate today, Orders orders) {
    var day = read(Kind.PAST, text.strip(), today, orders);
    if (day.isAfter(today)) {
      throw Failure.usage(day + " is in the future");
    }
    return day;
  }

  /** The same where nothing is known about the order of day and month. */
  static LocalDate past(String text, LocalDate today) {
    return past(text, today, Orders.UNKNOWN);
  }

  /**
   * A day in the future; a day without a year is the next one.
   *
   * @throws Failure if it is not a date
   */
  static LocalDate toCome(String text, LocalDate today, Orders orders) {
    return read(Kind.TO_COME, text.strip(), today, orders);
  }

  /**
   * A day of every year, in the year {@link Yearless#YEAR} if the year is unknown.
   *
   * @throws Failure if it is not a date
   */
  static LocalDate yearly(String text, LocalDate today, Orders orders) {
    return read(Kind.YEARLY, text.strip(), today, orders);
  }

  private static LocalDate read(Kind kind, String text, LocalDate today, Orders orders) {
    if (isUsual(text) || kind == Kind.PAST && isIso(text)) {
      return Day.done(text.substring(0, ISO), today);
    }
    var parts = DayParts.of(text);
    if (parts.isEmpty()) {
      return inWords(kind, text, today);
    }
    var day = parts.get();
    return switch (day.order()) {
      case FIXED, MONTH_FIRST -> date(kind, text, day, DayOrder.MDY, today);
      case DOTTED, DAY_FIRST -> date(kind, text, day, DayOrder.DMY, today);
      case UNKNOWN -> {
        var two =
            AmbiguousDay.of(
                text,
                date(kind, text, day, DayOrder.DMY, today),
                date(kind, text, day, DayOrder.MDY, today));
        yield two.in(orders.of(two));
      }
      case UNKNOWN_YEAR ->
          throw Failure.usage(
              "\"" + text + "\" can begin or end with the year; write it in full, such as 2026");
    };
  }

  /** A fast path for ISO dates that stand for nothing else. */
  private static boolean isUsual(String text) {
    return isIso(text)
        && (text.startsWith("20") || text.startsWith("19") && !text.startsWith("1900"));
  }

  /** A fast path for 2024-03-15 and 2024-03-15 10:11, which most programs write. */
  private static boolean isIso(String text) {
    return text.length() >= ISO
        && isDigit(text.charAt(0))
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (text.length() == ISO || TimeOfDay.isBehindDay(text));
  }

  /** A day that is no calendar date: yesterday, last friday. */
  private static LocalDate inWords(Kind kind, String text, LocalDate today) {
    serial(text)
        .ifPresent(day -> {
          throw Failure.usage(
              "\""
                  + text
                  + "\" is a spreadsheet's number for "
                  + day
                  + "; format the column as a date and save it again");
        });
    return switch (kind) {
      case PAST -> Day.done(text, today);
      case TO_COME -> Day.toCome(text, today);
      case YEARLY ->
          throw Failure.usage(
              "cannot read \""
                  + text
                  + "\" as a date; try 2024-03-15, 15.3.2024, 15 mar or --03-15");
    };
  }

  private static LocalDate date(
      Kind kind, String text, DayParts day, DayOrder order, LocalDate today) {
    int month = day.month(order);
    int number = day.day(order);
    // Years that stand for no year: Apple writes 1604, others 0000 or 0001.
    boolean isYearless =
        day.year() == DayParts.NO_YEAR
            || kind == Kind.YEARLY && !day.isShort() && day.year() < FIRST_YEAR;
    if (isYearless) {
      return nearest(kind, Day.yearly(text, month, number), today);
    }
    if (!day.isShort()) {
      return Day.of(text, day.year(), month, number);
    }
    int year = today.getYear() / CENTURY * CENTURY + day.year();
    var late = Day.of(text, year, month, number);
    return kind != Kind.TO_COME && late.isAfter(today)
        ? Day.of(text, year - CENTURY, month, number)
        : late;
  }

  private static LocalDate nearest(Kind kind, LocalDate day, LocalDate today) {
    if (kind == Kind.YEARLY) {
      return day;
    }
    boolean isPast = kind == Kind.PAST;
    int year = today.getYear();
    while (!isThere(day, year)
        || (isPast ? day.withYear(year).isAfter(today) : day.withYear(year).isBefore(today))) {
      year += isPast ? -1 : 1;
    }
    return day.withYear(year);
  }

  /** Whether a year has that day: not all have 29 February. */
  private static boolean isThere(LocalDate day, int year) {
    return day.withYear(year).getDayOfMonth() == day.getDayOfMonth();
  }
}
