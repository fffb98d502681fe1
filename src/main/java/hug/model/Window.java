package hug.model;

import java.time.LocalDate;
import java.util.Locale;

/** The silence allowed: a whole number of days, weeks, months or years, such as 90d or 3m. */
public record Window(int count, Unit unit) {
  private static final int MOST_YEARS = 100;
  private static final int MOST_DIGITS = 6;

  /** The unit of a window. */
  public enum Unit {
    DAY(366),
    WEEK(53),
    MONTH(12),
    YEAR(1);

    private final int perYear;
    private final String letter = name().substring(0, 1).toLowerCase(Locale.ROOT);

    Unit(int perYear) {
      this.perYear = perYear;
    }

    /** Whether a word is its letter or its name: {@code w}, {@code week} or {@code weeks}. */
    private boolean isCalled(String word) {
      var name = name().toLowerCase(Locale.ROOT);
      return word.equals(letter) || word.equals(name) || word.equals(name + "s");
    }
  }

  /**
   * Parses a window as people write it: {@code 10d}, {@code 2w}, {@code 3 months}, {@code two
   * weeks}, {@code a fortnight}, {@code quarterly}.
   *
   * @throws Failure if it is anything else, less than 1, or longer than 100 years
   */
  public static Window parse(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    switch (word) {
      case "daily" -> word = "1d";
      case "weekly" -> word = "1w";
      case "fortnightly", "fortnight", "a fortnight" -> word = "2w";
      case "monthly" -> word = "1m";
      case "quarterly" -> word = "3m";
      case "yearly", "annually" -> word = "1y";
      default -> {}
    }
    int digits = 0;
    while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
      digits++;
    }
    var rest = word.substring(digits);
    if (digits > 0 && rest.isEmpty()) {
      throw Failure.usage("\"" + text + "\" needs a unit: 30d, 2w, 3m or 1y");
    }
    int blank = rest.indexOf(' ');
    int number = digits == 0 && blank > 0 ? NumberWord.of(rest.substring(0, blank)) : 0;
    if (number > 0) {
      return of(number, rest.substring(blank), text);
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      throw noWindow(text);
    }
    return of(Integer.parseInt(word.substring(0, digits)), rest, text);
  }

  private static Window of(int count, String unitName, String text) {
    var name = unitName.strip();
    for (var unit : Unit.values()) {
      if (unit.isCalled(name) && count > 0) {
        if (count > MOST_YEARS * unit.perYear) {
          throw Failure.usage(
              "\"" + text.strip() + "\" is longer than 100 years; use a shorter window");
        }
        return new Window(count, unit);
      }
    }
    throw noWindow(text);
  }

  /** Whether a text is meant as a window: a number followed by a unit. */
  static boolean isWindow(String text) {
    try {
      parse(text);
      return true;
    } catch (Failure noWindow) {
      return text.strip().matches("[0-9]+ ?[dwmyDWMY]");
    }
  }

  private static Failure noWindow(String text) {
    return Failure.usage(
        "\"" + text + "\" is not a valid window; try 10d, 2 weeks, a month or fortnightly");
  }

  /** The day this long after {@code day}, limited to the last day of a shorter month. */
  public LocalDate after(LocalDate day) {
    return switch (unit) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case YEAR -> day.plusYears(count);
    };
  }

  /** The day this long before {@code day}, limited to the last day of a shorter month. */
  public LocalDate before(LocalDate day) {
    return switch (unit) {
      case DAY -> day.minusDays(count);
      case WEEK -> day.minusWeeks(count);
      case MONTH -> day.minusMonths(count);
      case YEAR -> day.minusYears(count);
    };
  }

  /** The latest start such that this much time has passed by {@code end}. */
  public LocalDate lastStart(LocalDate end) {
    var start = before(end);
    while (!after(start.plusDays(1)).isAfter(end)) {
      start = start.plusDays(1);
    }
    return start;
  }

  /** A window twice as long. */
  public Window doubled() {
    return new Window(2 * count, unit);
  }

  /** For people: {@code 90 days}, {@code month}, as it follows "every". */
  public String inWords() {
    var name = unit.name().toLowerCase(Locale.ROOT);
    return count == 1 ? name : count + " " + name + "s";
  }

  @Override
  public String toString() {
    return count + unit.letter;
  }
}
