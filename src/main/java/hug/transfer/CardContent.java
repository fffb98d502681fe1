package hug.transfer;

import hug.model.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The properties of a card, by name. */
final class CardContent {
  /** Types that are known to every program, or say nothing. */
  private static final List<String> USUAL =
      List.of(
          "home",
          "work",
          "pref",
          "voice",
          "internet",
          "other",
          "cell",
          "msg",
          "text",
          "fax",
          "dom",
          "intl",
          "postal",
          "parcel",
          "video",
          "personal",
          "main-number",
          "x-other");

  private final List<CardLine> lines;
  private final Map<String, List<CardLine>> byName = new HashMap<>();

  /** Apple's labels, by group. */
  private final Map<String, String> labels = new HashMap<>();

  CardContent(List<CardLine> lines) {
    this.lines = lines;
    for (var property : lines) {
      byName.computeIfAbsent(property.name(), _ -> new ArrayList<>()).add(property);
      if (property.name().equals("X-ABLABEL") && !property.text().isEmpty()) {
        labels.putIfAbsent(property.group(), property.text());
      }
    }
    byName.values().forEach(all -> all.sort(Comparator.comparingInt(CardLine::preference)));
  }

  /** All properties as they are in the card. */
  List<CardLine> lines() {
    return lines;
  }

  /** The properties of that name, the preferred ones first. */
  List<CardLine> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The texts of the properties of that name, without empty ones. */
  List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (var property : all(name)) {
      if (!property.text().isEmpty()) {
        texts.add(property.text());
      }
    }
    return texts;
  }

  /** The first of the texts, or an empty one. */
  String first(String name) {
    return texts(name).stream().findFirst().orElse("");
  }

  /**
   * Apple's label for the group of a property, or else Android's, or an empty text; built-in ones
   * are wrapped like _$!<Anniversary>!$_.
   */
  String label(CardLine property) {
    var text =
        property.group().isEmpty()
            ? property.custom()
            : labels.getOrDefault(property.group(), property.custom());
    return text.startsWith("_$!<") && text.endsWith(">!$_")
        ? text.substring(4, text.length() - 4).toLowerCase(Locale.ROOT)
        : text;
  }

  /** A type that says more than home or work in its own words; empty if there is none. */
  static String ownType(CardLine property) {
    for (var type : property.types()) {
      var word = type.toLowerCase(Locale.ROOT);
      if (!USUAL.contains(word)) {
        return word.startsWith("x-") ? word.substring(2) : word;
      }
    }
    return "";
  }

  /** Whether a text has all the words of another, in any order. */
  static boolean hasWords(String text, String other) {
    return words(text).containsAll(words(other));
  }

  private static List<String> words(String text) {
    var words = new ArrayList<>(List.of(Folded.of(text).split("[^\\p{L}\\p{M}\\p{N}]+")));
    words.removeIf(String::isEmpty);
    return words;
  }
}
