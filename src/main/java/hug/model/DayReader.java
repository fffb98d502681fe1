package hug.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses a day as people say it.
 *
 * @param toCome whether a bare weekday or date means the next one, not the latest
 */
record DayReader(String text, LocalDate today, boolean toCome) implements WrittenDate.Unwritten {
  /** Words that are ignored: until friday, the 25th of december. */
  private static final List<String> FILLERS = List.of("on", "by", "until", "the", "of");

  /** Far longer than any day; the text of a file may be as long as the file. */
  private static final int MOST_LETTERS = 100;

  LocalDate read() {
    var said = text.strip();
    if (said.length() > MOST_LETTERS) {
      throw unknown();
    }
    if (said.length() == 10 && said.charAt(4) == '-' && said.charAt(7) == '-') {
      return iso(said.substring(0, 4), said.substring(5, 7), said.substring(8));
    }
    var words = words(said);
    var day =
        switch (words.size()) {
          case 1 -> oneWord(words.getFirst());
          case 2 -> twoWords(words.get(0), words.get(1));
          case 3 -> threeWords(words.get(0), words.get(1), words.get(2));
          default -> Optional.<LocalDate>empty();
        };
    return day.or(() -> written().read(words)).orElseThrow(this::unknown);
  }

  /** A fast path for ISO dates, which scripts and HUG_TODAY use. */
  private LocalDate iso(String year, String month, String day) {
    if (!WrittenDate.isNumber(year) || !WrittenDate.isNumber(month) || !WrittenDate.isNumber(day)) {
      throw unknown();
    }
    return written().date(year, month, day);
  }

  /** Splits a text into words: {@code the 25th} is one, {@code 25dec} is two. */
  static List<String> words(String said) {
    var lower = said.toLowerCase(Locale.ROOT).replace(',', ' ');
    var spaced = lower.replaceAll("([0-9])([a-z]{3,})", "$1 $2").strip();
    var words = new ArrayList<>(List.of(spaced.split("\\s+")));
    words.removeAll(FILLERS);
    return words;
  }

  private WrittenDate written() {
    return new WrittenDate(text, this);
  }

  private Optional<LocalDate> oneWord(String word) {
    return switch (word) {
      case "today" -> Optional.of(today);
      case "yesterday" -> Optional.of(today.minusDays(1));
      case "tomorrow" -> Optional.of(today.plusDays(1));
      default -> {
        if (word.startsWith("+") || word.startsWith("-")) {
          yield shifted(word.substring(1), word.startsWith("+") ? 1 : -1);
        }
        yield weekday(word)
            .map(day ->
                today.with(
                    toCome ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day)));
      }
    };
  }

  private Optional<LocalDate> twoWords(String first, String second) {
    if (first.equals("end") && second.equals("month")) {
      return Optional.of(Period.monthOf(today).to());
    }
    if (second.equals("ago")) {
      return shifted(first, -1);
    }
    return switch (first) {
      case "last" -> whole(second, -1);
      case "next" -> whole(second, 1);
      case "in" -> shifted(second, 1);
      case "this" ->
          weekday(second)
              .map(day ->
                  today.with(
                      toCome
                          ? TemporalAdjusters.nextOrSame(day)
                          : TemporalAdjusters.previousOrSame(day)));
      default -> Optional.empty();
    };
  }

  /** The first day of the previous or next week, month or year, or a weekday. */
  private Optional<LocalDate> whole(String unit, int sign) {
    return switch (unit) {
      case "week" -> Optional.of(Period.weekOf(today).from().plusWeeks(sign));
      case "month" -> Optional.of(today.withDayOfMonth(1).plusMonths(sign));
      case "year" -> Optional.of(today.withDayOfYear(1).plusYears(sign));
      default ->
          WrittenDate.month(unit)
              .map(month -> firstOf(month, sign))
              .or(() ->
                  weekday(unit)
                      .map(day ->
                          today.with(
                              sign > 0
                                  ? TemporalAdjusters.next(day)
                                  : TemporalAdjusters.previous(day))));
    };
  }

  /** The first day of the nearest such month other than the current one. */
  private LocalDate firstOf(Month month, int sign) {
    var day = LocalDate.of(today.getYear(), month, 1);
    boolean isOnThatSide =
        sign > 0 ? day.isAfter(today) : day.getMonth().compareTo(today.getMonth()) < 0;
    return isOnThatSide ? day : day.plusYears(sign);
  }

  private Optional<LocalDate> threeWords(String first, String second, String third) {
    if (third.equals("ago")) {
      return shifted(number(first), second, -1);
    }
    if (first.equals("in")) {
      return shifted(number(second), third, 1);
    }
    return switch (first + " " + second + " " + third) {
      case "day after tomorrow" -> Optional.of(today.plusDays(2));
      case "day before yesterday" -> Optional.of(today.minusDays(2));
      default -> Optional.empty();
    };
  }

  /** Parses a shift such as 2w. */
  private Optional<LocalDate> shifted(String window, int sign) {
    int last = window.length() - 1;
    return last < 1
        ? Optional.empty()
        : shifted(number(window.substring(0, last)), window.substring(last), sign);
  }

  private Optional<LocalDate> shifted(int count, String unit, int sign) {
    long by = (long) sign * count;
    if (count < 0) {
      return Optional.empty();
    }
    var day =
        switch (unit) {
          case "d", "day", "days" -> today.plusDays(by);
          case "w", "week", "weeks" -> today.plusWeeks(by);
          case "fortnight", "fortnights" -> today.plusWeeks(2 * by);
          case "m", "month", "months" -> today.plusMonths(by);
          case "y", "year", "years" -> today.plusYears(by);
          default -> null;
        };
    return Optional.ofNullable(day).map(this::inRange);
  }

  /** The nearest such day in the wanted direction; today counts in both. */
  @Override
  public LocalDate withoutYear(Month month, int day) {
    int year = today.getYear();
    while (true) {
      if (day <= YearMonth.of(year, month).lengthOfMonth()
          && isMeant(LocalDate.of(year, month, day))) {
        return inRange(LocalDate.of(year, month, day));
      }
      year += toCome ? 1 : -1;
    }
  }

  @Override
  public Optional<LocalDate> withoutMonth(int day) {
    if (day < 1) {
      return Optional.empty();
    }
    var month = YearMonth.from(today);
    while (day > month.lengthOfMonth() || !isMeant(month.atDay(day))) {
      month = month.plusMonths(toCome ? 1 : -1);
    }
    return Optional.of(month.atDay(day));
  }

  private boolean isMeant(LocalDate day) {
    return toCome ? !day.isBefore(today) : !day.isAfter(today);
  }

  LocalDate inRange(LocalDate day) {
    return written().inRange(day);
  }

  private static Optional<DayOfWeek> weekday(String word) {
    for (var day : DayOfWeek.values()) {
      if (WrittenDate.abbreviates(word, day.name())) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** The number meant by 2, two or a; -1 if it is none of these. */
  private static int number(String word) {
    int number = NumberWord.of(word);
    return number > 0 ? number : word.matches("[0-9]{1,5}") ? Integer.parseInt(word) : -1;
  }

  private Failure unknown() {
    var near = toCome ? today.plusWeeks(1) : today.minusWeeks(1);
    var month = near.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
    return Failure.usage(
        "cannot read \""
            + text
            + "\" as a date; try "
            + (toCome ? "tomorrow, friday, in 2 weeks, " : "yesterday, tuesday, 3 days ago, ")
            + (near.getDayOfMonth() + " " + month + " or " + near));
  }
}
