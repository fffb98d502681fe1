package hug.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money, in the currency of the business. It is not a BigDecimal, which costs 15 ms on
 * first use.
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
   * Parses an amount as people write it: {@code 1200}, {@code 99.50}, {@code 1,200}, {@code
   * 1.234,56}, {@code $1,234.56}, {@code 1 234,56 EUR}; a blank text is no amount. At most two
   * decimals are allowed, so that every amount has only one reading.
   *
   * @throws Failure if it is anything else, or at least 10^12
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

  /** Formats it like 1200 or 99.50. */
  @Override
  public String toString() {
    long decimals = cents % 100;
    return cents / 100 + (decimals == 0 ? "" : (decimals < 10 ? ".0" : ".") + decimals);
  }

  /** The accepted notations, in a class of their own so that lists do not compile them. */
  private static final class Written {
    /** A symbol such as $ or a code such as EUR, before or after, or a dash for no cents. */
    private static final Pattern CURRENCY =
        Pattern.compile("^(\\p{Sc}|[A-Za-z]{3}\\b)\\h*|\\h*(\\p{Sc}|\\b[A-Za-z]{3}|[.,]-)$");

    private static final Pattern PLAIN = Pattern.compile("([0-9]+)(?:[.,]([0-9]{1,2}))?");

    /** One separator for thousands and a different one for decimals. */
    private static final Pattern GROUPED =
        Pattern.compile(
            "([1-9][0-9]{0,2}(?:([.,'\u2019\\h])[0-9]{3})(?:\\2[0-9]{3})*)"
                + "(?:(?!\\2)[.,]([0-9]{1,2}))?");
  }
}
