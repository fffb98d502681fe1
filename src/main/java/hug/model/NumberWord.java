package hug.model;

import java.util.List;

/** Parses a small number written as a word: {@code two}, or {@code a} for one. */
final class NumberWord {
  private static final List<String> WORDS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private NumberWord() {}

  /** A number from 1 to 12; 0 if the word is not a number. */
  static int of(String word) {
    return word.equals("a") || word.equals("an") ? 1 : WORDS.indexOf(word) + 1;
  }
}
