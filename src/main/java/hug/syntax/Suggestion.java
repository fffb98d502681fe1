package hug.syntax;

import hug.model.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the words that a mistyped word may stand for. */
public final class Suggestion {
  private record Guess(String word, int distance) {}

  private Suggestion() {}

  /** The nearest of {@code words}; absent if none is near enough. */
  public static Optional<String> of(String typed, List<String> words) {
    var several = several(typed, words);
    return several.isEmpty() ? Optional.empty() : Optional.of(several.getFirst());
  }

  /** The nearest of some names, with more tolerance than for commands. */
  public static Optional<String> ofNames(String typed, List<String> names) {
    var folded = Folded.of(typed);
    var guesses = new ArrayList<Guess>();
    for (var name : names) {
      int distance = distance(folded, Folded.of(name));
      if (distance <= Math.max(1, Math.max(folded.length(), name.length()) / 3)) {
        guesses.add(new Guess(name, distance));
      }
    }
    return guesses.stream().min(Comparator.comparingInt(Guess::distance)).map(Guess::word);
  }

  /** Up to three of {@code words}, the nearest first. */
  public static List<String> several(String typed, List<String> words) {
    var guesses = new ArrayList<Guess>();
    for (var word : words) {
      int distance = distance(typed, word);
      int shorter = Math.min(typed.length(), word.length());
      // In two characters no substitution is allowed: -m is not similar to -n.
      if (distance <= (shorter <= 2 ? 0 : Math.max(1, shorter / 3))) {
        guesses.add(new Guess(word, distance));
      }
    }
    guesses.sort(Comparator.comparingInt(Guess::distance));
    return guesses.stream().limit(3).map(Guess::word).toList();
  }

  /**
   * The number of letters to add, drop, change or swap with a neighbour: the optimal string
   * alignment distance (Damerau 1964).
   */
  static int distance(String one, String other) {
    var before = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      var next = new int[other.length() + 1];
      next[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], next[j - 1]));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = next;
    }
    return last[other.length()];
  }
}
