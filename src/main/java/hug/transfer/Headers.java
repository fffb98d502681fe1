package hug.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Folded;
import hug.transfer.Meaning.Sort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dictionary of the names of columns in CSV files, in many languages. */
public final class Headers {
  /** A word for home, work and so on, in a name of a column. */
  private record Place(String word, String name) {}

  /** The dictionary, read on first use. */
  private static final Headers ALL = new Headers(lines("headers.txt"));

  private static final String OTHER_THAN_DIGITS = "[^0-9]+";
  private static final int MOST_DIGITS = 3;

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final List<String> whose = new ArrayList<>();
  private final Set<String> courtesies = new HashSet<>();
  private final Set<String> honorifics = new HashSet<>();
  private final Map<String, List<String>> touches = new LinkedHashMap<>();
  private final Map<String, List<String>> calls = new LinkedHashMap<>();

  private Headers(List<String> lines) {
    for (var line : lines) {
      int colon = line.indexOf(": ");
      var key = line.substring(0, colon);
      for (var name : line.substring(colon + 2).split(", ")) {
        take(key, key(name));
      }
    }
    places.sort(Comparator.comparing(place -> -place.word().length()));
    whose.sort(Comparator.comparing(word -> -word.length()));
  }

  private void take(String key, String name) {
    int blank = key.indexOf(' ');
    var kind = blank < 0 ? key : key.substring(0, blank);
    var detail = blank < 0 ? "" : key.substring(blank + 1);
    switch (kind) {
      case "place" -> places.add(new Place(name, detail));
      case "whose" -> whose.add(name);
      case "courtesy" -> courtesies.add(name);
      case "honorific" -> honorifics.add(name);
      case "touch" -> touches.computeIfAbsent(detail, _ -> new ArrayList<>()).add(name);
      case "call" -> calls.computeIfAbsent(detail, _ -> new ArrayList<>()).add(name);
      default -> meanings.putIfAbsent(name, meaning(key, kind, detail));
    }
  }

  private Meaning meaning(String key, String kind, String detail) {
    int rank = meanings.size();
    for (var sort : Sort.values()) {
      if (sort.name().equals(key.toUpperCase(Locale.ROOT).replace(' ', '_'))) {
        return new Meaning(sort, "", "", 0, rank);
      }
    }
    var sort = Sort.valueOf(kind.toUpperCase(Locale.ROOT));
    return sort.isPlace()
        ? new Meaning(sort, "", detail, 0, rank)
        : new Meaning(sort, detail, "", 0, rank);
  }

  /** The lines of a resource, without comments. */
  static List<String> lines(String resource) {
    try (var file = Headers.class.getResourceAsStream(resource)) {
      var text = new String(file.readAllBytes(), UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The letters and digits of a name, folded. */
  public static String key(String name) {
    var kept = new StringBuilder();
    Folded.loosely(name)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The meaning of a column of that name, if hug knows the name. */
  static Optional<Meaning> find(String header) {
    var key = key(header);
    var found = ALL.find(key, true);
    if (found != null) {
      return Optional.of(found);
    }
    var digits = key.replaceAll(OTHER_THAN_DIGITS, "");
    if (digits.isEmpty() || digits.length() > MOST_DIGITS || !key.contains(digits)) {
      return Optional.empty();
    }
    return Optional.ofNullable(ALL.find(key.replace(digits, ""), true))
        .map(meaning -> meaning.numbered(Integer.parseInt(digits)));
  }

  private Meaning find(String key, boolean canBeWhose) {
    var found = meanings.get(key);
    if (found != null) {
      return found;
    }
    for (int i = 0; found == null && canBeWhose && i < whose.size(); i++) {
      var rest = key.startsWith(whose.get(i)) ? key.substring(whose.get(i).length()) : "";
      found = meanings.get(rest);
      if (found != null && found.sort() != Sort.ID) {
        return found;
      }
      found = null;
    }
    for (var place : places) {
      var rest = without(place.word(), key);
      found = meanings.get(rest);
      if (found == null && canBeWhose) {
        found = ofSomebody(rest);
      }
      if (found != null && found.sort().hasPlace()) {
        return found.at(place.name());
      }
    }
    return canBeWhose ? ofSomebody(key) : null;
  }

  /** The meaning of a name that begins with a word for the client, such as Customer Phone. */
  private Meaning ofSomebody(String key) {
    for (var word : whose) {
      if (key.startsWith(word)) {
        var found = find(key.substring(word.length()), false);
        if (found != null && found.sort() != Sort.ID) {
          return found;
        }
      }
    }
    return null;
  }

  /** A name without a word at its beginning or end; empty if it has none there. */
  private static String without(String word, String key) {
    if (key.startsWith(word)) {
      return key.substring(word.length());
    }
    return key.endsWith(word) ? key.substring(0, key.length() - word.length()) : "";
  }

  /** The label of a value as hug says it: work for Business, Arbeit, bureau. */
  static String label(String text) {
    var plain = text.replace("*", "").strip();
    var key = key(plain);
    for (var place : ALL.places) {
      if (place.word().equals(key)) {
        return place.name().equals("other") ? "" : place.name();
      }
    }
    var found = ALL.find(key, true);
    if (found != null && (found.sort() == Sort.PHONE || found.sort() == Sort.WEBSITE)) {
      return found.label();
    }
    return plain;
  }

  /** Whether a title is one of courtesy, such as Mrs or Herr, and no part of a name. */
  static boolean isCourtesy(String title) {
    return ALL.courtesies.contains(key(title));
  }

  /** Whether a title is part of a name, such as Dr. */
  static boolean isHonorific(String title) {
    return ALL.honorifics.contains(key(title));
  }

  /** Whether a column of that name has something of a client, a touch or a call. */
  static boolean isKnown(String header) {
    var key = key(header);
    for (var names : ALL.touches.values()) {
      if (names.contains(key)) {
        return true;
      }
    }
    return ALL.calls.values().stream().anyMatch(names -> names.contains(key))
        || find(header).isPresent();
  }

  /** Whether a column of that name has something of a client that no list of calls has. */
  public static boolean isOfClient(String header) {
    return find(header)
        .map(Meaning::sort)
        .filter(sort ->
            switch (sort) {
              case EMAIL, GIVEN, FAMILY, DAY, BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY -> true;
              default -> false;
            })
        .isPresent();
  }

  /** The names of columns for each field of a call, the likeliest first. */
  public static Map<String, List<String>> ofCalls() {
    return ALL.calls;
  }

  /** The names of columns for each field of a touch, the likeliest first. */
  static Map<String, List<String>> ofTouches() {
    return ALL.touches;
  }
}
