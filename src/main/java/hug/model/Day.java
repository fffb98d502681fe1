package hug.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A day as people say it: "yesterday", "3 days ago", "next tuesday", "21 nov", 21.11.2026 or
 * 2026-11-21.
 */
public final class Day {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2999;

  private Day() {}

  /** A day of something done: a bare weekday or date is the latest one. */
  public static LocalDate done(String text, LocalDate today) {
    return new Reader(text, today, false).read();
  }

  /** A day of something to come: a bare weekday or date is the next one. */
  public static LocalDate toCome(String text, LocalDate today) {
    return new Reader(text, today, true).read();
  }

  /** A day to come, or how long from {@code start} it is: {@code 2w}. */
  public static LocalDate toCome(String text, LocalDate today, LocalDate start) {
    return isWindow(text)
        ? new Reader(text, today, true).inRange(Window.parse(text).after(start))
        : toCome(text, today);
  }

  private static boolean isWindow(String text) {
    var word = text.strip();
    int last = word.length() - 1;
    if (last < 1 || "dwmyDWMY".indexOf(word.charAt(last)) < 0) {
      return false;
    }
    return word.chars().limit(last).allMatch(c -> c >= '0' && c <= '9');
  }

  private record Reader(String text, LocalDate today, boolean toCome) {
    public LocalDate read() {
      var said = text.strip().toLowerCase(Locale.ROOT);
      if (said.length() == 10 && said.charAt(4) == '-' && said.charAt(7) == '-') {
        return date(
            number(said.substring(0, 4)), number(said.substring(5, 7)), number(said.substring(8)));
      }
      var words = said.split("\\s+");
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

    private LocalDate twoWords(String first, String second) {
      return switch (first) {
        case "last" -> today.with(TemporalAdjusters.previous(weekday(second)));
        case "next" -> today.with(TemporalAdjusters.next(weekday(second)));
        default ->
            startsWithDigit(first)
                ? nearest(number(first), month(second))
                : nearest(number(second), month(first));
      };
    }

    private LocalDate threeWords(String first, String second, String third) {
      if (third.equals("ago")) {
        return shifted(number(first), second, -1);
      }
      if (first.equals("in")) {
        return shifted(number(second), third, 1);
      }
      return startsWithDigit(first)
          ? date(number(third), month(second).getValue(), number(first))
          : date(number(third), month(first).getValue(), number(second));
    }

    private LocalDate shifted(String window, int sign) {
      if (!isWindow(window)) {
        throw unknown();
      }
      int last = window.length() - 1;
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
        throw Failure.usage("\"" + text + "\" is no date: months go from 01 to 12");
      }
      if (year < 100) {
        throw Failure.usage("\"" + text + "\" is no date: write the year in full, as in 2026");
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
          "\"" + text + "\" is no date: " + month + " has no day " + day + ", only 1 to " + length);
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
      for (var month : Month.values()) {
        if (abbreviates(word, month.name())) {
          return month;
        }
      }
      throw unknown();
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
          "\""
              + text
              + "\" is no day I know; say 2026-11-21, yesterday, 3 days ago, tuesday, 21 nov or"
              + " +2w");
    }
  }
}
