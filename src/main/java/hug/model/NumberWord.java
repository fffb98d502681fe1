package hug.model;

import java.util.List;

/** A small number as a word: {@code two}, or {@code a} for one. */
final class NumberWord {
  private static final List<String> WORDS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private NumberWord() {}

  /** From 1 to 12; 0 if it is no such word. */
  static int of(String word) {
    return word.equals("a") || word.equals("an") ? 1 : WORDS.indexOf(word) + 1;
  }
}
