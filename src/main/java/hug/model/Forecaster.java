package hug.model;

import java.time.LocalDate;
import java.util.function.BiFunction;

/** Computes forecasts; passed to a book so that the store does not depend on the rules. */
@FunctionalInterface
public interface Forecaster {

  /**
   * A function that computes the forecast of a client, valid at least until a day, under the given
   * settings.
   */
  BiFunction<OpenCase, LocalDate, Forecast> under(RuleSettings practice);
}
