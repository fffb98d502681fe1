package hug.model;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount of money, in the currency of the business. */
public final class Amount {
  private Amount() {}

  /**
   * Reads digits with at most two decimals, such as 1200 or 99.50; blank is no amount.
   *
   * @throws Failure if it is anything else, or 10^12 or more
   */
  public static Optional<BigDecimal> parse(String text) {
    var word = text.strip();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    if (!word.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
      throw Failure.usage("\"" + text + "\" is no amount; say 1200 or 99.50");
    }
    return Optional.of(new BigDecimal(word));
  }
}
