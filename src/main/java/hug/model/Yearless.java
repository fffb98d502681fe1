package hug.model;

import java.time.LocalDate;

/** A date whose year may be unknown, such as a birthday. */
public final class Yearless {
  /** Stands for an unknown year; it is a leap year, so it has 29 February. */
  public static final int YEAR = 1904;

  private Yearless() {}

  /** The date as written for programs: {@code 1985-08-04}, {@code --08-04}. */
  public static String written(LocalDate day) {
    return day.getYear() == YEAR ? "-" + day.toString().substring(4) : day.toString();
  }
}
