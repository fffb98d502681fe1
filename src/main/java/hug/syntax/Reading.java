package hug.syntax;

import java.time.LocalDate;

/** Makes a value of the word that was typed for it. */
@FunctionalInterface
public interface Reading<T> {
  /**
   * The value that {@code word} stands for.
   *
   * @throws Failure if it stands for none
   */
  T read(String word, LocalDate today);
}
