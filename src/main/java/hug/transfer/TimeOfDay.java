package hug.transfer;

import java.util.regex.Pattern;

/** The time and the time zone in a written day. */
final class TimeOfDay {
  /** The length of {@code 2024-03-15}. */
  private static final int DAY = 10;

  /** A time, then a zone: {@code T10:11:12.5Z}, {@code 10:11 AM}, {@code 10:11:12 GMT+0100}. */
  private static final Pattern TIME =
      Pattern.compile(
          "[T\\h,]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
              + "(?:\\h*[ap]\\.?\\h?m\\b\\.?)?"
              + "(?:\\h*(?:z|utc|gmt|[ecmp][ds]t|w?e[es]?s?t|cet|cest|bst|jst|ist)\\b)?"
              + "(?:\\h*[+-][0-9]{2}:?[0-9]{2})?",
          Pattern.CASE_INSENSITIVE);

  /** A zone behind a date (XML Schema), or its name in parentheses (JavaScript). */
  private static final Pattern ZONE =
      Pattern.compile(
          "(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})\\h*[+-][0-9]{2}:[0-9]{2}$|\\h*[(\uff08].*[)\uff09]");

  private TimeOfDay() {}

  /** The day without its time. */
  static String without(String text) {
    if (isBehindDay(text)) {
      return text.substring(0, DAY);
    }
    var day = text;
    if (day.indexOf(':') > 0 || day.indexOf('(') > 0 || day.indexOf('\uff08') > 0) {
      day = ZONE.matcher(day).replaceAll("");
      day = TIME.matcher(day).replaceFirst(" ");
    }
    return day.strip();
  }

  /** Whether it is a time behind an ISO date: 2024-03-15 10:11 or 2024-03-15T10:11. */
  static boolean isBehindDay(String text) {
    return text.length() > DAY
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && " T".indexOf(text.charAt(DAY)) >= 0
        && text.indexOf(':') > 0;
  }
}
