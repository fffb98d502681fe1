package hug.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses a calendar date: 2026-11-21, 21.11.2026, 11/21/2026, 21-11-2026, 21st nov 2026 or
 * 20261121, and the same without a year.
 *
 * @param text the text as typed, for messages
 */
record WrittenDate(String text, Unwritten unwritten) {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2999;
  private static final int YYYYMMDD = 8;
  private static final List<String> ENDINGS = List.of("st", "nd", "rd", "th", ".");

  /** Completes a date of which a part is missing. */
  interface Unwritten {
    /** Completes a day and month that exist in some year. */
    LocalDate withoutYear(Month month, int day);

    /** Completes a day from 1 to 31; absent if that is not enough. */
    Optional<LocalDate> withoutMonth(int day);
  }

  /**
   * Parses words as a date; absent if they are not one.
   *
   * @throws Failure if the calendar has no such date
   * @throws AmbiguousDay if it has two readings
   */
  Optional<LocalDate> read(List<String> words) {
    return switch (words.size()) {
      case 1 -> oneWord(words.getFirst());
      case 2 -> named(words.get(0), words.get(1), "");
      case 3 -> named(words.get(0), words.get(1), words.get(2));
      default -> Optional.empty();
    };
  }

  private Optional<LocalDate> oneWord(String word) {
    if (word.length() == YYYYMMDD && isNumber(word)) {
      return Optional.of(date(word.substring(0, 4), word.substring(4, 6), word.substring(6)));
    }
    int ordinal = ordinal(word);
    if (ordinal > 0 && !isNumber(word)) {
      return ordinal > 31 ? Optional.empty() : unwritten.withoutMonth(ordinal);
    }
    for (var separator : List.of(".", "/", "-")) {
      var parts = List.of(word.split("[" + separator + "]", -1));
      if (parts.size() == 2 || parts.size() == 3) {
        boolean isWhole = parts.stream().allMatch(WrittenDate::isNumber);
        return separator.equals(".") ? dotted(parts) : isWhole ? parted(parts) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Parses 21.11.2026, 21.11. or 21.11, the day first. */
  private Optional<LocalDate> dotted(List<String> parts) {
    var year = parts.size() == 3 ? parts.get(2) : "";
    return isNumber(parts.get(0)) && isNumber(parts.get(1)) && (year.isEmpty() || isNumber(year))
        ? Optional.of(date(year, parts.get(1), parts.get(0)))
        : Optional.empty();
  }

  /** Parses 2026/11/21 or, if only one order is possible, 21/11/2026, 11/21/2026 or 11/21. */
  private Optional<LocalDate> parted(List<String> parts) {
    var first = parts.get(0);
    var second = parts.get(1);
    if (first.length() == 4) {
      return parts.size() == 3 ? Optional.of(date(first, second, parts.get(2))) : Optional.empty();
    }
    var year = parts.size() == 3 ? parts.get(2) : "";
    int one = Integer.parseInt(first);
    int other = Integer.parseInt(second);
    if (one > 12 || one == other) {
      return Optional.of(date(year, second, first));
    }
    if (other > 12) {
      return Optional.of(date(year, first, second));
    }
    throw AmbiguousDay.of(text, date(year, second, first), date(year, first, second));
  }

  /** Parses 21 nov 2026 or nov 21st; {@code year} may be empty. */
  private Optional<LocalDate> named(String first, String second, String year) {
    boolean isDayFirst = Character.isDigit(first.charAt(0));
    var month = month(isDayFirst ? second : first);
    int day = ordinal(isDayFirst ? first : second);
    return month.isEmpty() || day < 0 || !(year.isEmpty() || isNumber(year))
        ? Optional.empty()
        : Optional.of(
            year.isEmpty()
                ? date(month.get(), day)
                : date(Integer.parseInt(year), month.get().getValue(), day));
  }

  /** Parses the parts of a date; {@code year} may be empty. */
  LocalDate date(String year, String month, String day) {
    int number = Integer.parseInt(month);
    return year.isEmpty()
        ? date(number, Integer.parseInt(day))
        : date(Integer.parseInt(year), number, Integer.parseInt(day));
  }

  LocalDate date(int month, int day) {
    return date(Month.of(required(month)), day);
  }

  private LocalDate date(Month month, int day) {
    if (day < 1 || day > month.maxLength()) {
      throw impossible(
          day, month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), month.maxLength());
    }
    return unwritten.withoutYear(month, day);
  }

  LocalDate date(int year, int month, int day) {
    required(month);
    if (year < 100) {
      throw Failure.usage("\"" + text + "\" is not a date: write the year in full, such as 2026");
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

  private int required(int month) {
    if (month < 1 || month > 12) {
      throw Failure.usage("\"" + text + "\" is not a date: months go from 01 to 12");
    }
    return month;
  }

  LocalDate inRange(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw outOfRange();
    }
    return day;
  }

  private Failure outOfRange() {
    return Failure.usage("\"" + text + "\" is out of range; use a year from 1800 to 2999");
  }

  private Failure impossible(int day, String month, int length) {
    return Failure.usage(
        "\"%s\" is not a date: %s has no day %d, only 1 to %d".formatted(text, month, day, length));
  }

  static Optional<Month> month(String word) {
    for (var month : Month.values()) {
      if (abbreviates(word, month.name())) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  static boolean abbreviates(String word, String name) {
    return word.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(word);
  }

  /** Parses 21 or 21st; -1 for anything else. */
  private static int ordinal(String word) {
    for (var ending : ENDINGS) {
      if (word.endsWith(ending)) {
        var digits = word.substring(0, word.length() - ending.length());
        return isNumber(digits) ? Integer.parseInt(digits) : -1;
      }
    }
    return isNumber(word) ? Integer.parseInt(word) : -1;
  }

  /** Whether it consists of digits that fit in a number. */
  static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= YYYYMMDD;
  }
}
