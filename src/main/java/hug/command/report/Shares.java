package hug.command.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers with decimals, as data and as people read them; what is null stays without a value. */
final class Shares {
  private static final int DECIMALS = 4;

  private Shares() {}

  /** With four decimals at most, and no more than there are: 0.25. */
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

  /** A part of a whole in percent: {@code 78%}. */
  static String percent(Double share) {
    return share == null ? "" : Math.round(100 * share) + "%";
  }

  /** With as many decimals as are worth reading: {@code 0.25}, {@code 3.4}, {@code 120}. */
  static String read(Double number) {
    if (number == null) {
      return "";
    }
    int decimals = number == 0 ? 0 : number < 1 ? 2 : number < 100 ? 1 : 0;
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
