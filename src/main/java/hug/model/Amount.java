package hug.model;

import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
   * 1.234,56}, {@code $1,234.56}, {@code 1 234,56 EUR}, {@code CHF 1'200.-}; a blank text is no
   * amount. At most two decimals are allowed, so that every amount has only one reading.
   *
   * @throws Failure if it is anything else, or at least 10^12
   */
  public static Optional<Amount> parse(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    var digits = Written.withoutCurrency(Written.plain(text).strip());
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
    /** A symbol, or letters, before the number. */
    private static final Pattern BEFORE =
        Pattern.compile("^(\\p{L}{0,3}\\p{Sc}|\\\\|\\p{L}{2,4}\\.?)\\h*(?=[0-9])");

    /** A symbol, or letters, behind it, or a dash for no cents. */
    private static final Pattern BEHIND =
        Pattern.compile("(?<=[0-9])\\h*(\\p{Sc}|\\p{L}{1,4}\\.?|[.,][-\u2013\u2014])$");

    /** The length of a code of ISO 4217. */
    private static final int CODE = 3;

    private static final Set<String> CURRENCIES =
        Set.of(
            "kr", "fr", "sfr", "rs", "z\u0142", "k\u010d", "ft", "lei", "\u5186", "\u5143",
            "\uc6d0");

    private static final Pattern PLAIN = Pattern.compile("([0-9]+)(?:[.,]([0-9]{1,2}))?");

    /** One separator for thousands and a different one for decimals. */
    private static final Pattern GROUPED =
        Pattern.compile(
            "([1-9][0-9]{0,2}(?:([.,'\u2019\\h])[0-9]{3})(?:\\2[0-9]{3})*)"
                + "(?:(?!\\2)[.,]([0-9]{1,2}))?");

    /** The text with ASCII digits, whatever the keyboard. */
    private static String plain(String text) {
      if (Escaped.isPlain(text)) {
        return text;
      }
      var plain = new StringBuilder(text.length());
      for (char c : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray()) {
        plain.append(
            Character.isDigit(c)
                ? (char) ('0' + Character.digit(c, 10))
                : c == '\u066b' ? '.' : c == '\u066c' ? ',' : c);
      }
      return Escaped.withoutMarks(plain.toString());
    }

    private static String withoutCurrency(String text) {
      var start = BEFORE.matcher(text);
      var rest = start.find() && isCurrency(start.group(1)) ? text.substring(start.end()) : text;
      var end = BEHIND.matcher(rest);
      return end.find() && isCurrency(end.group(1)) ? rest.substring(0, end.start()) : rest;
    }

    /** Whether it is a symbol or a known name; 5 Mio and 5k are no amounts. */
    private static boolean isCurrency(String word) {
      var name = word.toLowerCase(Locale.ROOT).replace(".", "");
      return !Character.isLetter(word.charAt(word.length() - 1)) && !word.endsWith(".")
          || CURRENCIES.contains(name)
          || name.length() == CODE && isCode(name);
    }

    private static boolean isCode(String name) {
      try {
        Currency.getInstance(name.toUpperCase(Locale.ROOT));
        return true;
      } catch (IllegalArgumentException unknown) {
        return false;
      }
    }
  }
}
