package hug.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings for parsing dates.
 *
 * @param today the current date
 * @param order how to read ambiguous dates; absent if not configured
 */
public record Dates(LocalDate today, Optional<DayOrder> order) {
  /** Parsing with no configured order. */
  public static Dates on(LocalDate today) {
    return new Dates(today, Optional.empty());
  }

  /**
   * Replaces the ambiguous date in a text by the configured reading.
   *
   * @throws AmbiguousDay if no order is configured
   */
  public String settled(String text, AmbiguousDay two) {
    return two.settled(text, order.orElseThrow(() -> two));
  }

  /**
   * Parses a text, resolving an ambiguous date by the configured order.
   *
   * @throws AmbiguousDay if it contains an ambiguous date and no order is configured
   */
  public <T> T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (AmbiguousDay two) {
      return reading.apply(settled(text, two));
    }
  }
}
