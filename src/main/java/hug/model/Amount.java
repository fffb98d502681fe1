package hug.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money, in the currency of the business. Not a BigDecimal, which works out large
 * powers of five before its first use: 15 ms of each start.
 */
public final class Amount extends Number {
  private static final long serialVersionUID = 1;
  private static final int MOST_DIGITS = 12;

  private final long cents;

  private Amount(long cents) {
    this.cents = cents;
  }

  public static Amount ofCents(long cents) {
    return new Amount(cents);
  }

  /**
   * Reads an amount as people write it: {@code 1200}, {@code 99.50}, {@code 1,200}, {@code
   * 1.234,56}, {@code $1,234.56}, {@code 1 234,56 EUR}; blank is no amount. There are at most two
   * decimals, so that no two readings are possible.
   *
   * @throws Failure if it is anything else, or 10^12 or more
   */
  public static Optional<Amount> parse(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    var digits = Written.CURRENCY.matcher(text.strip()).replaceAll("");
    var plain = Written.PLAIN.matcher(digits);
    var grouped = Written.GROUPED.matcher(digits);
    if (plain.matches()) {
      return Optional.of(of(plain.group(1), plain.group(2), text));
    }
    if (grouped.matches()) {
      return Optional.of(of(grouped.group(1).replaceAll("[^0-9]", ""), grouped.group(3), text));
    }
    throw noAmount(text);
  }

  private static Amount of(String whole, String decimals, String text) {
    if (whole.length() > MOST_DIGITS) {
      throw noAmount(text);
    }
    var cents = ((decimals == null ? "" : decimals) + "00").substring(0, 2);
    return new Amount(Long.parseLong(whole + cents));
  }

  private static Failure noAmount(String text) {
    return Failure.usage("\"" + text + "\" is not an amount; try 1200 or 99.50");
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

  /** How amounts are written; apart, so that a list of clients need not wait for it. */
  private static final class Written {
    /** A sign such as $ or a code such as EUR, before or after, or a dash for no cents. */
    private static final Pattern CURRENCY =
        Pattern.compile("^(\\p{Sc}|[A-Za-z]{3}\\b)\\h*|\\h*(\\p{Sc}|\\b[A-Za-z]{3}|[.,]-)$");

    private static final Pattern PLAIN = Pattern.compile("([0-9]+)(?:[.,]([0-9]{1,2}))?");

    /** Thousands set apart by one sign, decimals by another. */
    private static final Pattern GROUPED =
        Pattern.compile(
            "([1-9][0-9]{0,2}(?:([.,'\u2019\\h])[0-9]{3})(?:\\2[0-9]{3})*)"
                + "(?:(?!\\2)[.,]([0-9]{1,2}))?");
  }
}
