package hug.model;

import java.time.LocalDate;
import java.util.function.BiFunction;

/** How forecasts are made. A book is given it when it is opened, and so never knows the rules. */
@FunctionalInterface
public interface Forecaster {

  /**
   * What makes the forecast of one client after the other, to hold until a day or longer, under the
   * rules that a book keeps.
   */
  BiFunction<OpenCase, LocalDate, Forecast> under(RuleSettings practice);
}
