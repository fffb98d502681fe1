package hug.model;

import java.util.Optional;

/**
 * An amount of money, in the currency of the business. Not a BigDecimal, which works out large
 * powers of five before its first use: 15 ms of each start.
 */
public final class Amount extends Number {
  private static final long serialVersionUID = 1;

  private final long cents;

  private Amount(long cents) {
    this.cents = cents;
  }

  public static Amount ofCents(long cents) {
    return new Amount(cents);
  }

  /**
   * Reads digits with at most two decimals, such as 1200 or 99.50; blank is no amount.
   *
   * @throws Failure if it is anything else, or 10^12 or more
   */
  public static Optional<Amount> parse(String text) {
    var word = text.strip();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    if (!word.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
      throw Failure.usage("\"" + text + "\" is no amount; say 1200 or 99.50");
    }
    int point = word.indexOf('.');
    var whole = point < 0 ? word : word.substring(0, point);
    var decimals = point < 0 ? "" : word.substring(point + 1);
    return Optional.of(new Amount(Long.parseLong(whole + (decimals + "00").substring(0, 2))));
  }

  public long cents() {
    return cents;
  }

  @Override
  public int intValue() {
    return (int) longValue();
  }

  @Override
  public long longValue() {
    return cents / 100;
  }

  @Override
  public float floatValue() {
    return (float) doubleValue();
  }

  @Override
  public double doubleValue() {
    return cents / 100.0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Amount amount && amount.cents == cents;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(cents);
  }

  /** 1200 or 99.50. */
  @Override
  public String toString() {
    long decimals = cents % 100;
    return cents / 100 + (decimals == 0 ? "" : (decimals < 10 ? ".0" : ".") + decimals);
  }
}
