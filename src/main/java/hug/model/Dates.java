package hug.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * How dates are read.
 *
 * @param today what "yesterday" comes before
 * @param order of a date that could be two days; absent where nobody chose one
 */
public record Dates(LocalDate today, Optional<DayOrder> order) {
  /** The dates of those who chose no order. */
  public static Dates on(LocalDate today) {
    return new Dates(today, Optional.empty());
  }

  /**
   * A text with the date in it that is meant.
   *
   * @throws AmbiguousDay if nobody chose an order
   */
  public String settled(String text, AmbiguousDay two) {
    return two.settled(text, order.orElseThrow(() -> two));
  }

  /**
   * What a text stands for.
   *
   * @throws AmbiguousDay if it has a date that could be two, and nobody chose an order
   */
  public <T> T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (AmbiguousDay two) {
      return reading.apply(settled(text, two));
    }
  }
}
