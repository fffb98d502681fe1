package hug.syntax;

import java.time.LocalDate;

/** Converts a word of the command line to a value. */
@FunctionalInterface
public interface Reading<T> {
  /**
   * Converts {@code word}.
   *
   * @throws Failure if the word is not valid
   */
  T read(String word, LocalDate today);
}
