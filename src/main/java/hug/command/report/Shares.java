package hug.command.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Formats decimal numbers, for data and for people; null stays null or empty. */
final class Shares {
  private static final int DECIMALS = 4;

  private Shares() {}

  /** Rounded to at most four decimals, without trailing zeros: 0.25. */
  static Number data(Double number) {
    if (number == null) {
      return null;
    }
    var rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    var stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static Number data(Optional<Double> number) {
    return data(number.orElse(null));
  }

  /** A share in percent: {@code 78%}. */
  static String percent(Double share) {
    return share == null ? "" : Math.round(100 * share) + "%";
  }

  /** Rounded to the decimals worth reading: {@code 0.25}, {@code 3.4}, {@code 120}. */
  static Number rounded(Double number) {
    if (number == null) {
      return null;
    }
    int decimals = number == 0 ? 0 : number < 1 ? 2 : number < 100 ? 1 : 0;
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** The same in a sentence. */
  static String read(double number) {
    return rounded(number).toString();
  }
}
