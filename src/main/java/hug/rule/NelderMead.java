package hug.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * Minimises a function without derivatives (Nelder and Mead, "A simplex method for function
 * minimization", The Computer Journal 7, 1965), with the usual coefficients.
 */
final class NelderMead {
  /**
   * A point and the value of the function there.
   *
   * @param value infinite where the function is not defined
   */
  record Point(double[] at, double value) {}

  private final ToDoubleFunction<double[]> function;
  private final double smallest;
  private final double flattest;
  private final int most;
  private int evaluations;

  /**
   * @param smallest the search ends when no coordinate differs more from the best point
   * @param flattest and no value differs more from the best one
   * @param most the number of evaluations after which the search ends anyway
   */
  NelderMead(ToDoubleFunction<double[]> function, double smallest, double flattest, int most) {
    this.function = function;
    this.smallest = smallest;
    this.flattest = flattest;
    this.most = most;
  }

  /** The best point found from {@code start}, with a first simplex of that step. */
  Point from(double[] start, double step) {
    evaluations = 0;
    int size = start.length;
    var simplex = new Point[size + 1];
    simplex[0] = point(start.clone());
    for (int i = 0; i < size; i++) {
      var corner = start.clone();
      corner[i] += step;
      simplex[i + 1] = point(corner);
    }
    sort(simplex);
    while (evaluations < most && !isDone(simplex)) {
      improve(simplex, size);
      sort(simplex);
    }
    return simplex[0];
  }

  private void improve(Point[] simplex, int size) {
    var worst = simplex[size];
    var centre = centre(simplex, size);
    var reflected = point(between(centre, worst.at(), -1));
    if (reflected.value() < simplex[0].value()) {
      var expanded = point(between(centre, worst.at(), -2));
      simplex[size] = expanded.value() < reflected.value() ? expanded : reflected;
    } else if (reflected.value() < simplex[size - 1].value()) {
      simplex[size] = reflected;
    } else {
      boolean isBetter = reflected.value() < worst.value();
      var contracted = point(between(centre, isBetter ? reflected.at() : worst.at(), 0.5));
      if (contracted.value() < (isBetter ? reflected : worst).value()) {
        simplex[size] = contracted;
      } else {
        for (int i = 1; i <= size; i++) {
          simplex[i] = point(between(simplex[0].at(), simplex[i].at(), 0.5));
        }
      }
    }
  }

  private Point point(double[] at) {
    evaluations++;
    return new Point(at, function.applyAsDouble(at));
  }

  private static void sort(Point[] simplex) {
    Arrays.sort(simplex, Comparator.comparingDouble(Point::value));
  }

  /** The mean of all points but the worst. */
  private static double[] centre(Point[] simplex, int size) {
    var centre = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        centre[j] += simplex[i].at()[j] / size;
      }
    }
    return centre;
  }

  /** The point at {@code share} of the way from one to another. */
  private static double[] between(double[] from, double[] to, double share) {
    var point = new double[from.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = from[i] + share * (to[i] - from[i]);
    }
    return point;
  }

  private boolean isDone(Point[] simplex) {
    var best = simplex[0];
    double extent = 0;
    for (var point : simplex) {
      for (int i = 0; i < point.at().length; i++) {
        extent = Math.max(extent, Math.abs(point.at()[i] - best.at()[i]));
      }
    }
    return extent <= smallest && simplex[simplex.length - 1].value() - best.value() <= flattest;
  }
}
