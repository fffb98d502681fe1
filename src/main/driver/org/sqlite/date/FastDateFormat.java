package org.sqlite.date;

import java.util.Date;
import java.util.TimeZone;

/**
 * Replaces the date format that the driver creates for each connection. hug never binds or reads a
 * {@code java.util.Date}, and the original loads the JDK's calendars and month names, which adds 10
 * ms to each start.
 */
public final class FastDateFormat {
  private static final FastDateFormat NONE = new FastDateFormat();

  private FastDateFormat() {}

  public static FastDateFormat getInstance(String pattern) {
    return NONE;
  }

  public static FastDateFormat getInstance(String pattern, TimeZone zone) {
    return NONE;
  }

  public String format(Date date) {
    throw new UnsupportedOperationException();
  }

  public Date parse(String text) {
    throw new UnsupportedOperationException();
  }
}
