package org.sqlite.date;

import java.util.Date;
import java.util.TimeZone;

/**
 * The format of dates that the driver makes with each connection, for callers who bind or read
 * {@code java.util.Date}. hug does neither; the driver's own loads the calendars and the names of
 * months of the JDK: 10 ms of each start.
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
