package hug.store;

import hug.model.Failure;
import java.util.List;

/**
 * The result of putting steps of others before one's own.
 *
 * @param received the number of steps of others
 * @param clashes the fields that both changed
 * @param keptOut the own steps that could not be done again
 * @param moved the rows that have other numbers now
 */
public record Rebased(int received, List<Clash> clashes, List<KeptOut> keptOut, List<Moved> moved) {
  /** A step that could not be done again, and why. */
  public record KeptOut(SharedStep step, Failure reason) {}

  /**
   * Rows with consecutive numbers that have others now.
   *
   * @param kind the table
   * @param first their first number before
   * @param last their last number before
   * @param shift by how much the numbers grew
   */
  public record Moved(String kind, long first, long last, long shift) {}
}
