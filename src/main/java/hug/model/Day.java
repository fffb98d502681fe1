package hug.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * A day as people say it: "yesterday", "3 days ago", "next tuesday", "end of month", "21st nov",
 * 21.11.2026, 11/21/2026 or 2026-11-21.
 */
public final class Day {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2999;
  private static final int YYYYMMDD = 8;

  private Day() {}

  /** A day of something done: a bare weekday or date is the latest one. */
  public static LocalDate done(String text, LocalDate today) {
    return new Reader(text, today, false).read();
  }

  /** A day of something to come: a bare weekday or date is the next one. */
  public static LocalDate toCome(String text, LocalDate today) {
    return new Reader(text, today, true).read();
  }

  /** A day to come, or how long from {@code start} it is: {@code 2w}, {@code 2 weeks}. */
  public static LocalDate toCome(String text, LocalDate today, LocalDate start) {
    return Window.isWindow(text)
        ? new Reader(text, today, true).inRange(Window.parse(text).after(start))
        : toCome(text, today);
  }

  private record Reader(String text, LocalDate today, boolean toCome) {
    public LocalDate read() {
      var said = text.strip().toLowerCase(Locale.ROOT);
      if (said.length() == 10 && said.charAt(4) == '-' && said.charAt(7) == '-') {
        return date(
            number(said.substring(0, 4)), number(said.substring(5, 7)), number(said.substring(8)));
      }
      var words = said.replace(',', ' ').strip().split("\\s+");
      return switch (words.length) {
        case 1 -> oneWord(words[0]);
        case 2 -> twoWords(words[0], words[1]);
        case 3 -> threeWords(words[0], words[1], words[2]);
        default -> throw unknown();
      };
    }

    private LocalDate oneWord(String word) {
      switch (word) {
        case "today" -> {
          return today;
        }
        case "yesterday" -> {
          return today.minusDays(1);
        }
        case "tomorrow" -> {
          return today.plusDays(1);
        }
        default -> {}
      }
      if (word.startsWith("+")) {
        return shifted(word.substring(1), 1);
      }
      if (word.startsWith("-")) {
        return shifted(word.substring(1), -1);
      }
      if (word.indexOf('.') > 0) {
        return dotted(word.split("\\.", -1));
      }
      if (word.indexOf('/') > 0) {
        return slashed(word.split("/", -1));
      }
      if (word.length() == YYYYMMDD && isNumber(word)) {
        return date(
            number(word.substring(0, 4)), number(word.substring(4, 6)), number(word.substring(6)));
      }
      var weekday = weekday(word);
      return toCome
          ? today.with(TemporalAdjusters.next(weekday))
          : today.with(TemporalAdjusters.previousOrSame(weekday));
    }

    /** As in 21.11.2026 or 21.11. */
    private LocalDate dotted(String[] parts) {
      if (parts.length != 3) {
        throw unknown();
      }
      int month = number(parts[1]);
      return parts[2].isEmpty() && month >= 1 && month <= 12
          ? nearest(number(parts[0]), Month.of(month))
          : date(number(parts[2].isEmpty() ? "0" : parts[2]), month, number(parts[0]));
    }

    /** As in 2026/11/21 or, where only one order gives a date, 21/11/2026 or 11/21/2026. */
    private LocalDate slashed(String[] parts) {
      if (parts.length != 3) {
        throw unknown();
      }
      int first = number(parts[0]);
      int second = number(parts[1]);
      int third = number(parts[2]);
      if (parts[0].length() == 4) {
        return date(first, second, third);
      }
      if (first > 12 || first == second) {
        return date(third, second, first);
      }
      if (second > 12) {
        return date(third, first, second);
      }
      throw AmbiguousDay.of(text, date(third, second, first), date(third, first, second));
    }

    private LocalDate twoWords(String first, String second) {
      return switch (first) {
        case "last" -> whole(second, -1);
        case "next" -> whole(second, 1);
        default ->
            startsWithDigit(first)
                ? nearest(ordinal(first), month(second))
                : nearest(ordinal(second), month(first));
      };
    }

    /** The first day of a week, month or year before or after this one, or a weekday. */
    private LocalDate whole(String unit, int sign) {
      return switch (unit) {
        case "week" -> Period.weekOf(today).from().plusWeeks(sign);
        case "month" -> today.withDayOfMonth(1).plusMonths(sign);
        case "year" -> today.withDayOfYear(1).plusYears(sign);
        default -> {
          var month = monthOrNull(unit);
          if (month != null) {
            yield firstOf(month, sign);
          }
          yield today.with(
              sign > 0
                  ? TemporalAdjusters.next(weekday(unit))
                  : TemporalAdjusters.previous(weekday(unit)));
        }
      };
    }

    /** The first day of the nearest such month that is not this one. */
    private LocalDate firstOf(Month month, int sign) {
      var day = LocalDate.of(today.getYear(), month, 1);
      boolean isOnThatSide =
          sign > 0 ? day.isAfter(today) : day.getMonth().compareTo(today.getMonth()) < 0;
      return isOnThatSide ? day : day.plusYears(sign);
    }

    private LocalDate threeWords(String first, String second, String third) {
      if (first.equals("end") && second.equals("of") && third.equals("month")) {
        return Period.monthOf(today).to();
      }
      if (third.equals("ago")) {
        return shifted(number(first), second, -1);
      }
      if (first.equals("in")) {
        return shifted(number(second), third, 1);
      }
      return startsWithDigit(first)
          ? date(number(third), month(second).getValue(), ordinal(first))
          : date(number(third), month(first).getValue(), ordinal(second));
    }

    private LocalDate shifted(String window, int sign) {
      int last = window.length() - 1;
      if (last < 1) {
        throw unknown();
      }
      return shifted(number(window.substring(0, last)), window.substring(last), sign);
    }

    private LocalDate shifted(int count, String unit, int sign) {
      long by = (long) sign * count;
      var day =
          switch (unit) {
            case "d", "day", "days" -> today.plusDays(by);
            case "w", "week", "weeks" -> today.plusWeeks(by);
            case "m", "month", "months" -> today.plusMonths(by);
            case "y", "year", "years" -> today.plusYears(by);
            default -> throw unknown();
          };
      return inRange(day);
    }

    /** The day of that month which is nearest on the side that is meant; today is on both. */
    private LocalDate nearest(int day, Month month) {
      if (day < 1 || day > month.maxLength()) {
        throw impossible(
            day, month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), month.maxLength());
      }
      int year = today.getYear();
      while (true) {
        if (day <= YearMonth.of(year, month).lengthOfMonth()) {
          var date = LocalDate.of(year, month, day);
          if (toCome ? !date.isBefore(today) : !date.isAfter(today)) {
            return inRange(date);
          }
        }
        year += toCome ? 1 : -1;
      }
    }

    private LocalDate date(int year, int month, int day) {
      if (month < 1 || month > 12) {
        throw Failure.usage("\"" + text + "\" is not a date: months go from 01 to 12");
      }
      if (year < 100) {
        throw Failure.usage("\"" + text + "\" is not a date: write the year in full, as in 2026");
      }
      if (year < FIRST_YEAR || year > LAST_YEAR) {
        throw outOfRange();
      }
      int length = YearMonth.of(year, month).lengthOfMonth();
      if (day < 1 || day > length) {
        var name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
        throw impossible(day, name, length);
      }
      return LocalDate.of(year, month, day);
    }

    private LocalDate inRange(LocalDate day) {
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        throw outOfRange();
      }
      return day;
    }

    private Failure outOfRange() {
      return Failure.usage("\"" + text + "\" is not between the years 1800 and 2999");
    }

    private Failure impossible(int day, String month, int length) {
      return Failure.usage(
          "\""
              + text
              + "\" is not a date: "
              + month
              + " has no day "
              + day
              + ", only 1 to "
              + length);
    }

    private DayOfWeek weekday(String word) {
      for (var day : DayOfWeek.values()) {
        if (abbreviates(word, day.name())) {
          return day;
        }
      }
      throw unknown();
    }

    private Month month(String word) {
      var month = monthOrNull(word);
      if (month == null) {
        throw unknown();
      }
      return month;
    }

    private static Month monthOrNull(String word) {
      for (var month : Month.values()) {
        if (abbreviates(word, month.name())) {
          return month;
        }
      }
      return null;
    }

    /** 21, or 21st. */
    private int ordinal(String word) {
      for (var ending : List.of("st", "nd", "rd", "th", ".")) {
        if (word.endsWith(ending)) {
          return number(word.substring(0, word.length() - ending.length()));
        }
      }
      return number(word);
    }

    private static boolean isNumber(String word) {
      return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean abbreviates(String word, String name) {
      return word.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(word);
    }

    private static boolean startsWithDigit(String word) {
      return Character.isDigit(word.charAt(0));
    }

    private int number(String word) {
      if (word.equals("a") || word.equals("an")) {
        return 1;
      }
      if (word.isEmpty() || word.length() > 5) {
        throw unknown();
      }
      int number = 0;
      for (int i = 0; i < word.length(); i++) {
        char digit = word.charAt(i);
        if (digit < '0' || digit > '9') {
          throw unknown();
        }
        number = 10 * number + digit - '0';
      }
      return number;
    }

    private Failure unknown() {
      return Failure.usage(
          "cannot read \""
              + text
              + "\" as a date; try 2026-11-21, yesterday, 3 days ago, tuesday, 21 nov or +2w");
    }
  }
}
