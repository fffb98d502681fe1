package hug.rule;

import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.KnownBy;
import hug.model.Phone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds clients who may be the same. */
public final class Duplicates {
  /** The number of last digits that make two phone numbers the same, whatever the notation. */
  private static final int TELLING_DIGITS = 9;

  /** Shorter names are too often alike by chance. */
  private static final int SHORTEST_NAME = 5;

  /** If more clients share a value, there is another reason, such as a switchboard. */
  private static final int MOST_SHARING = 20;

  private static final int MOST = 99;
  private static final int FOR_MORE = 5;

  /** A sign that two clients are the same, with its weight from 0 to 100. */
  private enum Sign {
    EMAIL("same e-mail", 90),
    PHONE("same phone", 80),
    NAME("same name", 75),
    WORDS("same words in the name", 65),
    LETTER("names that differ in a letter", 50);

    private final String words;
    private final int score;

    Sign(String words, int score) {
      this.words = words;
      this.score = score;
    }
  }

  /**
   * Two clients who may be the same.
   *
   * @param one the one added first
   * @param score how likely it is, from 0 to 99
   * @param reason in words
   */
  public record Pair(ClientRef one, ClientRef other, int score, String reason) {}

  private final Map<List<Long>, Set<Sign>> signs = new HashMap<>();
  private final Map<Long, ClientRef> named = new HashMap<>();

  private Duplicates() {}

  /** The likely pairs, most likely first. */
  public static List<Pair> in(List<KnownBy> contacts) {
    var found = new Duplicates();
    found.compare(contacts);
    return found.pairs();
  }

  private void compare(List<KnownBy> contacts) {
    Map<Sign, Map<String, List<Long>>> sharing = new HashMap<>();
    for (var sign : Sign.values()) {
      sharing.put(sign, new HashMap<>());
    }
    for (var contact : contacts) {
      long id = contact.client().id();
      named.put(id, contact.client());
      for (var email : contact.emails()) {
        share(sharing.get(Sign.EMAIL), Folded.of(email), id);
      }
      for (var phone : contact.phones()) {
        var digits = Phone.digits(phone);
        int from = Math.max(0, digits.length() - TELLING_DIGITS);
        share(sharing.get(Sign.PHONE), digits.substring(from), id);
      }
      var key = key(contact.client());
      share(sharing.get(Sign.NAME), key, id);
      share(sharing.get(Sign.WORDS), sorted(key), id);
    }
    sharing.forEach((sign, all) -> all.values().forEach(some -> pair(sign, some)));
    compareLetters(contacts);
  }

  private static String key(ClientRef client) {
    return Folded.of(client.name());
  }

  private static String sorted(String key) {
    var words = key.split("[^\\p{L}\\p{N}]+");
    Arrays.sort(words);
    return String.join(" ", words).strip();
  }

  private static void share(Map<String, List<Long>> all, String key, long id) {
    if (!key.isEmpty()) {
      var some = all.computeIfAbsent(key, _ -> new ArrayList<>(1));
      if (some.isEmpty() || some.getLast() != id) {
        some.add(id);
      }
    }
  }

  private void pair(Sign sign, List<Long> some) {
    for (int i = 0; some.size() <= MOST_SHARING && i < some.size(); i++) {
      for (int j = i + 1; j < some.size(); j++) {
        pair(sign, some.get(i), some.get(j));
      }
    }
  }

  private void pair(Sign sign, long one, long other) {
    if (one != other) {
      signs
          .computeIfAbsent(
              List.of(Math.min(one, other), Math.max(one, other)), _ -> new LinkedHashSet<>())
          .add(sign);
    }
  }

  /**
   * Finds names that are equal after removing a letter from one or both. Such names become
   * neighbours when all names with one letter removed are sorted by hash.
   */
  private void compareLetters(List<KnownBy> contacts) {
    record Less(long hash, int contact) {}
    var names = new String[contacts.size()];
    var all = new ArrayList<Less>();
    for (int i = 0; i < names.length; i++) {
      names[i] = key(contacts.get(i).client());
      if (names[i].length() >= SHORTEST_NAME) {
        all.add(new Less(hash(names[i], -1), i));
        for (int at = 0; at < names[i].length(); at++) {
          all.add(new Less(hash(names[i], at), i));
        }
      }
    }
    all.sort(Comparator.comparingLong(Less::hash));
    for (int from = 0, to; from < all.size(); from = to) {
      for (to = from + 1; to < all.size() && all.get(to).hash() == all.get(from).hash(); ) {
        to++;
      }
      for (int i = from; to - from <= MOST_SHARING && i < to; i++) {
        for (int j = i + 1; j < to; j++) {
          int one = all.get(i).contact();
          int other = all.get(j).contact();
          if (differInOne(names[one], names[other])) {
            pair(Sign.LETTER, contacts.get(one).client().id(), contacts.get(other).client().id());
          }
        }
      }
    }
  }

  /** The hash of a name without the letter at an index, or of the whole name if that is -1. */
  private static long hash(String name, int without) {
    long hash = 1125899906842597L;
    for (int i = 0; i < name.length(); i++) {
      hash = i == without ? hash : 31 * hash + name.charAt(i);
    }
    return hash;
  }

  /** Whether one letter was changed, added or removed, or two neighbours were swapped. */
  private static boolean differInOne(String one, String other) {
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int left = one.length() - start - end;
    int right = other.length() - start - end;
    boolean areSwapped =
        left == 2
            && right == 2
            && one.charAt(start) == other.charAt(start + 1)
            && one.charAt(start + 1) == other.charAt(start);
    return (left <= 1 && right <= 1 && left + right > 0) || areSwapped;
  }

  private List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    signs.forEach((clients, some) -> {
      if (some.contains(Sign.NAME)) {
        some.remove(Sign.WORDS);
      }
      int score = some.stream().mapToInt(sign -> sign.score).max().orElse(0);
      pairs.add(
          new Pair(
              named.get(clients.getFirst()),
              named.get(clients.getLast()),
              Math.min(MOST, score + FOR_MORE * (some.size() - 1)),
              String.join(", ", some.stream().sorted().map(sign -> sign.words).toList())));
    });
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> -pair.score())
            .thenComparingLong(pair -> pair.one().id())
            .thenComparingLong(pair -> pair.other().id()));
    return pairs;
  }
}
