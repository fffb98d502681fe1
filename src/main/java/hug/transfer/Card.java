package hug.transfer;

import hug.model.Dates;
import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One card of an address book: vCard 4.0 (RFC 6350), 3.0 (RFC 2426) or 2.1. */
final class Card {
  /** Properties for what hug calls an anniversary. */
  private static final Set<String> ANNIVERSARIES =
      Set.of(
          "ANNIVERSARY",
          "X-ANNIVERSARY",
          "X-EVOLUTION-ANNIVERSARY",
          "X-MS-ANNIVERSARY",
          "X-KADDRESSBOOK-X-ANNIVERSARY");

  /** Groups that Google puts nearly everyone into. */
  private static final Set<String> OWN_TO_GOOGLE = Set.of("mycontacts", "starred");

  private static final String NAMELESS = "occasion";

  /** Android's event types by number; type 0 has a label of its own. */
  private static final List<String> EVENTS = List.of(NAMELESS, "anniversary", NAMELESS, "birthday");

  private static final String ANDROID = "vnd.android.cursor.item/";

  /** The most characters of a card, not counting pictures and sounds. */
  static final int MOST = 4_000_000;

  private static final int OF_A_LINE = 100;

  private final long line;
  private long length;
  private final List<CardLine> lines = new ArrayList<>();

  Card(long line) {
    this.line = line;
  }

  /** The line it starts on. */
  long line() {
    return line;
  }

  /** Adds a property; returns whether the card is still short enough. */
  boolean add(CardLine property) {
    length += OF_A_LINE + property.value().length();
    lines.add(property);
    return length <= MOST;
  }

  /** Whether it is a group of contacts. */
  boolean isGroup() {
    return lines.stream()
        .anyMatch(property ->
            property.is("KIND", "group") || property.is("X-ADDRESSBOOKSERVER-KIND", "group"));
  }

  /** The card as a client. */
  Entry<ClientRow> entry(Dates dates) {
    for (var property : lines) {
      if (property.name().isEmpty()) {
        return Entry.broken(property.number(), "is not a vCard property, such as NOTE:text");
      }
    }
    return new Entry<>(line, () -> ContactReader.read(contact(), dates));
  }

  private Contact contact() {
    var places = new CardPlaces(lines);
    var organisation = all("ORG").isEmpty() ? List.of("") : all("ORG").getFirst().parts(';');
    var position = new ArrayList<>(organisation.subList(1, organisation.size()));
    position.addFirst(first("TITLE", "ROLE"));
    position.removeIf(String::isEmpty);
    var contact =
        Contact.foreign()
            .put(One.UID, first("UID"))
            .put(One.NAME, first("FN").isEmpty() ? name() : first("FN"))
            .put(One.COMPANY, organisation.getFirst())
            .put(One.POSITION, String.join(", ", position))
            .put(One.NOTE, String.join("\n", texts("NOTE")))
            .addAll(Some.PHONE, places.phones())
            .addAll(Some.ADDRESS, places.addresses())
            .addAll(Some.WEBSITE, places.websites());
    texts("EMAIL").forEach(email -> contact.add(Some.EMAIL, CardPlaces.without("mailto:", email)));
    tags().forEach(tag -> contact.add(Some.TAG, tag));
    aliases().forEach(alias -> contact.add(Some.ALIAS, alias));
    days().forEach((name, day) -> contact.add(Some.DAY, name, day));
    vagueDays().forEach(fact -> contact.add(Some.FACT, fact));
    return contact;
  }

  private List<CardLine> all(String name) {
    return lines.stream().filter(property -> property.name().equals(name)).toList();
  }

  /** The texts of a property, without empty ones. */
  private List<String> texts(String name) {
    return all(name).stream().map(CardLine::text).filter(text -> !text.isEmpty()).toList();
  }

  private String first(String... names) {
    for (var name : names) {
      if (!texts(name).isEmpty()) {
        return texts(name).getFirst();
      }
    }
    return "";
  }

  /** The name from N, whose parts are family, given and additional names. */
  private String name() {
    var parts = new ArrayList<String>();
    for (var property : all("N")) {
      var own = property.parts(';');
      for (int i : new int[] {1, 2, 0}) {
        parts.add(i < own.size() ? own.get(i) : "");
      }
    }
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? aliases().stream().findFirst().orElse("") : String.join(" ", parts);
  }

  private List<String> tags() {
    var tags = items("CATEGORIES");
    tags.removeIf(tag -> OWN_TO_GOOGLE.contains(tag.toLowerCase(Locale.ROOT)));
    return List.copyOf(tags);
  }

  private List<String> aliases() {
    var aliases = items("NICKNAME");
    aliases.addAll(items("X-NICKNAME"));
    android("nickname").forEach(fields -> aliases.add(field(fields, 1)));
    aliases.removeIf(String::isEmpty);
    return List.copyOf(aliases);
  }

  /** Comma-separated items; old programs use semicolons. */
  private Set<String> items(String name) {
    var items = new LinkedHashSet<String>();
    for (var property : all(name)) {
      for (var item : property.parts(',')) {
        items.addAll(List.of(item.split(" *; *")));
      }
    }
    items.removeIf(String::isEmpty);
    return items;
  }

  /** The fields of Android's own property of a kind; the first is the kind itself. */
  private List<List<String>> android(String kind) {
    return all("X-ANDROID-CUSTOM").stream()
        .map(property -> property.parts(';'))
        .filter(fields -> fields.getFirst().equals(ANDROID + kind))
        .toList();
  }

  private static String field(List<String> fields, int index) {
    return index < fields.size() ? fields.get(index) : "";
  }

  private Map<String, String> days() {
    var days = new LinkedHashMap<String, String>();
    for (var property : lines) {
      if (!isVague(property)) {
        occasion(property).ifPresent(occasion -> days.putIfAbsent(occasion, day(property)));
      }
    }
    for (var fields : android("contact_event")) {
      int event = EVENTS.size() - 1;
      while (event > 0 && !field(fields, 2).equals(String.valueOf(event))) {
        event--;
      }
      var label = field(fields, 3);
      days.putIfAbsent(
          event == 0 && !label.isEmpty() ? label : EVENTS.get(event), field(fields, 1));
    }
    days.values().removeIf(String::isEmpty);
    return days;
  }

  /** The occasion that a property dates, if any. */
  private Optional<String> occasion(CardLine property) {
    if (property.name().equals("BDAY")) {
      return Optional.of("birthday");
    }
    if (ANNIVERSARIES.contains(property.name())) {
      return Optional.of("anniversary");
    }
    return property.name().equals("X-ABDATE")
        ? Optional.of(new CardPlaces(lines).label(property.group()))
            .map(label -> label.isEmpty() ? NAMELESS : label)
        : Optional.empty();
  }

  private static String day(CardLine property) {
    var text = property.text();
    return property.hasParameter("X-APPLE-OMIT-YEAR") && text.length() > 4
        ? "--" + text.substring(text.charAt(4) == '-' ? 5 : 4)
        : text;
  }

  /** Whether a date is in words or incomplete: 1985, 1985-04, ---12. */
  private static boolean isVague(CardLine property) {
    return property.says("TEXT") || property.text().matches("[0-9]{4}(-[0-9]{2})?|--?-?[0-9]{2}");
  }

  /** Incomplete dates, which become facts. */
  private List<String> vagueDays() {
    return lines.stream()
        .filter(Card::isVague)
        .flatMap(property ->
            occasion(property).map(occasion -> occasion + ": " + property.text()).stream())
        .toList();
  }
}
