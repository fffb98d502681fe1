package hug.model;

import java.time.LocalDate;

/** How long silence may last: a whole number of days, weeks, months or years, such as 90d or 3m. */
public record Window(int count, Unit unit) {
  private static final int MOST_YEARS = 100;

  /** What a window is counted in. */
  public enum Unit {
    DAY('d', 366),
    WEEK('w', 53),
    MONTH('m', 12),
    YEAR('y', 1);

    private final char letter;
    private final int perYear;

    Unit(char letter, int perYear) {
      this.letter = letter;
      this.perYear = perYear;
    }
  }

  /**
   * Reads a window as people write it: {@code 10d}, {@code 2w}, {@code 3m}, {@code 1y}.
   *
   * @throws Failure if it is anything else, less than 1, or longer than 100 years
   */
  public static Window parse(String text) {
    var word = text.strip();
    int digits = word.length() - 1;
    if (digits < 1 || digits > 6) {
      throw noWindow(text);
    }
    int count = 0;
    for (int i = 0; i < digits; i++) {
      int digit = word.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw noWindow(text);
      }
      count = count * 10 + digit;
    }
    char letter = Character.toLowerCase(word.charAt(digits));
    for (var unit : Unit.values()) {
      if (unit.letter == letter && count > 0) {
        if (count > MOST_YEARS * unit.perYear) {
          throw Failure.usage("\"" + word + "\" is longer than 100 years");
        }
        return new Window(count, unit);
      }
    }
    throw noWindow(text);
  }

  private static Failure noWindow(String text) {
    return Failure.usage(
        "\"" + text + "\" is no window; say a number from 1 and d, w, m or y: 10d, 2w, 3m, 1y");
  }

  /** The day this long after {@code day}; a month later clips to the last day of a short month. */
  public LocalDate after(LocalDate day) {
    return switch (unit) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case YEAR -> day.plusYears(count);
    };
  }

  /** The day this long before {@code day}; a month earlier clips to the last day of a short one. */
  public LocalDate before(LocalDate day) {
    return switch (unit) {
      case DAY -> day.minusDays(count);
      case WEEK -> day.minusWeeks(count);
      case MONTH -> day.minusMonths(count);
      case YEAR -> day.minusYears(count);
    };
  }

  /** The last day after which this much time has passed on {@code end}, or before. */
  public LocalDate lastStart(LocalDate end) {
    var start = before(end);
    while (!after(start.plusDays(1)).isAfter(end)) {
      start = start.plusDays(1);
    }
    return start;
  }

  /** The same unit, twice as many. */
  public Window doubled() {
    return new Window(2 * count, unit);
  }

  @Override
  public String toString() {
    return count + String.valueOf(unit.letter);
  }
}
