package hug.model;

import java.time.LocalDate;

/** A day of which the year may not be known, as of a birthday. */
public final class Yearless {
  /** What stands for the year where only the day is known: it has a 29 February. */
  public static final int YEAR = 1904;

  private Yearless() {}

  /** The day as it is written for programs: {@code 1985-08-04}, {@code --08-04}. */
  public static String written(LocalDate day) {
    return day.getYear() == YEAR ? "-" + day.toString().substring(4) : day.toString();
  }
}
