package hug.model;

import java.util.function.Function;

/** How forecasts are made. A book is given it when it is opened, and so never knows the rules. */
@FunctionalInterface
public interface Foresight {

  /** What makes the forecast of one client after the other, under the rules that a book keeps. */
  Function<Situation, Forecast> under(Practice practice);
}
