package hug.rule;

import hug.model.Folded;
import hug.model.Matter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds clients who could do business with each other. */
public final class Introductions {
  private static final int SHORTEST_WORD = 3;
  private static final Set<String> COMMON =
      Set.of("and", "for", "the", "with", "new", "our", "his", "her", "their", "some", "who");

  /**
   * A need of one client, and a matching offer of another.
   *
   * @param shared the number of words in common
   */
  public record Pair(Matter need, Matter offer, int shared) {}

  private Introductions() {}

  /**
   * The introductions to make, best matches first.
   *
   * @param made the introductions already made
   */
  public static List<Pair> of(
      Iterable<Matter> needs, Iterable<Matter> offers, Iterable<Matter> made) {
    var byWord = new HashMap<String, List<Matter>>();
    for (var offer : offers) {
      words(offer).forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(offer));
    }
    var met = new HashSet<Set<Long>>();
    for (var introduction : made) {
      introduction
          .other()
          .ifPresent(other -> met.add(both(introduction.client().id(), other.id())));
    }
    var pairs = new ArrayList<Pair>();
    for (var need : needs) {
      var shared = new LinkedHashMap<Matter, Integer>();
      for (var word : words(need)) {
        byWord.getOrDefault(word, List.of()).forEach(offer -> shared.merge(offer, 1, Integer::sum));
      }
      shared.forEach((offer, count) -> {
        var both = both(need.client().id(), offer.client().id());
        if (both.size() == 2 && !met.contains(both)) {
          pairs.add(new Pair(need, offer, count));
        }
      });
    }
    pairs.sort(
        Comparator.comparing(Pair::shared)
            .reversed()
            .thenComparing(pair -> pair.need().id())
            .thenComparing(pair -> pair.offer().id()));
    return pairs;
  }

  /** Two clients in either order. */
  private static Set<Long> both(long one, long other) {
    return new HashSet<>(List.of(one, other));
  }

  /** The significant words, reduced to their stems. */
  private static Set<String> words(Matter matter) {
    var words = new LinkedHashSet<String>();
    for (var word : Folded.of(matter.text()).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST_WORD && !COMMON.contains(word)) {
        words.add(stem(word));
      }
    }
    return words;
  }

  /** Reduces a word to its stem, so that printer, printing and prints match. */
  private static String stem(String word) {
    for (var ending : List.of("ings", "ing", "ers", "er", "es", "s")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_WORD + 1) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
