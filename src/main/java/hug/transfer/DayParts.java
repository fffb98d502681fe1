package hug.transfer;

import hug.model.DayOrder;
import java.util.Optional;

/**
 * The numbers of a written day.
 *
 * @param year {@link #NO_YEAR} if there is none
 * @param isShort whether the year has two digits only
 */
record DayParts(int year, boolean isShort, int first, int second, Order order) {
  static final int NO_YEAR = -1;
  private static final int MONTHS = 12;
  private static final int LONGEST_MONTH = 31;

  /** The way to tell the day from the month. */
  enum Order {
    /** The shape: 1970-01-02 and 2 Jan 1970. The month comes first here. */
    FIXED,
    /** The dots, as in 02.01.1970: the day comes first. */
    DOTTED,
    /** The numbers, as in 22/3/1970. */
    DAY_FIRST,
    /** The numbers, as in 3/22/1970. */
    MONTH_FIRST,
    /** Nothing: 2/1/1970. */
    UNKNOWN,
    /** Nothing, nor is it known which number is the year: 13-11-26. */
    UNKNOWN_YEAR
  }

  /** The parts of a day, with or without its time; absent if it is not a day. */
  static Optional<DayParts> of(String text) {
    return DayWords.of(text).flatMap(DayParts::of);
  }

  private static Optional<DayParts> of(DayWords words) {
    int first = words.size() == 0 ? 0 : words.number(0).length();
    boolean isWhole = first == 8 || first == 12 || first == 14;
    if (words.month() > 0) {
      return named(words);
    }
    return isWhole
        ? Optional.of(whole(words.number(0)))
        : words.isTruncated() ? truncated(words) : numbered(words);
  }

  /** 20261102, 202611021011 or 20261102101112. */
  private static DayParts whole(String digits) {
    return new DayParts(
        Integer.parseInt(digits.substring(0, 4)),
        false,
        Integer.parseInt(digits.substring(4, 6)),
        Integer.parseInt(digits.substring(6, 8)),
        Order.FIXED);
  }

  /** 2 Jan 1970, Jan 2nd, 1970, 2-Jan-70, 1970 Jan 2 or 2 Jan. */
  private static Optional<DayParts> named(DayWords words) {
    boolean isYearFirst = words.size() > 1 && words.before() > 0 && isYear(words.number(0));
    boolean isRange = words.before() > (isYearFirst ? 2 : 1);
    if (isRange || words.size() == 0 || !words.areShort(2)) {
      return Optional.empty();
    }
    var year = words.size() == 1 ? "" : words.number(isYearFirst ? 0 : 1);
    return with(year, words.month(), words.number(isYearFirst ? 1 : 0), Order.FIXED);
  }

  /** 1970/01/02, 02.01.1970, 1/2/1970, 2-1-70 or 24.12. */
  private static Optional<DayParts> numbered(DayWords words) {
    if (words.size() < 2 || !words.areShort(3)) {
      return Optional.empty();
    }
    if (words.size() == 2) {
      return numbered("", words.number(0), words.number(1), words.separator());
    }
    if (isYear(words.number(0))) {
      return words.number(1).length() > 2
          ? Optional.empty()
          : with(words.number(0), Integer.parseInt(words.number(1)), words.number(2), Order.FIXED);
    }
    if (words.separator() == '-' && canBeYearFirst(words)) {
      return with(
          words.number(2), Integer.parseInt(words.number(0)), words.number(1), Order.UNKNOWN_YEAR);
    }
    return numbered(words.number(2), words.number(0), words.number(1), words.separator());
  }

  private static Optional<DayParts> numbered(String year, String one, String other, char between) {
    if (one.length() > 2 || other.length() > 2) {
      return Optional.empty();
    }
    int first = Integer.parseInt(one);
    int second = Integer.parseInt(other);
    boolean isDayFirst = first > MONTHS || between == '.' && second <= MONTHS;
    return with(
        year,
        first,
        other,
        first == second
            ? Order.FIXED
            : isDayFirst ? Order.DAY_FIRST : second > MONTHS ? Order.MONTH_FIRST : Order.UNKNOWN);
  }

  /** --08-04 or --0804, as in vCards. */
  private static Optional<DayParts> truncated(DayWords words) {
    var all = words.size() == 1 ? words.number(0) : "";
    boolean isJoined = all.length() == 4;
    return isJoined || words.size() == 2 && words.number(0).length() <= 2
        ? with(
            "",
            Integer.parseInt(isJoined ? all.substring(0, 2) : words.number(0)),
            isJoined ? all.substring(2) : words.number(1),
            Order.FIXED)
        : Optional.empty();
  }

  private static Optional<DayParts> with(String year, int first, String second, Order order) {
    boolean isNone = year.isEmpty();
    return year.length() == 1 || second.length() > 2
        ? Optional.empty()
        : Optional.of(
            new DayParts(
                isNone ? NO_YEAR : Integer.parseInt(year),
                year.length() == 2,
                first,
                Integer.parseInt(second),
                order));
  }

  private static boolean isYear(String number) {
    return number.length() == 4 || Integer.parseInt(number) > LONGEST_MONTH;
  }

  /** Whether the first number can be the year as well as the last. */
  private static boolean canBeYearFirst(DayWords words) {
    int month = Integer.parseInt(words.number(1));
    int last = Integer.parseInt(words.number(2));
    return words.areShort(0) && month >= 1 && month <= MONTHS && last >= 1 && last <= LONGEST_MONTH;
  }

  int day(DayOrder read) {
    return read == DayOrder.DMY ? first : second;
  }

  int month(DayOrder read) {
    return read == DayOrder.DMY ? second : first;
  }

  /** The order that this day proves for others beside it. */
  Optional<DayOrder> proof() {
    return switch (order) {
      case DAY_FIRST -> Optional.of(DayOrder.DMY);
      case MONTH_FIRST -> Optional.of(DayOrder.MDY);
      case FIXED, DOTTED, UNKNOWN, UNKNOWN_YEAR -> Optional.empty();
    };
  }
}
