package hug.transfer;

import hug.model.Folded;
import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of a person in a card. */
record CardNames(CardContent card) {
  private static final int FAMILY = 0;
  private static final int GIVEN = 1;
  private static final int ADDITIONAL = 2;
  private static final int PREFIX = 3;
  private static final int SUFFIX = 4;
  private static final int[] IN_ORDER = {PREFIX, GIVEN, ADDITIONAL, FAMILY, SUFFIX};
  private static final int[] FAMILY_FIRST = {PREFIX, FAMILY, GIVEN, ADDITIONAL, SUFFIX};

  /** Groups that Google puts nearly everyone into. */
  private static final Set<String> OWN_TO_GOOGLE = Set.of("mycontacts", "starred");

  void into(Contact contact) {
    var formatted = card.texts("FN");
    var structured = new ArrayList<String>();
    card.all("N").forEach(property -> structured.add(structured(property)));
    var aliases = items("NICKNAME", "X-NICKNAME", "X-EPOCSECONDNAME");
    formatted.forEach(name -> contact.put(One.NAME, name));
    structured.forEach(name -> contact.put(One.NAME, name));
    aliases.forEach(name -> contact.put(One.NAME, name));
    var name = contact.text(One.NAME);
    for (var other : formatted) {
      alias(contact, name, other);
    }
    for (var other : structured) {
      if (!CardContent.hasWords(name, other)) {
        alias(contact, name, other);
      }
    }
    aliases.forEach(alias -> contact.add(Some.ALIAS, alias));
    for (var tag : items("CATEGORIES")) {
      if (!OWN_TO_GOOGLE.contains(tag.toLowerCase(Locale.ROOT))) {
        contact.add(Some.TAG, tag);
      }
    }
  }

  private static void alias(Contact contact, String name, String other) {
    if (!Folded.of(PlainText.foreign(other)).equals(Folded.of(PlainText.foreign(name)))) {
      contact.add(Some.ALIAS, other.replace(';', ','));
    }
  }

  /** The name from N, whose parts are family, given and additional names, prefix and suffix. */
  private static String structured(CardLine property) {
    var parts = property.parts(';');
    var words = new ArrayList<String>();
    for (int i : isFamilyFirst(parts) ? FAMILY_FIRST : IN_ORDER) {
      var part = i < parts.size() ? parts.get(i) : "";
      words.add(part.replaceAll(i == ADDITIONAL ? "," : ",(?=\\S)", " "));
    }
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  /** Whether the family name comes first, as in Chinese, Japanese and Korean. */
  private static boolean isFamilyFirst(List<String> parts) {
    return parts.size() > 1
        && !parts.get(FAMILY).isEmpty()
        && !parts.get(GIVEN).isEmpty()
        && (parts.get(FAMILY) + parts.get(GIVEN))
            .codePoints()
            .allMatch(letter -> Character.isIdeographic(letter) || isKanaOrHangul(letter));
  }

  private static boolean isKanaOrHangul(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HIRAGANA, KATAKANA, HANGUL -> true;
      default -> letter == 'ー' || letter == '々';
    };
  }

  /** Comma-separated items; old programs use semicolons. */
  private Set<String> items(String... names) {
    var items = new LinkedHashSet<String>();
    for (var name : names) {
      for (var property : card.all(name)) {
        for (var item : property.parts(',')) {
          items.addAll(List.of(item.split("[;\n]")));
        }
      }
    }
    var stripped = new LinkedHashSet<String>();
    items.forEach(item -> stripped.add(item.strip()));
    stripped.remove("");
    return stripped;
  }
}
