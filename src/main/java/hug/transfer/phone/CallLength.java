package hug.transfer.phone;

import hug.model.Failure;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The length of a call.
 *
 * @param seconds from 0; {@link #UNKNOWN} if it is not known
 */
record CallLength(long seconds) {
  /** The unit of a number without one, and of the first of two numbers. */
  enum Unit {
    SECONDS,
    MINUTES,
    /** Hours and minutes with a colon between them. */
    HOURS
  }

  static final long UNKNOWN = -1;
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;
  private static final int LONGEST = 60;

  /** The digits of numbers that are read; three years in seconds have eight. */
  private static final String NUMBER = "([0-9]{1,8})";

  private static final Pattern CLOCK =
      Pattern.compile(
          NUMBER + "[:.]([0-9]{2})(?::([0-9]{2}))?(?:[.,][0-9]{1,9})?(?: ?[a-z]{1,4})?");

  private static final Pattern PLAIN = Pattern.compile(NUMBER + "(?:[.,]([0-9]{1,9}))?");

  private static final Pattern UNITS =
      Pattern.compile(
          "(?:pt)?(?:([0-9]{1,4}) ?(?:h|hrs?|hours?|stunden?|std\\.?|heures?|horas?|ore|uur)[ ,]{0,2})?"
              + "(?:([0-9]{1,6}) ?(?:m|min\\.?|mins|minutes?|minuten?|minutos?|minuti)[ ,]{0,2})?"
              + "(?:([0-9]{1,8}) ?(?:s|secs?\\.?|seconds?|sek\\.?|sekunden?|secondes?|segundos?"
              + "|secondi|seconden))?");

  /**
   * Reads {@code 95}, {@code 1:35}, {@code 0:01:35}, {@code 1 min 35 s} or {@code PT1M35S}.
   *
   * @throws Failure if it is neither
   */
  static CallLength parse(String written, Unit unit) {
    var text = written.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.equals("-") || text.equals("--")) {
      return new CallLength(UNKNOWN);
    }
    var plain = PLAIN.matcher(text);
    if (plain.matches() && (unit != Unit.HOURS || plain.group(2) == null)) {
      return plain(plain.group(1), plain.group(2), unit);
    }
    var clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return clock(clock.group(1), clock.group(2), clock.group(3), unit);
    }
    var units = UNITS.matcher(text);
    if (units.matches()) {
      return new CallLength(
          number(units.group(1)) * HOUR + number(units.group(2)) * MINUTE + number(units.group(3)));
    }
    throw Failure.usage(
        "\"" + shortened(written) + "\" is not a duration; try 95, 1:35, 0:01:35 or 1 min 35 s");
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private static CallLength plain(String whole, String part, Unit unit) {
    double number = Double.parseDouble(whole + "." + (part == null ? "0" : part));
    return new CallLength(Math.round(unit == Unit.MINUTES ? number * MINUTE : number));
  }

  private static CallLength clock(String first, String second, String third, Unit unit) {
    boolean hasHours = third != null || unit == Unit.HOURS;
    long minutes = hasHours ? number(first) * MINUTE + number(second) : number(first);
    return new CallLength(minutes * MINUTE + (hasHours ? number(third) : number(second)));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  boolean isKnown() {
    return seconds != UNKNOWN;
  }

  /** The length in words: 35 s, 4 min or 1 h 12 min; empty if there is none. */
  String words() {
    if (seconds <= 0) {
      return "";
    }
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    long minutes = Math.round((double) seconds / MINUTE);
    long rest = minutes % MINUTE;
    return minutes < MINUTE
        ? minutes + " min"
        : minutes / MINUTE + " h" + (rest == 0 ? "" : " " + rest + " min");
  }
}
