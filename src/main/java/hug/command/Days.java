package hug.command;

/** Numbers of days, in words. */
public final class Days {
  private Days() {}

  public static String of(long days) {
    return days + (days == 1 ? " day" : " days");
  }

  static String ago(long days) {
    return days == 0 ? "today" : of(days) + " ago";
  }
}
